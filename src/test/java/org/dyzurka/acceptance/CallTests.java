package org.dyzurka.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Reply;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dialogue by voice, on the morning of Wednesday, 27 August 2025, at nine: the office
 * is open.
 */
@DirectConversation
class CallTests {

	private static final AtomicInteger numbers = new AtomicInteger(600_100_000);

	private static final AtomicInteger messages = new AtomicInteger();

	/** Polish, by telephone, the first day, the first time, any language, yes. */
	private static final String[] TO_THE_SUMMARY = { "1", "1", "1", "1", "1" };

	@Autowired
	Conversations conversations;

	@Autowired
	Bookings bookings;

	@Autowired
	CallList calls;

	@Autowired
	JdbcClient jdbc;

	String number = "";

	@BeforeEach
	void arrive() {
		this.number = "+48" + numbers.incrementAndGet();
	}

	@AfterEach
	void leave() {
		this.bookings.under(this.number).forEach((booking) -> cancel(booking));
	}

	@Test
	void booksByKeysAndSaysTheCodeTwiceInPairs() {
		DirectCall call = new DirectCall(this.conversations, this.number);
		assertThat(call.heard()).contains("1 Po polsku", "2 For English", "3 Українською");
		call.press("1");
		assertThat(call.heard()).contains("Jak będziemy wspierać rodziny", "1 Rozmowa przez telefon", "4 Inne sprawy");
		call.press("1");
		assertThat(call.heard()).contains("1 w piątek, dwudziestego dziewiątego sierpnia");
		call.press("1");
		assertThat(call.heard()).contains("1 o godzinie dziesiątej", "2 o godzinie dziesiątej piętnaście", "8 ")
			.doesNotContain("4 o godzinie");
		call.press("2", "1");
		assertThat(call.heard()).contains("w piątek, dwudziestego dziewiątego sierpnia",
				"o godzinie dziesiątej piętnaście", "1 Rezerwuję");
		call.press("1");
		Booking booking = booking();
		String pairs = pairs(call.heard());
		assertThat(call.heard()).containsSubsequence(pairs, pairs);
		assertThat(booking.time().start()).isEqualTo("2025-08-29T08:15:00Z");
		assertThat(texts()).singleElement().asString().contains(booking.code().value(), "10:15");
		assertThat(call.silence().reply().then()).isInstanceOf(Reply.Then.HangUp.class);
	}

	@Test
	void aStepThatComesAgainIsAnsweredTheSameAndHasNoSecondEffect() {
		DirectCall call = new DirectCall(this.conversations, this.number).press(TO_THE_SUMMARY).press("1");
		assertThat(call.again()).isEqualTo(call.reply());
		assertThat(this.bookings.under(this.number)).hasSize(1);
	}

	@Test
	void aCallCutOffGoesOnWhereItStopped() {
		String summary = new DirectCall(this.conversations, this.number).press(TO_THE_SUMMARY).heard();
		DirectCall again = new DirectCall(this.conversations, this.number);
		assertThat(again.heard()).contains("przerwane").contains(summary.lines().toList().getLast());
		again.press("1");
		assertThat(this.bookings.under(this.number)).hasSize(1);
	}

	@Test
	void nobodySeesABookingByCallerIdAlone() {
		new DirectCall(this.conversations, this.number).press(TO_THE_SUMMARY).press("1");
		DirectCall forged = new DirectCall(this.conversations, this.number).press("1", "4", "1");
		assertThat(forged.heard()).contains("sześć cyfr").doesNotContain("piątek");
		assertThat(forged.reply().then()).isEqualTo(new Reply.Then.Listen(Reply.Entry.CODE));
	}

	@Test
	void codeAndNumberTogetherOpenABookingFromAnotherTelephone() {
		new DirectCall(this.conversations, this.number).press(TO_THE_SUMMARY).press("1");
		String code = booking().code().value();
		DirectCall other = new DirectCall(this.conversations, null).press("1", "4", "1", code);
		assertThat(other.heard()).contains("numer telefonu").doesNotContain("piątek");
		other.press(this.number.substring(3));
		assertThat(other.heard()).contains("w piątek, dwudziestego dziewiątego sierpnia", "1 ", "2 ");
		other.press("2");
		assertThat(other.heard()).contains("o godzinie dziesiątej");
		other.press("1");
		assertThat(this.bookings.under(this.number)).isEmpty();
	}

	@Test
	void wrongGuessesSlowDownRaiseAnAlarmAndLockNobodyOut() {
		new DirectCall(this.conversations, this.number).press(TO_THE_SUMMARY).press("1");
		String code = booking().code().value();
		String thief = "+48" + numbers.incrementAndGet();
		Duration before = Duration.ZERO;
		for (int i = 0; i < 5; i++) {
			DirectCall guess = new DirectCall(this.conversations, thief).press("1", "4", "1", "100000",
					this.number.substring(3));
			assertThat(guess.reply().delay()).isGreaterThan(before);
			before = guess.reply().delay();
		}
		assertThat(this.calls.open()).anyMatch((call) -> call.wanted().reason() == Reason.ALARM);
		DirectCall owner = new DirectCall(this.conversations, thief).press("1", "4", "1", code,
				this.number.substring(3));
		assertThat(owner.heard()).contains("w piątek");
		assertThat(owner.press("9").reply().delay()).isZero();
	}

	@Test
	void whoWithholdsTheirNumberMayLeaveOne() {
		DirectCall call = new DirectCall(this.conversations, null).press(TO_THE_SUMMARY);
		assertThat(call.reply().then()).isEqualTo(new Reply.Then.Listen(Reply.Entry.NUMBER));
		call.press(this.number.substring(3)).press("1");
		assertThat(call.heard()).contains(pairs(call.heard()));
		assertThat(this.bookings.under(this.number)).hasSize(1);
		assertThat(texts()).hasSize(1);
	}

	@Test
	void aNumberThatWasKeyedInGetsThreeTextsADayAtMost() {
		for (int i = 0; i < 4; i++) {
			new DirectCall(this.conversations, null).press(TO_THE_SUMMARY).press(this.number.substring(3)).press("1");
		}
		assertThat(this.bookings.under(this.number)).hasSize(4);
		assertThat(texts()).hasSize(3);
	}

	@Test
	void aLandlineGetsNoText() {
		DirectCall call = new DirectCall(this.conversations, null).press(TO_THE_SUMMARY).press("126161000").press("1");
		assertThat(call.heard()).contains("Kod rezerwacji");
		this.number = "+48126161000";
		assertThat(texts()).isEmpty();
	}

	@Test
	void silenceIsAskedAgainSlowerThenOfferedAPersonThenEnded() {
		DirectCall call = new DirectCall(this.conversations, this.number).press("1").silence();
		assertThat(call.reply().slowly()).isTrue();
		assertThat(call.heard()).contains("1 Rozmowa przez telefon");
		assertThat(call.silence().heard()).contains("naciśnij zero");
		assertThat(call.silence().reply().then()).isInstanceOf(Reply.Then.HangUp.class);
	}

	@Test
	void zeroPutsThroughToTheOfficeAndWhenNobodyAnswersNotesACallBack() {
		DirectCall call = new DirectCall(this.conversations, this.number).press("1", "0");
		assertThat(call.reply().then()).isEqualTo(new Reply.Then.Connect("+48120000010"));
		call.comeBack(false);
		assertThat(call.heard()).contains("oddzwonić", "od godziny");
		call.press("1");
		assertThat(call.reply().then()).isInstanceOf(Reply.Then.HangUp.class);
		assertThat(this.calls.open()).map(Call::wanted)
			.anyMatch((wanted) -> wanted.reason() == Reason.WISHED && this.number.equals(wanted.number())
					&& wanted.from() != null);
	}

	@Test
	void afterATalkWithThePersonTheCallEnds() {
		DirectCall call = new DirectCall(this.conversations, this.number).press("1", "0").comeBack(true);
		assertThat(call.reply().then()).isInstanceOf(Reply.Then.HangUp.class);
	}

	@Test
	void nineGoesBackAndTheStarAsksAgain() {
		DirectCall call = new DirectCall(this.conversations, this.number).press("1");
		String first = call.heard();
		call.press("1");
		String second = call.heard();
		assertThat(call.press("*").heard()).isEqualTo(second);
		assertThat(call.press("9").heard().lines().toList().getLast()).isEqualTo(first.lines().toList().getLast());
	}

	@Test
	void aKeyThatMeansNothingEndsWithAPerson() {
		DirectCall call = new DirectCall(this.conversations, this.number).press("1").press("7", "7", "7");
		assertThat(call.reply().then()).isInstanceOf(Reply.Then.Connect.class);
	}

	@Test
	void wordsServeAsWellAsKeys() {
		DirectCall call = new DirectCall(this.conversations, this.number).say("po polsku").press("1").say("w piątek");
		assertThat(call.say("dziesiąta trzydzieści").heard()).contains("W jakim języku");
		assertThat(call.press("1").heard()).contains("o godzinie dziesiątej trzydzieści");
	}

	@Test
	void whoCalledCanMoveByText() {
		new DirectCall(this.conversations, this.number).press(TO_THE_SUMMARY).press("1");
		Booking booking = booking();
		text("ZMIEN " + booking.code());
		text("2");
		text("1");
		text("1");
		assertThat(booking().time().start()).isEqualTo("2025-09-08T07:00:00Z");
		assertThat(booking().id()).isEqualTo(booking.id());
	}

	@Test
	void byTextEverythingIsDeletedOnlyWithTheCodeSentBack() {
		new DirectCall(this.conversations, this.number).press(TO_THE_SUMMARY).press("1");
		text("USUN");
		text("1");
		assertThat(this.bookings.under(this.number)).hasSize(1);
		text(firstGroup("odpisz (\\d{4})", Objects.requireNonNull(texts().getLast())));
		assertThat(this.bookings.under(this.number)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from resident_address where identifier = ?")
			.param(this.number)
			.query(Integer.class)
			.single()).isZero();
	}

	private void text(String words) {
		this.conversations.receive(new Incoming(Address.sms(this.number), "SM" + messages.incrementAndGet(),
				new Utterance.Text(words), null, null));
	}

	private Booking booking() {
		return this.bookings.under(this.number).getFirst();
	}

	private void cancel(Booking booking) {
		this.conversations.receive(new Incoming(Address.sms(this.number), "SM" + messages.incrementAndGet(),
				new Utterance.Text("REZYGNUJ " + booking.code()), null, null));
		text("1");
	}

	/** Text messages to the number; no channel sends them here. */
	private List<@Nullable String> texts() {
		return this.jdbc.sql("select prompt from outgoing where medium = 'SMS' and identifier = ? order by id")
			.param(this.number)
			.query(String.class)
			.list();
	}

	private static String pairs(String heard) {
		return firstGroup("Kod rezerwacji: ([^.]+)\\.", heard);
	}

	private static String firstGroup(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return matcher.group(1);
	}

}

package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.dyzurka.RunningClock;
import org.dyzurka.acceptance.Stage.Said;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.consultation.Poland;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Matter;
import org.dyzurka.conversation.MatterAnswered;
import org.dyzurka.conversation.Questions;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Questions raised from outside wait their turn, are answered by button, digit or word,
 * and give back what was spoken of.
 */
@Tag("database")
@SpringBootTest(properties = "dyzurka.import=" + Program.SAMPLE)
@Import({ Letterbox.class, QuestionTests.Surroundings.class })
class QuestionTests {

	private static final Instant MORNING = Instant.parse("2025-08-27T07:00:00Z");

	private static final AtomicLong chats = new AtomicLong(880_000_000);

	@Autowired
	Conversations conversations;

	@Autowired
	Questions questions;

	@Autowired
	Letterbox letterbox;

	@Autowired
	Residents residents;

	@Autowired
	Bookings bookings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	RunningClock clock;

	@Autowired
	Surroundings surroundings;

	@Autowired
	JdbcClient jdbc;

	Address address = Address.telegram(1);

	DirectStage stage;

	@BeforeEach
	void arrive() {
		this.surroundings.answered.clear();
		this.address = Address.telegram(chats.incrementAndGet());
		this.stage = new DirectStage(this.conversations, this.letterbox, this.address, "pl");
		this.stage.say("/start");
		press("Polski");
	}

	@AfterEach
	void leave() {
		this.transaction.executeWithoutResult(
				(status) -> this.residents.at(this.address).map(Resident::id).ifPresent(this.residents::erase));
	}

	@Test
	void oneIsPutWhenTheConversationHasEndedAndAnsweredByItsButton() {
		Booking booking = book("10:15");
		raise(new Matter.WillYouCome(booking.id()));
		awaitWords("Przypominamy o Twoim terminie");
		press("Tak, będę");
		awaitWords("Termin w piątek, 29 sierpnia, 10:15 czeka na Ciebie");
		assertThat(this.surroundings.answered).containsExactly(new Matter.WillYouCome(booking.id()));
	}

	@Test
	void digitsAndWordsAnswerIt() {
		Booking booking = book("10:15");
		raise(new Matter.WillYouCome(booking.id()));
		awaitWords("Przypominamy");
		this.stage.say("2");
		awaitWords("jest znowu wolny");
		assertThat(ahead()).isEmpty();
		Booking another = book("10:30");
		raise(new Matter.WillYouCome(another.id()));
		awaitWords("Przypominamy");
		this.stage.say("tak");
		awaitWords("czeka na Ciebie");
		assertThat(ahead()).hasSize(1);
	}

	@Test
	void whoIsInTheMiddleOfSomethingIsNotInterruptedForTenMinutes() {
		Booking booking = book("10:15");
		this.stage.say("/start krakow-rodziny-2025_d3");
		press("09:00");
		raise(new Matter.WillYouCome(booking.id()));
		this.clock.advance(Duration.ofMinutes(9));
		Awaitility.await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(6)).until(() -> waiting() == 1);
		this.clock.advance(Duration.ofMinutes(2));
		awaitWords("Przypominamy");
	}

	@Test
	void whatWasSpokenOfGoesOnWithWhatWasHeld() {
		Booking booking = book("10:15");
		this.stage.say("/start krakow-rodziny-2025_d3");
		press("09:00");
		raise(new Matter.WillYouCome(booking.id()));
		this.clock.advance(Duration.ofMinutes(11));
		awaitWords("Przypominamy");
		press("Tak, będę");
		awaitWords("O czym chcesz porozmawiać");
		this.stage.say("żłobek");
		awaitWords("W jakim języku");
		press("polski");
		awaitWords("Temat: żłobek");
		press("Rezerwuję");
		awaitWords("Termin zarezerwowany");
		assertThat(ahead()).hasSize(2);
	}

	@Test
	void anOldButtonWorksWhileSomethingElseIsAsked() {
		Booking booking = book("10:15");
		raise(new Matter.WillYouCome(booking.id()));
		awaitWords("Przypominamy");
		this.stage.say("/start krakow-rodziny-2025_d3");
		press("09:00");
		awaitWords("O czym chcesz porozmawiać");
		pressOld("Tak, będę");
		awaitWords("czeka na Ciebie");
		awaitWords("O czym chcesz porozmawiać");
		assertThat(this.surroundings.answered).containsExactly(new Matter.WillYouCome(booking.id()));
	}

	@Test
	void theWordAndTheCodeReachItFromAnywhere() {
		Booking booking = book("10:15");
		raise(new Matter.WillYouCome(booking.id()));
		awaitWords("Przypominamy");
		this.stage.say("od nowa");
		this.stage.say("będę " + booking.code());
		awaitWords("czeka na Ciebie");
		assertThat(this.surroundings.answered).containsExactly(new Matter.WillYouCome(booking.id()));
	}

	@Test
	void oneThatIsVoidOrTakenBackIsNeverPut() {
		Booking booking = book("10:15");
		this.stage.say("/start krakow-rodziny-2025_d3");
		press("09:00");
		raise(new Matter.WillYouCome(booking.id()));
		ResidentId resident = resident();
		this.transaction
			.executeWithoutResult((status) -> this.questions.withdraw(resident, new Matter.WillYouCome(booking.id())));
		raise(new Matter.Changed(booking.id(), Matter.Change.EXPERT));
		this.transaction.executeWithoutResult((status) -> this.bookings.cancel(booking.id()));
		this.clock.advance(Duration.ofMinutes(11));
		Awaitility.await().until(() -> waiting() == 0);
		assertThat(this.stage.answers()).noneMatch((said) -> said.text().contains("Przypominamy"));
		assertThat(this.stage.answers()).noneMatch((said) -> said.text().contains("inna osoba"));
	}

	@Test
	void theSameRaisedTwiceIsAskedOnce() {
		Booking booking = book("10:15");
		raise(new Matter.WillYouCome(booking.id()));
		raise(new Matter.WillYouCome(booking.id()));
		awaitWords("Przypominamy");
		Awaitility.await().until(() -> waiting() == 0);
		assertThat(this.stage.answers()).filteredOn((said) -> said.text().contains("Przypominamy")).hasSize(1);
	}

	@Test
	void whatWasCalledOffIsToldEvenWhereNothingIsKept() {
		Booking booking = book("10:15");
		this.transaction.executeWithoutResult((status) -> this.bookings.cancel(booking.id()));
		raise(new Matter.CalledOff(booking.id(), null));
		awaitWords("miasto odwołało ten termin");
		press("Zarezerwuj termin");
		awaitWords("Jak chcesz porozmawiać");
	}

	@Test
	void aChangeThatSuitsNobodyLeadsToAnotherTime() {
		Booking booking = book("10:15");
		raise(new Matter.Changed(booking.id(), Matter.Change.FORM));
		awaitWords("rozmowa odbędzie się inaczej");
		press("Inny termin");
		awaitWords("Wybierz dzień");
		press("pn 8.09");
		press("09:15");
		press("Tak, zmień");
		awaitWords("Termin zmieniony");
	}

	@Test
	void whoIsForgottenIsAskedNothing() {
		Booking booking = book("10:15");
		this.stage.say("/start krakow-rodziny-2025_d3");
		press("09:00");
		raise(new Matter.WillYouCome(booking.id()));
		leave();
		assertThat(waiting()).isZero();
	}

	private Booking book(String time) {
		this.stage.say("/start krakow-rodziny-2025_d1");
		press(time);
		press("Pomiń");
		press("polski");
		press("Rezerwuję");
		awaitWords("Termin zarezerwowany");
		Instant start = LocalDateTime.parse("2025-08-29T" + time).atZone(Poland.ZONE).toInstant();
		return ahead().stream().filter((booking) -> booking.time().start().equals(start)).findFirst().orElseThrow();
	}

	private void raise(Matter matter) {
		ResidentId resident = resident();
		this.transaction.executeWithoutResult((status) -> this.questions.raise(resident, this.address, matter));
	}

	private ResidentId resident() {
		return this.residents.at(this.address).map(Resident::id).orElseThrow();
	}

	private List<Booking> ahead() {
		return this.bookings.ahead(resident());
	}

	private int waiting() {
		return this.jdbc.sql("select count(*) from raised_question where identifier = ? and put_at is null")
			.param(this.address.identifier())
			.query(Integer.class)
			.single();
	}

	/** The question with this button may still be on its way. */
	private void press(String label) {
		Awaitility.await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> this.stage.press(label));
	}

	private void pressOld(String label) {
		Awaitility.await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> this.stage.pressOld(label));
	}

	private void awaitWords(String words) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.stage.answers().stream().map(Said::text).anyMatch((text) -> text.contains(words)));
	}

	/**
	 * A clock that can be moved, and an ear for what was answered.
	 */
	@TestConfiguration
	static class Surroundings {

		private final List<Matter> answered = new CopyOnWriteArrayList<>();

		@Bean
		@Primary
		RunningClock clockOfQuestions() {
			return new RunningClock(MORNING);
		}

		@EventListener
		void hear(MatterAnswered event) {
			this.answered.add(event.matter());
		}

	}

}

package org.dyzurka.phone;

import java.util.List;

import org.awaitility.Awaitility;
import org.dyzurka.calllist.Reason;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What follows when a message did not arrive.
 */
class SmsReportTests extends SmsTest {

	@Autowired
	private Reports reports;

	@Test
	void aReportThatComesBeforeTheMessageIsRecordedIsKeptUntilThen() {
		this.reports.take(new Report("SMearly" + this.number.substring(1), "delivered", 0));
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		this.jdbc.sql("update outgoing set provider_id = ? where identifier = ?")
			.params("SMearly" + this.number.substring(1), this.number)
			.update();

		this.reports.applyEarly();

		assertThat(wordsKept()).isZero();
	}

	@Test
	void aTelephoneThatWasOffGetsTheMessageLaterAndWhoeverWritesGetsItBeforeTheAnswer() {
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		Report off = new Report(sid(), "undelivered", 30003);
		this.reports.take(off);
		this.reports.take(off);
		assertThat(states()).containsExactly("WAITING");

		post(answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("SENT", "SENT")));
		assertThat(API.texts(this.number)).containsExactly("jeden", "jeden", "dwa");
	}

	@Test
	void aTelephoneThatStaysOffIsPhonedInTheEnd() {
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		this.jdbc.sql("update outgoing set attempts = 6 where identifier = ?").param(this.number).update();

		this.reports.take(new Report(sid(), "undelivered", 30003));

		assertThat(states()).containsExactly("FAILED");
		assertThat(callsInstead()).containsExactly(Reason.UNREACHABLE);
	}

	@Test
	void aLandlineIsPhonedAndWhatWasToBeSaidIsKeptForTheOffice() {
		meet();
		API.prepare(this.number, TwilioStub.fault(400, 21635));

		post(answer("jeden"), answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("FAILED", "FAILED")));
		assertThat(callsInstead()).containsExactly(Reason.UNREACHABLE);
		assertThat(resident().reachable()).isFalse();
		assertThat(wordsKept()).isEqualTo(2);
	}

	@Test
	void aLandlineOfWhichTwilioLearnsLaterIsPhonedToo() {
		meet();
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));

		this.reports.take(new Report(sid(), "undelivered", 30006));

		assertThat(states()).containsExactly("FAILED");
		assertThat(callsInstead()).containsExactly(Reason.UNREACHABLE);
		assertThat(resident().reachable()).isFalse();
	}

	@Test
	void aNumberThatOptedOutIsNeitherSentToNorPhoned() {
		meet();
		API.prepare(this.number, TwilioStub.fault(400, 21610));
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("FAILED")));

		post(answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("FAILED", "FAILED")));
		assertThat(API.attempts(this.number)).hasSize(1);
		assertThat(this.residents.optedOut(address())).isTrue();
		assertThat(callsInstead()).isEmpty();
	}

}

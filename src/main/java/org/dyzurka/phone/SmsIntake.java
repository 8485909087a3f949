package org.dyzurka.phone;

import java.util.Locale;
import java.util.Optional;

import org.dyzurka.conversation.Conversations;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes text messages in. When it returns, their effects are committed; when it throws,
 * the same message may come again.
 */
class SmsIntake {

	private static final String RECEIVED = "received";

	private final Conversations conversations;

	private final Residents residents;

	private final Reports reports;

	private final CallsInstead callsInstead;

	private final TransactionOperations transactions;

	SmsIntake(Conversations conversations, Residents residents, Reports reports, CallsInstead callsInstead,
			TransactionOperations transactions) {
		this.conversations = conversations;
		this.residents = residents;
		this.reports = reports;
		this.callsInstead = callsInstead;
		this.transactions = transactions;
	}

	void take(InboundSms sms) {
		Optional<CarrierWord> word = CarrierWord.in(sms.text());
		if (word.isPresent()) {
			this.transactions.executeWithoutResult((status) -> obey(sms, word.get()));
		}
		if (word.isPresent() && word.get() == CarrierWord.OPT_OUT) {
			return;
		}
		noteReachable(sms.from());
		this.conversations.receive(sms.incoming());
	}

	/** Once for each message: a word may come again after its contrary. */
	private void obey(InboundSms sms, CarrierWord word) {
		if (!this.reports.note(sms.sid(), RECEIVED)) {
			return;
		}
		switch (word) {
			case OPT_OUT -> {
				this.residents.optOut(sms.from(), sms.text().strip().toUpperCase(Locale.ROOT));
				this.callsInstead.stopped(sms.from());
			}
			case OPT_IN -> this.residents.optIn(sms.from());
		}
	}

	/** Whoever writes can be written to, unless they opted out. */
	private void noteReachable(Address from) {
		Optional<Resident> known = this.residents.at(from);
		if (known.isPresent() && !known.get().reachable() && !this.residents.optedOut(from)) {
			this.transactions.executeWithoutResult((status) -> this.residents.reachable(from));
		}
	}

}

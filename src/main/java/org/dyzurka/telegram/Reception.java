package org.dyzurka.telegram;

import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Receipt;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Where updates are handed over. When a method returns, its effect is committed.
 */
interface Reception {

	/** A resident did something. */
	Receipt receive(Incoming incoming);

	/** A resident blocked the bot, or took that back. */
	void reach(Address address, boolean reachable);

	/** Something happened where the bot does not talk. */
	void elsewhere(Parsed.InGroup heard);

	/** The rooms of the program. */
	static Reception of(Conversations conversations, Residents residents, Groups groups,
			TransactionOperations transactions) {
		return new Reception() {

			@Override
			public Receipt receive(Incoming incoming) {
				return conversations.receive(incoming);
			}

			@Override
			public void reach(Address address, boolean reachable) {
				transactions.executeWithoutResult((status) -> {
					if (reachable) {
						residents.reachable(address);
					}
					else {
						residents.unreachable(address);
					}
				});
			}

			@Override
			public void elsewhere(Parsed.InGroup heard) {
				groups.tell(heard);
			}

		};
	}

}

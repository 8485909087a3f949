package org.dyzurka.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.dyzurka.Dyzurka;
import org.dyzurka.messaging.BroadcastId;
import org.dyzurka.messaging.Broadcasts;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole program, which announces something to very many as soon as it is up.
 */
final class BroadcastingProgram {

	/** Of the chats, which no {@link Visitor} has. */
	static final long FIRST_CHAT = 7_000_000_000L;

	/** How many; the argument that tells it. */
	static final String RECIPIENTS = "benchmark.recipients";

	private static final int PORTION = 500;

	private BroadcastingProgram() {
	}

	public static void main(String[] arguments) {
		ConfigurableApplicationContext program = new SpringApplicationBuilder(Dyzurka.class).run(arguments);
		int recipients = program.getEnvironment().getRequiredProperty(RECIPIENTS, Integer.class);
		Broadcasts broadcasts = program.getBean(Broadcasts.class);
		TransactionTemplate transactions = program.getBean(TransactionTemplate.class);
		BroadcastId broadcast = new BroadcastId(UUID.randomUUID());
		transactions.executeWithoutResult((status) -> broadcasts.begin(broadcast));
		for (int from = 0; from < recipients; from += PORTION) {
			List<Outgoing> portion = new ArrayList<>();
			for (int number = from; number < Math.min(from + PORTION, recipients); number++) {
				portion.add(new Outgoing(Address.telegram(FIRST_CHAT + number), Locale.of("pl"), Urgency.BROADCAST,
						Prompt.statement("Konsultacje trwają do 26 września"), null, false));
			}
			transactions.executeWithoutResult((status) -> broadcasts.add(broadcast, portion));
		}
		transactions.executeWithoutResult((status) -> broadcasts.complete(broadcast));
	}

}

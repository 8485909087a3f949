package org.dyzurka.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;

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
 * The whole program in a process of its own, which announces something to some hundreds
 * as soon as it is up. Started again, it says the same to the same.
 */
final class BroadcastingNode {

	static final BroadcastId BROADCAST = new BroadcastId(UUID.fromString("0b0adca5-7000-4000-8000-000000000001"));

	static final List<Long> RECIPIENTS = LongStream.range(6_000_000_000L, 6_000_000_300L).boxed().toList();

	private static final int PORTION = 75;

	private BroadcastingNode() {
	}

	public static void main(String[] arguments) {
		start(arguments);
	}

	static ConfigurableApplicationContext start(String[] arguments) {
		ConfigurableApplicationContext program = silent(arguments);
		announce(program);
		return program;
	}

	/** One that has nothing to announce. */
	static ConfigurableApplicationContext silent(String[] arguments) {
		return new SpringApplicationBuilder(Dyzurka.class).run(arguments);
	}

	static void announce(ConfigurableApplicationContext program) {
		announce(program.getBean(Broadcasts.class), program.getBean(TransactionTemplate.class));
	}

	private static void announce(Broadcasts broadcasts, TransactionTemplate transactions) {
		transactions.executeWithoutResult((status) -> broadcasts.begin(BROADCAST));
		for (int from = 0; from < RECIPIENTS.size(); from += PORTION) {
			List<Outgoing> portion = new ArrayList<>();
			RECIPIENTS.subList(from, from + PORTION)
				.forEach((chat) -> portion.add(new Outgoing(Address.telegram(chat), Locale.of("pl"), Urgency.BROADCAST,
						Prompt.statement("Konsultacje od 25 sierpnia"), null, false)));
			transactions.executeWithoutResult((status) -> broadcasts.add(BROADCAST, portion));
		}
		transactions.executeWithoutResult((status) -> broadcasts.complete(BROADCAST));
	}

}

package org.dyzurka.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The groups that were told that the bot talks in private chats only, each of them once.
 */
class Groups {

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Words words;

	private final TransactionOperations transactions;

	Groups(JdbcClient jdbc, Outbox outbox, Words words, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.words = words;
		this.transactions = transactions;
	}

	void tell(Parsed.InGroup heard) {
		this.transactions.executeWithoutResult((status) -> {
			boolean toldBefore = heard.formerly() != null && isKnown(heard.formerly());
			if (note(heard.group()) && !toldBefore) {
				Locale language = language(heard.languageHint());
				Prompt told = Prompt
					.statement(this.words.say(GroupLine.PRIVATE_ONLY, language, Manner.SCREEN, Map.of()));
				// Nobody at the office has to know if the group does not take it
				this.outbox.post(List
					.of(new Outgoing(Address.telegram(heard.group()), language, Urgency.ANSWER, told, null, true)));
			}
		});
	}

	private boolean isKnown(long group) {
		return this.jdbc.sql("select count(*) from telegram_group where chat_id = ?")
			.param(group)
			.query(Integer.class)
			.single() > 0;
	}

	/** False if it was noted before. */
	private boolean note(long group) {
		return this.jdbc.sql("insert into telegram_group (chat_id) values (?) on conflict do nothing")
			.param(group)
			.update() == 1;
	}

	private Locale language(@Nullable Locale hint) {
		return this.words.languages()
			.stream()
			.filter((language) -> hint != null && language.getLanguage().equals(hint.getLanguage()))
			.findFirst()
			.orElseGet(() -> this.words.languages().getFirst());
	}

}

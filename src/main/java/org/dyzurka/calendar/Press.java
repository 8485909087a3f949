package org.dyzurka.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.duty.Duties;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes feeds out, once for each edition.
 */
@Component
class Press {

	/**
	 * To be raised when the same happenings are written in other words or another order.
	 */
	private static final int LAYOUT = 2;

	private static final long SHELF_BYTES = 32L * 1024 * 1024;

	private final Editions editions;

	private final ExpertSheets expertSheets;

	private final PublicSheets publicSheets;

	private final Duties duties;

	private final Consultations consultations;

	private final TransactionTemplate snapshot;

	private final Shelf shelf = new Shelf(SHELF_BYTES);

	private final String make;

	Press(Editions editions, ExpertSheets expertSheets, PublicSheets publicSheets, Duties duties,
			Consultations consultations, Words words, PublicUrl publicUrl, PlatformTransactionManager transactions) {
		this.editions = editions;
		this.expertSheets = expertSheets;
		this.publicSheets = publicSheets;
		this.duties = duties;
		this.consultations = consultations;
		this.make = make(words, publicUrl);
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		// The edition and what it tells are read as of one moment
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	Edition current(Feed feed) {
		return this.editions.current(feed.subject());
	}

	/**
	 * The opaque part of an edition's entity tags. It changes with the words too: another
	 * version of the program must not call other bytes the same.
	 */
	String mark(Edition edition) {
		return edition.mark() + "-" + this.make;
	}

	/**
	 * The feed as it stands, not older than a certain edition; empty when whose it was is
	 * no more.
	 */
	Optional<Issue> issue(Feed feed, Edition edition) {
		Issue kept = this.shelf.find(feed.subject(), edition);
		if (kept != null) {
			return Optional.of(kept);
		}
		Draft draft = this.snapshot.execute((status) -> draft(feed));
		if (draft.sheet().isEmpty()) {
			return Optional.empty();
		}
		// Writing takes longer than reading and needs no connection
		Issue written = Issue.of(draft.edition(), Ics.feed(draft.sheet().get()));
		this.shelf.keep(feed.subject(), written);
		return Optional.of(written);
	}

	private Draft draft(Feed feed) {
		Edition edition = this.editions.current(feed.subject());
		Instant since = edition.tombstonesSince();
		return new Draft(edition, switch (feed) {
			case Feed.OfExpert(var id) -> this.duties.expert(id).map((expert) -> this.expertSheets.of(expert, since));
			case Feed.OfConsultation(var id) ->
				this.consultations.find(id).map((consultation) -> this.publicSheets.of(consultation, since));
		});
	}

	private static String make(Words words, PublicUrl publicUrl) {
		CRC32 sum = new CRC32();
		for (CalendarPhrase phrase : CalendarPhrase.values()) {
			Map<String, Object> arguments = new HashMap<>();
			for (String argument : phrase.arguments()) {
				arguments.put(argument, phrase.numbers().contains(argument) ? 1 : argument);
			}
			sum.update(words.say(phrase, LocalText.POLISH, Manner.SCREEN, arguments).getBytes(StandardCharsets.UTF_8));
		}
		sum.update(publicUrl.toString().getBytes(StandardCharsets.UTF_8));
		return String.format(Locale.ROOT, "%d%08x", LAYOUT, sum.getValue());
	}

	/** What a feed tells, and of which edition that is. */
	private record Draft(Edition edition, Optional<Sheet> sheet) {
	}

}

package org.dyzurka.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who wait for something that is taken. Seats that become free are kept for the
 * first of them whom they fit, and offered ({@link PlaceOffered}); one resident has one
 * such offer in a scope at a time. Every method that changes something joins the caller's
 * transaction.
 *
 * <p>
 * An entry ends when its resident leaves, takes or declines what is offered or lets it
 * lapse, when nothing of their wish can be booked any more ({@link WaitingOver}), and
 * with their data. Nothing of it is kept then.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingList {

	private final Entries entries;

	private final Matching matching;

	private final HandOver handOver;

	private final KeptPlaces kept;

	private final Keeping keeping;

	private final Places places;

	private final Codes codes;

	private final Residents residents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	WaitingList(Entries entries, Matching matching, HandOver handOver, KeptPlaces kept, Keeping keeping, Places places,
			Codes codes, Residents residents, Clock clock, ApplicationEventPublisher events) {
		this.entries = entries;
		this.matching = matching;
		this.handOver = handOver;
		this.kept = kept;
		this.keeping = keeping;
		this.places = places;
		this.codes = codes;
		this.residents = residents;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Puts a resident at the end of the list. If something of it is free right now, it is
	 * offered at once.
	 * @throws IllegalStateException if the resident was forgotten meanwhile
	 */
	public JoinResult join(ResidentId resident, Wish wish, Details details) {
		if (!this.residents.lock(resident)) {
			throw new IllegalStateException("The resident was forgotten: " + resident);
		}
		List<WaitingEntry> others = this.entries.of(resident)
			.stream()
			.filter((other) -> other.wish().scope().equals(wish.scope()))
			.toList();
		for (WaitingEntry other : others) {
			if (other.wish().among().equals(wish.among()) && Objects.equals(other.wish().within(), wish.within())) {
				return new JoinResult.Already(other);
			}
		}
		Instant now = DatabaseTime.now(this.clock);
		if (!this.matching.anythingAhead(wish, now)) {
			return new JoinResult.Closed();
		}
		int limit = this.places.limit(wish.scope());
		if (others.size() >= limit) {
			return new JoinResult.LimitReached(limit);
		}
		this.entries.addTurn(resident, wish.scope());
		this.entries.lockTurn(resident, wish.scope());
		WaitingEntry entry = new WaitingEntry(EntryId.random(), this.codes.draw(), resident, wish, details, now);
		this.entries.add(entry);
		this.handOver.to(entry.id());
		return new JoinResult.Waiting(entry, this.matching.before(entry.id()));
	}

	/**
	 * Ends an entry by its resident's wish, with what is offered for it.
	 * @return false when it had ended
	 */
	public boolean leave(EntryId id) {
		Optional<WaitingEntry> entry = lock(id);
		entry.ifPresent(this::end);
		return entry.isPresent();
	}

	/**
	 * An entry that has not ended.
	 */
	@Transactional(readOnly = true)
	public Optional<WaitingEntry> find(EntryId entry) {
		return this.entries.find(entry);
	}

	/**
	 * What a resident waits for; who joined earlier comes earlier.
	 */
	@Transactional(readOnly = true)
	public List<WaitingEntry> of(ResidentId resident) {
		return this.entries.of(resident);
	}

	/**
	 * The entry for which a code and a number speak together; neither does alone.
	 * @param code as said or keyed in; anything
	 * @param number in E.164
	 */
	@Transactional(readOnly = true)
	public Optional<WaitingEntry> proved(String code, String number) {
		return this.entries.byCode(code).filter((entry) -> number.equals(entry.details().number()));
	}

	/**
	 * How many others joined earlier and wait for some of the same.
	 */
	@Transactional(readOnly = true)
	public int before(EntryId entry) {
		return this.matching.before(entry);
	}

	/** Ends an entry once nothing of its wish can be booked any more. */
	void endIfOver(EntryId id) {
		lock(id).filter((entry) -> !this.matching.anythingAhead(entry.wish(), DatabaseTime.now(this.clock)))
			.filter((entry) -> this.kept.of(entry.id()).isEmpty())
			.ifPresent((over) -> {
				end(over);
				this.events.publishEvent(new WaitingOver(over));
			});
	}

	/** An entry that nobody else can change until the transaction ends. */
	private Optional<WaitingEntry> lock(EntryId id) {
		Optional<WaitingEntry> found = this.entries.find(id);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		this.residents.lock(found.get().resident());
		this.entries.lockTurn(found.get().resident(), found.get().wish().scope());
		return this.entries.find(id);
	}

	private void end(WaitingEntry entry) {
		this.entries.end(entry);
		this.kept.of(entry.id()).ifPresent(this.keeping::end);
	}

}

package org.dyzurka.calendar;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dyzurka.booking.BookingCancelled;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.Slot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("NarrowCalculation")
class EditionsTests extends FeedWorld {

	@Test
	void everyChangeIsAnotherEditionAndATransactionThatFailsIsNone() {
		URI address = feed(this.anna);
		book(slot(this.anna, TEN));
		HttpResponse<byte[]> first = get(address);

		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new BookingCancelled(BookingId.random(), this.slots.getFirst().id()));
			status.setRollbackOnly();
		});
		assertThat(get(address, "If-None-Match", tag(first)).statusCode()).isEqualTo(304);

		book(slot(this.anna, TEN.plusSeconds(900)));
		this.clock.advance(Duration.ofSeconds(2));
		HttpResponse<byte[]> second = get(address, "If-None-Match", tag(first));
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(modified(second)).as("in the same second, yet later").isEqualTo("Mon, 02 Mar 2026 08:00:01 GMT");
		assertThat(get(address, "If-Modified-Since", modified(first)).statusCode()).isEqualTo(200);
		assertThat(get(feed(this.marek)).headers().firstValue("etag")).isPresent();
	}

	@Test
	void aTombstoneIsToldFor30DaysAndThenTheFeedIsAnotherEdition() {
		Slot slot = slot(this.anna, TEN);
		BookingId booking = book(slot);
		this.traces.clear();
		this.traces.add(trace(booking, slot, 1, false));
		change(new BookingCancelled(booking, slot.id()));
		URI address = feed(this.anna);
		this.clock.advance(Duration.ofSeconds(5));
		HttpResponse<byte[]> fresh = get(address);
		Ical event = Ical.strict(fresh.body()).event("booking-").orElseThrow();
		assertThat(event.lines()).contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SEQUENCE:1");
		assertThat(event.value("SUMMARY")).startsWith("ZWOLNIONE: ");

		this.clock.advance(Duration.ofDays(30));
		assertThat(get(address, "If-None-Match", tag(fresh)).statusCode()).isEqualTo(304);
		assertThat(get(address, "If-Modified-Since", modified(fresh)).statusCode()).isEqualTo(304);

		this.clock.advance(Duration.ofDays(1));
		HttpResponse<byte[]> later = get(address, "If-None-Match", tag(fresh));
		assertThat(later.statusCode()).isEqualTo(200);
		assertThat(Ical.strict(later.body()).event("booking-")).isEmpty();
		assertThat(get(address, "If-Modified-Since", modified(fresh)).statusCode()).isEqualTo(200);
	}

	@Test
	void noChangeIsLostWhenManyComeAtOnce() throws Exception {
		Slot annas = slot(this.anna, TEN);
		Slot mareks = slot(this.marek, TEN);
		int threads = 8;
		int each = 10;
		CountDownLatch go = new CountDownLatch(1);
		List<Future<?>> runs = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			for (int thread = 0; thread < threads; thread++) {
				// Half of them touch the feeds in the other order
				Slot from = (thread % 2 == 0) ? annas : mareks;
				Slot to = (thread % 2 == 0) ? mareks : annas;
				runs.add(pool.submit(() -> {
					go.await();
					for (int i = 0; i < each; i++) {
						change(new BookingMoved(BookingId.random(), from.id(), to.id()));
					}
					return null;
				}));
			}
			go.countDown();
			for (Future<?> run : runs) {
				run.get();
			}
		}

		for (Expert expert : List.of(this.anna, this.marek)) {
			Edition edition = this.editions.current(Subject.of(expert.id()));
			assertThat(edition.number()).isEqualTo(threads * each - 1L);
			assertThat(edition.changedAt()).isEqualTo("2026-03-02T08:01:19Z");
		}
	}

}

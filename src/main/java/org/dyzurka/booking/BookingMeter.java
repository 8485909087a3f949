package org.dyzurka.booking;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.dyzurka.Reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What is booked, given up, moved and refused, and how much is held and waited for.
 * Changes count when they are committed.
 */
@Component
class BookingMeter {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final MeterRegistry meters;

	BookingMeter(MeterRegistry meters, JdbcClient jdbc) {
		this.meters = meters;
		Reading<Standing> standing = new Reading<>(() -> read(jdbc), FRESH, PATIENCE);
		gauge("dyzurka.holds", standing, Standing::holds);
		gauge("dyzurka.waiting.entries", standing, Standing::waiting);
	}

	@TransactionalEventListener
	void confirmed(BookingConfirmed event) {
		changed("confirmed");
	}

	@TransactionalEventListener
	void moved(BookingMoved event) {
		changed("moved");
	}

	@TransactionalEventListener
	void cancelled(BookingCancelled event) {
		changed("cancelled");
	}

	/** The same, counted on its way if it refuses. */
	HoldResult noted(HoldResult result) {
		switch (result) {
			case HoldResult.Held held -> {
			}
			case HoldResult.Taken taken -> refused("hold", "taken");
			case HoldResult.LimitReached limit -> refused("hold", "limit_reached");
			case HoldResult.TooLate late -> refused("hold", "too_late");
			case HoldResult.Overlaps overlaps -> refused("hold", "overlaps");
			case HoldResult.Closed closed -> refused("hold", "closed");
			case HoldResult.Rushed rushed -> refused("hold", "rushed");
		}
		return result;
	}

	ConfirmResult noted(ConfirmResult result) {
		switch (result) {
			case ConfirmResult.Booked booked -> {
			}
			case ConfirmResult.HoldEnded ended -> refused("confirm", "hold_ended");
		}
		return result;
	}

	MoveResult noted(MoveResult result) {
		switch (result) {
			case MoveResult.Moved moved -> {
			}
			case MoveResult.HoldEnded ended -> refused("move", "hold_ended");
			case MoveResult.NoBooking none -> refused("move", "no_booking");
			case MoveResult.TooLate late -> refused("move", "too_late");
		}
		return result;
	}

	CancelResult noted(CancelResult result) {
		switch (result) {
			case CancelResult.Cancelled cancelled -> {
			}
			case CancelResult.NoBooking none -> refused("cancel", "no_booking");
			case CancelResult.TooLate late -> refused("cancel", "too_late");
		}
		return result;
	}

	private void changed(String change) {
		this.meters.counter("dyzurka.bookings", "change", change).increment();
	}

	private void refused(String wish, String reason) {
		this.meters.counter("dyzurka.booking.refusals", "wish", wish, "reason", reason).increment();
	}

	private void gauge(String name, Reading<Standing> reading, ToDoubleFunction<Standing> figure) {
		Gauge
			.builder(name, reading,
					(asked) -> asked.now().map((standing) -> figure.applyAsDouble(standing)).orElse(Double.NaN))
			.strongReference(true)
			.register(this.meters);
	}

	private static Standing read(JdbcClient jdbc) {
		return jdbc.sql("""
				select (select count(*) from booking_hold) as holds, (select count(*) from waiting_entry) as waiting
				""").query((row, number) -> new Standing(row.getInt("holds"), row.getInt("waiting"))).single();
	}

	private record Standing(int holds, int waiting) {
	}

}

package org.dyzurka.booking;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoOverlapTests {

	private static final TimeRange SLOT = World.slotTime(5);

	private final BookingId other = BookingId.random();

	@Test
	void nobodyIsInTwoPlacesAtOnceWhateverTheScope() {
		assertThat(refusal(SLOT, null)).isEqualTo(new HoldResult.Overlaps(this.other));
		assertThat(refusal(later(Duration.ofMinutes(29)), null)).isEqualTo(new HoldResult.Overlaps(this.other));
		assertThat(refusal(later(Duration.ofMinutes(-29)), null)).isEqualTo(new HoldResult.Overlaps(this.other));
	}

	@Test
	void touchingIsNotOverlapping() {
		assertThat(refusal(later(Duration.ofMinutes(30)), null)).isNull();
		assertThat(refusal(later(Duration.ofMinutes(-30)), null)).isNull();
	}

	@Test
	void theBookingThatIsMovedIsNoObstacle() {
		assertThat(refusal(SLOT, this.other)).isNull();
		assertThat(refusal(SLOT, BookingId.random())).isEqualTo(new HoldResult.Overlaps(this.other));
	}

	private @Nullable HoldResult refusal(TimeRange standing, @Nullable BookingId moving) {
		Attempt attempt = new Attempt(Scope.random(), SLOT, World.RULES,
				List.of(new Attempt.Standing(this.other, Scope.random(), standing)), moving, World.MORNING);
		return new NoOverlap().refusal(attempt).orElse(null);
	}

	private static TimeRange later(Duration by) {
		return new TimeRange(SLOT.start().plus(by), SLOT.end().plus(by));
	}

}

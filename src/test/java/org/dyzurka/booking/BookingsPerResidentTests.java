package org.dyzurka.booking;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BookingsPerResidentTests {

	private final Scope scope = Scope.random();

	private final Attempt.Standing first = new Attempt.Standing(BookingId.random(), this.scope, World.slotTime(5));

	private final Attempt.Standing second = new Attempt.Standing(BookingId.random(), this.scope, World.slotTime(6));

	private final Attempt.Standing elsewhere = new Attempt.Standing(BookingId.random(), Scope.random(),
			World.slotTime(7));

	@Test
	void asManyAsTheLimitAreAllowed() {
		assertThat(refusal(List.of(this.first), null)).isNull();
		assertThat(refusal(List.of(this.first, this.second), null)).isEqualTo(new HoldResult.LimitReached(2));
	}

	@Test
	void bookingsInOtherScopesDoNotCount() {
		assertThat(refusal(List.of(this.first, this.elsewhere), null)).isNull();
	}

	@Test
	void movingCountsInNoLimit() {
		assertThat(refusal(List.of(this.first, this.second), this.first.booking())).isNull();
	}

	private @Nullable HoldResult refusal(List<Attempt.Standing> ahead, @Nullable BookingId moving) {
		Attempt attempt = new Attempt(this.scope, World.slotTime(8), World.RULES, ahead, moving, World.MORNING);
		return new BookingsPerResident().refusal(attempt).orElse(null);
	}

}

package org.dyzurka.duty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.dyzurka.booking.BookableId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuccessionTests {

	private final List<BookableId> before = slots(5);

	@Test
	void theThirdFollowsTheThird() {
		List<BookableId> after = slots(6);

		assertThat(Succession.of(this.before, Set.of(this.before.get(2), this.before.get(4)), after))
			.isEqualTo(Map.of(this.before.get(2), after.get(2), this.before.get(4), after.get(4)));
	}

	@Test
	void whereThereAreTooFewThoseBehindMoveUpInTheirOrder() {
		List<BookableId> after = slots(3);

		assertThat(
				Succession.of(this.before, Set.of(this.before.get(0), this.before.get(3), this.before.get(4)), after))
			.isEqualTo(Map.of(this.before.get(0), after.get(0), this.before.get(3), after.get(1), this.before.get(4),
					after.get(2)));
	}

	private static List<BookableId> slots(int number) {
		return Stream.generate(BookableId::random).limit(number).toList();
	}

}

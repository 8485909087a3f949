package org.dyzurka.duty;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WalkInShareTests {

	@ParameterizedTest
	@CsvSource({ "0, 12, 0", "0.2, 12, 2", "0.2, 9, 1", "0.2, 4, 0", "0.25, 4, 1", "0.29, 100, 29", "0.999, 10, 9",
			"0.5, 1, 0", "0.5, 0, 0" })
	void theShareIsRoundedDown(BigDecimal share, int slots, int aside) {
		assertThat(new WalkInShare(share).places(slots)).hasSize(aside)
			.allMatch((place) -> place >= 0 && place < slots);
	}

	@Test
	void theSlotsSetAsideAreSpreadEvenly() {
		for (int slots = 1; slots <= 60; slots++) {
			for (int percent = 1; percent < 100; percent++) {
				Set<Integer> places = new TreeSet<>(new WalkInShare(BigDecimal.valueOf(percent, 2)).places(slots));
				int aside = slots * percent / 100;
				assertThat(places).hasSize(aside);
				Integer before = null;
				for (Integer place : places) {
					if (before != null) {
						assertThat(place - before).isBetween(slots / aside, -Math.floorDiv(-slots, aside));
					}
					before = place;
				}
			}
		}
	}

	@Test
	void aShareOfAllOrLessThanNothingIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WalkInShare(BigDecimal.ONE));
		assertThatIllegalArgumentException().isThrownBy(() -> new WalkInShare(BigDecimal.valueOf(-1)));
	}

}

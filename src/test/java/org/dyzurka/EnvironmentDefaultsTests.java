package org.dyzurka;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnvironmentDefaultsTests {

	@Test
	void anH2AddressIsCompletedWithWhatOurSqlNeeds() {
		assertThat(EnvironmentDefaults.withOptions("jdbc:h2:file:./data/dyzurka")).isEqualTo(
				"jdbc:h2:file:./data/dyzurka;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
	}

	@Test
	void whatTheAddressSaysItselfStays() {
		assertThat(EnvironmentDefaults.withOptions("jdbc:h2:mem:x;mode=PostgreSQL;lock_timeout=5"))
			.isEqualTo("jdbc:h2:mem:x;mode=PostgreSQL;lock_timeout=5;DATABASE_TO_LOWER=TRUE;"
					+ "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
	}

}

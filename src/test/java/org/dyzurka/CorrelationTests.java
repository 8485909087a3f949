package org.dyzurka;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class CorrelationTests {

	@Test
	void aTurnHasAnIdOfItsOwnThatIsGoneAfterwards() {
		String first;
		try (Correlation.Scope turn = Correlation.begin()) {
			first = Correlation.current();
			assertThat(first).matches("[a-z2-9]{8}");
		}
		assertThat(Correlation.current()).isNull();
		try (Correlation.Scope turn = Correlation.begin()) {
			assertThat(Correlation.current()).isNotEqualTo(first);
		}
	}

	@Test
	void whatIsBegunWithinATurnBelongsToIt() {
		try (Correlation.Scope turn = Correlation.begin()) {
			String outer = Correlation.current();
			try (Correlation.Scope within = Correlation.begin()) {
				assertThat(Correlation.current()).isEqualTo(outer);
			}
			try (Correlation.Scope other = Correlation.resume("elsewhere")) {
				assertThat(Correlation.current()).isEqualTo("elsewhere");
			}
			assertThat(Correlation.current()).isEqualTo(outer);
		}
	}

	@Test
	void workOnAnotherThreadIsPartOfTheTurn() throws InterruptedException {
		AtomicReference<String> seen = new AtomicReference<>();
		try (Correlation.Scope turn = Correlation.begin()) {
			Runnable look = Correlation.carried(() -> seen.set(String.valueOf(Correlation.current())));
			Thread thread = Thread.ofVirtual().start(look);
			thread.join();
			assertThat(seen.get()).isEqualTo(Correlation.current());
		}
	}

	@Test
	void aProviderIsToldTheIdOfItsCall() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		AtomicReference<String> seen = new AtomicReference<>();
		FilterChain chain = (request, answer) -> seen.set(String.valueOf(Correlation.current()));

		new CorrelationFilter().doFilter(new MockHttpServletRequest(), response, chain);

		assertThat(response.getHeader(CorrelationFilter.HEADER)).isEqualTo(seen.get()).isNotBlank();
		assertThat(Correlation.current()).isNull();
	}

}

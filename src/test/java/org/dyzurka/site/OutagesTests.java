package org.dyzurka.site;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

class OutagesTests {

	private final MockMvcTester mvc = MockMvcTester.of(List.of(new WithoutDatabase()),
			(StandaloneMockMvcBuilder builder) -> builder.setControllerAdvice(new Outages()).build());

	@Test
	void aDatabaseThatIsAwayIsSaidToBeBackSoon() {
		assertThat(this.mvc.get().uri("/transaction")).hasStatus(503).hasHeader("Retry-After", "30");
		assertThat(this.mvc.get().uri("/connection")).hasStatus(503).hasHeader("Retry-After", "30");
	}

	@Controller
	static class WithoutDatabase {

		@GetMapping("/transaction")
		String transaction() {
			throw new CannotCreateTransactionException("no connection in time");
		}

		@GetMapping("/connection")
		String connection() {
			throw new CannotGetJdbcConnectionException("no connection in time");
		}

	}

}

package org.dyzurka.simulator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The program's time over HTTP. {@code GET /simulator/clock} answers {@code {"now":
 * "2025-08-25T06:00:00Z"}}; {@code POST /simulator/clock} with {@code {"advance":
 * "PT24H"}} walks there, timers included, and answers the same when it has arrived: 400
 * for an advance that is negative, malformed or over 400 days, 409 while another walk is
 * under way, 504 when a timer does not finish.
 */
@RestController
@RequestMapping("/simulator/clock")
@WhileSimulating
class ClockController {

	private static final Duration FARTHEST = Duration.ofDays(400);

	private final Clock clock;

	private final ClockWalk walk;

	ClockController(Clock clock, ClockWalk walk) {
		this.clock = clock;
		this.walk = walk;
	}

	@GetMapping
	Present present() {
		return new Present(this.clock.instant());
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> advance(@RequestBody Advance request) throws InterruptedException {
		Duration distance;
		try {
			distance = Duration.parse((request.advance() != null) ? request.advance() : "");
		}
		catch (DateTimeException | ArithmeticException ex) {
			return problem(HttpStatus.BAD_REQUEST, "advance must be an ISO-8601 duration, such as PT24H");
		}
		if (distance.isNegative()) {
			return problem(HttpStatus.BAD_REQUEST, "time only goes forward: advance must not be negative");
		}
		if (distance.compareTo(FARTHEST) > 0) {
			return problem(HttpStatus.BAD_REQUEST, "advance at most " + FARTHEST.toDays() + " days at a time");
		}
		return switch (this.walk.advance(distance)) {
			case ClockWalk.Outcome.Arrived(Instant now) -> ResponseEntity.ok(new Present(now));
			case ClockWalk.Outcome.Busy() -> problem(HttpStatus.CONFLICT, "time is being moved already");
			case ClockWalk.Outcome.Stuck(String task, Instant at) -> problem(HttpStatus.GATEWAY_TIMEOUT,
					"the timer " + task + " due at " + at + " did not finish within " + ClockWalk.PATIENCE);
		};
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
	}

	record Present(Instant now) {

	}

	record Advance(@Nullable String advance) {

	}

}

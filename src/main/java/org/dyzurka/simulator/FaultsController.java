package org.dyzurka.simulator;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Telegram's faults over HTTP. {@code GET /simulator/faults} answers {@code {"kind",
 * "left", "down"}}; {@code POST} with {@code {"kind": "SILENCE", "count": 3}} lets the
 * next requests go wrong, with {@code {"down": true}} takes Telegram down; {@code DELETE}
 * mends everything. {@code POST /simulator/faults/renumber} does what a week without
 * updates does: the next update has a random id.
 */
@RestController
@RequestMapping("/simulator/faults")
@WhileSimulating
class FaultsController {

	private static final int MOST = 1000;

	private final Faults faults;

	private final UpdateQueue updates;

	FaultsController(Faults faults, UpdateQueue updates) {
		this.faults = faults;
		this.updates = updates;
	}

	@GetMapping
	Faults.State state() {
		return this.faults.state();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	Faults.State wish(@RequestBody Wish wish) {
		if (wish.kind() != null) {
			if (wish.count() > MOST) {
				throw new IllegalArgumentException("at most " + MOST + " requests go wrong at a time");
			}
			this.faults.next(wish.kind(), wish.count());
		}
		if (wish.down() != null) {
			this.faults.down(wish.down());
		}
		return this.faults.state();
	}

	@DeleteMapping
	Faults.State mend() {
		this.faults.mend();
		return this.faults.state();
	}

	@PostMapping("/renumber")
	Faults.State renumber() {
		this.updates.renumber();
		return this.faults.state();
	}

	@ExceptionHandler
	ProblemDetail impossible(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	record Wish(Faults.@Nullable Kind kind, Integer count, @Nullable Boolean down) {

		Wish {
			count = Objects.requireNonNullElse(count, 1);
		}

	}

}

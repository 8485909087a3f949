package org.dyzurka.simulator;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Residents' telephones over HTTP, for the page and for tests in any language. All bodies
 * are JSON; numbers are E.164, the {@code +} included; 400 for what no telephone sends.
 *
 * <table>
 * <caption>Addresses under {@code /simulator/phones}</caption>
 * <tr>
 * <td>{@code GET }</td>
 * <td>{@code {"program", "numbers"}}: the program's number, and who has a thread</td>
 * </tr>
 * <tr>
 * <td>{@code GET /{number}?newerThan=7&wait=20}</td>
 * <td>a {@link PhoneThread}, once its version is above 7 or 20 seconds have passed</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{number}/text}</td>
 * <td>{@code {"body"}}: texts the program; answers a {@link PhoneMessage}</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{number}/repeat}</td>
 * <td>{@code {"sid"}}: the same text once more; 404 for another</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{number}/fail}</td>
 * <td>{@code {"code"}}: messages there fail with this code of Twilio, none heals</td>
 * </tr>
 * <tr>
 * <td>{@code GET /faults}, {@code DELETE /faults}</td>
 * <td>{@link PhoneFaults.State}; mends everything</td>
 * </tr>
 * <tr>
 * <td>{@code POST /faults}</td>
 * <td>{@code {"kind"?, "count"?, "report"?, "down"?}}: lets the next requests, or the
 * reports on the next messages, go wrong; takes Twilio down or up</td>
 * </tr>
 * </table>
 */
@RestController
@RequestMapping("/simulator/phones")
@WhileSimulating
class PhonesController {

	private static final int LONGEST_WAIT_SECONDS = 30;

	private static final int MOST_FAULTS = 1000;

	private final Phones phones;

	private final PhoneFaults faults;

	PhonesController(Phones phones, PhoneFaults faults) {
		this.phones = phones;
		this.faults = faults;
	}

	@GetMapping
	Book book() {
		return new Book(this.phones.programNumber(), this.phones.numbers());
	}

	@GetMapping("/{number:\\+?[0-9]+}")
	PhoneThread thread(@PathVariable String number, @RequestParam(defaultValue = "0") long newerThan,
			@RequestParam(defaultValue = "0") int wait) throws InterruptedException {
		return this.phones.awaitNewer(number, newerThan, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT_SECONDS)));
	}

	@PostMapping(path = "/{number}/text", consumes = MediaType.APPLICATION_JSON_VALUE)
	PhoneMessage text(@PathVariable String number, @RequestBody Words words) {
		return this.phones.text(number, words.body());
	}

	@PostMapping(path = "/{number}/repeat", consumes = MediaType.APPLICATION_JSON_VALUE)
	PhoneMessage repeat(@PathVariable String number, @RequestBody Earlier earlier) {
		return this.phones.repeat(earlier.sid());
	}

	@PostMapping(path = "/{number}/fail", consumes = MediaType.APPLICATION_JSON_VALUE)
	PhoneThread fail(@PathVariable String number, @RequestBody Failure failure) {
		this.phones.fail(number, failure.code());
		return this.phones.thread(number);
	}

	@GetMapping("/faults")
	PhoneFaults.State state() {
		return this.faults.state();
	}

	@PostMapping(path = "/faults", consumes = MediaType.APPLICATION_JSON_VALUE)
	PhoneFaults.State wish(@RequestBody Wish wish) {
		if (wish.count() > MOST_FAULTS) {
			throw new IllegalArgumentException("at most " + MOST_FAULTS + " requests go wrong at a time");
		}
		if (wish.kind() != null) {
			this.faults.next(wish.kind(), wish.count());
		}
		if (wish.report() != null) {
			this.faults.nextReports(wish.report(), wish.count());
		}
		if (wish.down() != null) {
			this.faults.down(wish.down());
		}
		return this.faults.state();
	}

	@DeleteMapping("/faults")
	PhoneFaults.State mend() {
		this.faults.mend();
		return this.faults.state();
	}

	@ExceptionHandler
	ProblemDetail nothing(NoSuchElementException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such text");
	}

	@ExceptionHandler
	ProblemDetail impossible(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	record Book(String program, List<String> numbers) {

	}

	record Words(String body) {

		Words {
			body = Objects.requireNonNullElse(body, "");
		}

	}

	record Earlier(String sid) {

		Earlier {
			sid = Objects.requireNonNullElse(sid, "");
		}

	}

	record Failure(@Nullable Integer code) {

	}

	record Wish(PhoneFaults.@Nullable Kind kind, Integer count, PhoneFaults.@Nullable Report report,
			@Nullable Boolean down) {

		Wish {
			count = Objects.requireNonNullElse(count, 1);
		}

	}

}

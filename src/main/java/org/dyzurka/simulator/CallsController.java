package org.dyzurka.simulator;

import java.util.NoSuchElementException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calls over HTTP, for the page and for tests in any language. All bodies are JSON, all
 * answers a {@link CallView}; 404 for an unknown call, 400 for what no telephone does.
 *
 * <table>
 * <caption>Addresses under {@code /simulator/calls}</caption>
 * <tr>
 * <td>{@code POST }</td>
 * <td>{@code {"from"?}}: calls the program; withheld without a number</td>
 * </tr>
 * <tr>
 * <td>{@code GET /{sid}}</td>
 * <td>what the caller hears now</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{sid}/keys}</td>
 * <td>{@code {"keys"}}: presses keys</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{sid}/words}</td>
 * <td>{@code {"words"}}: says something</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{sid}/silence}, {@code /hangup}, {@code /repeat}</td>
 * <td>lets the time pass; hangs up; sends the last request again</td>
 * </tr>
 * <tr>
 * <td>{@code POST /{sid}/office}</td>
 * <td>{@code {"answers"}}: the office takes the call, or does not, or hangs up</td>
 * </tr>
 * </table>
 */
@RestController
@RequestMapping(path = "/simulator/calls")
@WhileSimulating
class CallsController {

	private final Calls calls;

	CallsController(Calls calls) {
		this.calls = calls;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	CallView dial(@RequestBody Caller caller) {
		return this.calls.dial(caller.from());
	}

	@GetMapping("/{sid}")
	CallView view(@PathVariable String sid) {
		return this.calls.view(sid);
	}

	@PostMapping(path = "/{sid}/keys", consumes = MediaType.APPLICATION_JSON_VALUE)
	CallView press(@PathVariable String sid, @RequestBody Keys keys) {
		return this.calls.press(sid, keys.keys());
	}

	@PostMapping(path = "/{sid}/words", consumes = MediaType.APPLICATION_JSON_VALUE)
	CallView say(@PathVariable String sid, @RequestBody Words words) {
		return this.calls.say(sid, words.words());
	}

	@PostMapping(path = "/{sid}/office", consumes = MediaType.APPLICATION_JSON_VALUE)
	CallView office(@PathVariable String sid, @RequestBody Office office) {
		return this.calls.office(sid, office.answers());
	}

	@PostMapping("/{sid}/silence")
	CallView silence(@PathVariable String sid) {
		return this.calls.silence(sid);
	}

	@PostMapping("/{sid}/hangup")
	CallView hangUp(@PathVariable String sid) {
		return this.calls.hangUp(sid);
	}

	@PostMapping("/{sid}/repeat")
	CallView repeat(@PathVariable String sid) {
		return this.calls.repeat(sid);
	}

	@ExceptionHandler
	ProblemDetail nobody(NoSuchElementException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such call");
	}

	@ExceptionHandler
	ProblemDetail impossible(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	record Caller(@Nullable String from) {

	}

	record Keys(String keys) {

		Keys {
			keys = Objects.requireNonNullElse(keys, "");
		}

	}

	record Words(String words) {

		Words {
			words = Objects.requireNonNullElse(words, "");
		}

	}

	record Office(Boolean answers) {

		Office {
			answers = Objects.requireNonNullElse(answers, false);
		}

	}

}

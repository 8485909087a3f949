package org.dyzurka.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The mailbox over HTTP. {@code GET /simulator/mail} answers a list of {@link Mail},
 * newest first; {@code GET /simulator/mail/{id}/html} the HTML of one, for a frame of its
 * own. {@code GET /simulator/mail/faults} answers {@link MailFaults.State}; {@code POST}
 * with {@code {"kind"?, "count"?, "down"?, "refuse"?}} lets the next letters go wrong,
 * takes the server down or up, or lets an address not exist; {@code DELETE} mends
 * everything.
 */
@RestController
@RequestMapping("/simulator/mail")
@WhileSimulating
class MailController {

	private static final int MOST = 1000;

	/** As a mail program shows it: no script, nothing from elsewhere. */
	private static final String FRAME_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

	private final Mailbox mailbox;

	private final MailFaults faults;

	MailController(Mailbox mailbox, MailFaults faults) {
		this.mailbox = mailbox;
		this.faults = faults;
	}

	@GetMapping
	List<Mail> letters() {
		return this.mailbox.letters();
	}

	@GetMapping("/{id:[0-9]+}/html")
	ResponseEntity<String> html(@PathVariable long id) {
		String html = this.mailbox.letter(id).map(Mail::html).orElse(null);
		if (html == null) {
			return ResponseEntity.notFound().build();
		}
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", FRAME_POLICY)
			.body(html.replace("<head>", "<head><base target=\"_blank\">"));
	}

	@GetMapping("/faults")
	MailFaults.State state() {
		return this.faults.state();
	}

	@PostMapping(path = "/faults", consumes = MediaType.APPLICATION_JSON_VALUE)
	MailFaults.State wish(@RequestBody Wish wish) {
		if (wish.kind() != null) {
			if (wish.count() > MOST) {
				throw new IllegalArgumentException("at most " + MOST + " letters go wrong at a time");
			}
			this.faults.next(wish.kind(), wish.count());
		}
		if (wish.down() != null) {
			this.faults.down(wish.down());
		}
		if (wish.refuse() != null) {
			this.faults.refuse(wish.refuse());
		}
		return this.faults.state();
	}

	@DeleteMapping("/faults")
	MailFaults.State mend() {
		this.faults.mend();
		return this.faults.state();
	}

	@ExceptionHandler
	ProblemDetail impossible(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	record Wish(MailFaults.@Nullable Kind kind, Integer count, @Nullable Boolean down, @Nullable String refuse) {

		Wish {
			count = Objects.requireNonNullElse(count, 1);
		}

	}

}

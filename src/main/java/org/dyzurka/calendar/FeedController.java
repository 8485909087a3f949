package org.dyzurka.calendar;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Slug;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Serves feeds to calendar programs. Who has the latest edition is told so without any
 * reading of bookings. {@code HEAD} is answered like {@code GET}.
 */
@Controller
class FeedController {

	private static final String PRIVATE_CACHING = "private, no-cache";

	private static final String PUBLIC_CACHING = "public, max-age=60";

	private final Feeds feeds;

	private final Press press;

	private final Consultations consultations;

	private final Clock clock;

	FeedController(Feeds feeds, Press press, Consultations consultations, Clock clock) {
		this.feeds = feeds;
		this.press = press;
		this.consultations = consultations;
		this.clock = clock;
	}

	@GetMapping("/calendar/{secret}.ics")
	void personal(@PathVariable String secret, ServletWebRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader("X-Robots-Tag", "noindex");
		switch (this.feeds.open(new FeedSecret(secret))) {
			case Opening.Opened(var expert) ->
				serve(new Feed.OfExpert(expert), "dyzurka.ics", PRIVATE_CACHING, request, response);
			case Opening.Revoked() -> refuse(HttpStatus.GONE, response);
			case Opening.Unknown() -> refuse(HttpStatus.NOT_FOUND, response);
		}
	}

	@GetMapping("/calendar/consultations/{slug}.ics")
	void open(@PathVariable String slug, ServletWebRequest request, HttpServletResponse response) throws IOException {
		Optional<Consultation> consultation = Slug.isValid(slug) ? this.consultations.find(new Slug(slug))
				: Optional.empty();
		if (consultation.isEmpty()) {
			refuse(HttpStatus.NOT_FOUND, response);
			return;
		}
		serve(new Feed.OfConsultation(consultation.get().id()), slug + ".ics", PUBLIC_CACHING, request, response);
	}

	private void serve(Feed feed, String fileName, String caching, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		Encoding encoding = Encoding.wanted(String.join(",", encodings(request)));
		response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		Edition current = this.press.current(feed);
		if (isKnown(current, encoding, request)) {
			return;
		}
		Optional<Issue> issue = this.press.issue(feed, current);
		if (issue.isEmpty()) {
			refuse(HttpStatus.NOT_FOUND, response);
			return;
		}
		write(issue.get(), encoding, fileName, response);
	}

	private static String[] encodings(ServletWebRequest request) {
		String[] accepted = request.getHeaderValues(HttpHeaders.ACCEPT_ENCODING);
		return (accepted != null) ? accepted : new String[0];
	}

	/**
	 * Sets {@code ETag} and {@code Last-Modified}, and answers 304 (RFC 9110, 13.2.2) to
	 * who knows this edition.
	 */
	private boolean isKnown(Edition edition, Encoding encoding, ServletWebRequest request) {
		return request.checkNotModified(encoding.tag(this.press.mark(edition)), lastModified(edition));
	}

	/** Not later than now (RFC 9110, 8.8.2.1): quick changes may run seconds ahead. */
	private long lastModified(Edition edition) {
		Instant now = this.clock.instant();
		return (edition.modifiedAt().isAfter(now) ? now : edition.modifiedAt()).toEpochMilli();
	}

	private void write(Issue issue, Encoding encoding, String fileName, HttpServletResponse response)
			throws IOException {
		byte[] body = issue.in(encoding);
		// What was written may be newer than what was asked about
		response.setHeader(HttpHeaders.ETAG, encoding.tag(this.press.mark(issue.edition())));
		response.setDateHeader(HttpHeaders.LAST_MODIFIED, lastModified(issue.edition()));
		response.setContentType("text/calendar;charset=utf-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.inline().filename(fileName).build().toString());
		if (encoding == Encoding.GZIP) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static void refuse(HttpStatus status, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setStatus(status.value());
	}

}

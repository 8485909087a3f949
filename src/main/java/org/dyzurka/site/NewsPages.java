package org.dyzurka.site;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

import org.jspecify.annotations.Nullable;

/**
 * What was announced: as pages and as an Atom feed (RFC 4287).
 */
@Controller
class NewsPages {

	private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

	private final News news;

	private final NewsFeed feed;

	NewsPages(News news, NewsFeed feed) {
		this.news = news;
		this.feed = feed;
	}

	@GetMapping("/news")
	String all(Model model, Locale reader) {
		model.addAttribute("consultations", this.news.byConsultation(reader));
		return "site/news";
	}

	@GetMapping("/news/{slug}/{key}")
	String one(@PathVariable String slug, @PathVariable String key, Model model, Locale reader) {
		model.addAttribute("news",
				this.news.find(slug, key, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "site/announcement";
	}

	/** In the language of the address, else Polish: a feed reader chooses nothing. */
	@GetMapping("/news.atom")
	@Nullable ResponseEntity<byte[]> atom(HttpServletRequest request, ServletWebRequest exchange) {
		Locale chosen = Languages.chosen(request);
		byte[] feed = this.feed.in((chosen != null) ? chosen : Languages.ALL.getFirst());
		if (exchange.checkNotModified("\"" + DigestUtils.md5DigestAsHex(feed) + "\"")) {
			return null;
		}
		return ResponseEntity.ok()
			.contentType(ATOM)
			.cacheControl(CacheControl.noCache().cachePublic())
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline")
			.body(feed);
	}

}

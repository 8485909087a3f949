package org.dyzurka.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Organiser;
import org.dyzurka.notification.AnnouncementSheet;
import org.dyzurka.notification.Piece;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The news as an Atom feed. The ids are {@code tag:} URIs (RFC 4151) of the consultation
 * and the announcement, and stay the same whatever else changes.
 */
@Component
class NewsFeed {

	/** Since when the names below it are ours, as a tag URI wants it. */
	private static final String SINCE = "2025";

	private final News news;

	private final PublicUrl publicUrl;

	private final MessageSource messages;

	NewsFeed(News news, PublicUrl publicUrl, MessageSource messages) {
		this.news = news;
		this.publicUrl = publicUrl;
		this.messages = messages;
	}

	byte[] in(Locale language) {
		List<News.Item> items = this.news.newest();
		Feed feed = new Feed("atom_1.0");
		feed.setEncoding(StandardCharsets.UTF_8.name());
		feed.setId(tag("news:" + language.getLanguage()));
		feed.setTitle(this.messages.getMessage("news.feed", null, language));
		feed.setUpdated(Date.from(items.stream()
			.map(News.Item::published)
			.max(Instant::compareTo)
			.orElse(LocalDate.of(2025, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant())));
		feed.setOtherLinks(
				List.of(link("self", this.publicUrl.at("/news.atom?lang=" + language.getLanguage()).toString())));
		feed.setAlternateLinks(
				List.of(link("alternate", this.publicUrl.at("/news?lang=" + language.getLanguage()).toString())));
		feed.setEntries(items.stream().map((item) -> entry(item, language)).toList());
		try {
			return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("The news make no feed", ex);
		}
	}

	private Entry entry(News.Item item, Locale language) {
		NewsView view = this.news.view(item, language);
		AnnouncementSheet sheet = view.sheet();
		Entry entry = new Entry();
		entry.setId(tag("announcement:" + view.slug() + ":" + view.key()));
		entry.setTitle(sheet.title().text());
		entry.setPublished(Date.from(item.published()));
		entry.setUpdated(Date.from(item.published()));
		entry.setAuthors(authors(item));
		entry.setAlternateLinks(List.of(link("alternate", sheet.page() + "?lang=" + language.getLanguage())));
		Content content = new Content();
		content.setType(Content.TEXT);
		content.setValue(text(sheet));
		entry.setContents(List.of(content));
		return entry;
	}

	private static String text(AnnouncementSheet sheet) {
		List<String> blocks = new ArrayList<>();
		Piece own = sheet.text();
		if (own != null) {
			blocks.add(own.text());
		}
		blocks.add(sheet.lead());
		for (AnnouncementSheet.Part part : sheet.parts()) {
			blocks.add(part.heading() + ":\n" + String.join("\n", part.pieces().stream().map(Piece::text).toList()));
		}
		String courtesy = sheet.courtesy();
		if (courtesy != null) {
			blocks.add(courtesy);
		}
		return String.join("\n\n", blocks);
	}

	private static List<SyndPerson> authors(News.Item item) {
		List<SyndPerson> authors = new ArrayList<>();
		for (Organiser organiser : item.consultation().organisers()) {
			Person person = new Person();
			person.setName(organiser.name().in(LocalText.POLISH));
			authors.add(person);
		}
		return authors;
	}

	private static Link link(String relation, String target) {
		Link link = new Link();
		link.setRel(relation);
		link.setHref(target);
		return link;
	}

	private String tag(String name) {
		return "tag:" + this.publicUrl.origin().getHost() + "," + SINCE + ":" + name;
	}

}

package org.dyzurka.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FeedHttpTests extends FeedWorld {

	@Test
	void anUnknownAddressIsNotFoundAndARevokedOneIsGone() {
		URI address = address(this.feeds.issue(this.anna.id(), "telefon"));
		assertThat(get(address).statusCode()).isEqualTo(200);

		this.feeds.revoke(mine("telefon").id());

		assertThat(get(address).statusCode()).isEqualTo(410);
		assertThat(get(at("/calendar/" + "0".repeat(32) + ".ics")).statusCode()).isEqualTo(404);
		assertThat(get(at("/calendar/consultations/nobody-asked.ics")).statusCode()).isEqualTo(404);
		assertThat(get(at("/calendar/consultations/Not_A_Slug.ics")).statusCode()).isEqualTo(404);
		assertThat(get(address).body()).isEmpty();
	}

	@Test
	void noSecretIsStored() {
		FeedLinks links = this.feeds.issue(this.anna.id(), "biurko");
		String secret = links.https().getPath().substring("/calendar/".length()).replace(".ics", "");

		assertThat(secret).matches("[0-9a-hjkmnp-tv-z]{32}");
		assertThat(this.jdbc.sql("select * from feed_address").query().listOfRows().toString()).doesNotContain(secret);
		assertThat(links.toString()).doesNotContain(secret);
		assertThat(links.webcal()).hasScheme("webcal").hasPath(links.https().getPath());
		assertThat(links.google().toString()).startsWith("https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F")
			.contains(secret);
	}

	@Test
	void anAddressHasANameAndRemembersByTheHourThatItWasRead() {
		URI address = address(this.feeds.issue(this.anna.id(), " stary "));
		FeedAddress issued = mine("stary");
		assertThat(issued.lastReadAt()).isNull();

		this.feeds.rename(issued.id(), "nowy");
		get(address);

		assertThat(mine("nowy").lastReadAt()).isEqualTo("2026-03-02T08:00:00Z");
		assertThatIllegalArgumentException().isThrownBy(() -> this.feeds.rename(issued.id(), " "));
		assertThatIllegalArgumentException().isThrownBy(() -> this.feeds.issue(this.anna.id(), "x".repeat(61)));
	}

	@Test
	void aPassingAddressIsTheSameForAnExpertAndNotStored() {
		int before = this.feeds.all().size();

		FeedLinks links = this.feeds.passing(this.anna.id());

		assertThat(this.feeds.passing(this.anna.id())).isEqualTo(links);
		assertThat(this.feeds.passing(this.marek.id())).isNotEqualTo(links);
		assertThat(get(address(links)).statusCode()).isEqualTo(200);
		assertThat(this.feeds.all()).hasSize(before);
	}

	@Test
	void aPrivateFeedIsServedAsCalendarsExpectIt() {
		book(slot(this.anna, TEN));

		HttpResponse<byte[]> response = get(feed(this.anna));

		assertThat(response.headers().firstValue("content-type")).hasValue("text/calendar;charset=utf-8");
		assertThat(response.headers().firstValue("cache-control")).hasValue("private, no-cache");
		assertThat(response.headers().firstValue("referrer-policy")).hasValue("no-referrer");
		assertThat(response.headers().firstValue("x-robots-tag")).hasValue("noindex");
		assertThat(response.headers().firstValue("content-disposition")).hasValue("inline; filename=\"dyzurka.ics\"");
		assertThat(response.headers().firstValue("last-modified")).hasValue("Mon, 02 Mar 2026 08:00:00 GMT");
		assertThat(response.headers().firstValue("content-length")).hasValue(Integer.toString(response.body().length));
		assertThat(response.headers().allValues("etag")).singleElement().asString().startsWith("\"");
		assertThat(response.headers().allValues("vary")).contains("Accept-Encoding");
		assertThat(response.headers().allValues("set-cookie")).isEmpty();
		Ical.strict(response.body());
	}

	@Test
	void everyEncodingHasItsOwnTagAndTheSameContent() throws IOException {
		book(slot(this.anna, TEN));
		URI address = feed(this.anna);

		HttpResponse<byte[]> plain = get(address);
		HttpResponse<byte[]> gzipped = get(address, "Accept-Encoding", "gzip");

		assertThat(gzipped.headers().firstValue("content-encoding")).hasValue("gzip");
		assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
		assertThat(tag(gzipped)).isNotEqualTo(tag(plain)).doesNotStartWith("W/");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(gzipped.body())).readAllBytes())
			.isEqualTo(plain.body());
		assertThat(get(address, "If-None-Match", tag(gzipped), "Accept-Encoding", "gzip").statusCode()).isEqualTo(304);
		assertThat(get(address, "If-None-Match", tag(gzipped)).statusCode()).isEqualTo(200);
	}

	@Test
	void whoKnowsTheLatestEditionIsToldSoWithoutReadingABooking() {
		book(slot(this.anna, TEN));
		URI address = feed(this.anna);
		HttpResponse<byte[]> first = get(address);
		int readings = this.readings.get();

		HttpResponse<byte[]> byTag = get(address, "If-None-Match", "\"x\", " + tag(first));
		HttpResponse<byte[]> byWeakTag = get(address, "If-None-Match", "W/" + tag(first));
		HttpResponse<byte[]> byTime = get(address, "If-Modified-Since", modified(first));
		HttpResponse<byte[]> again = get(address);

		assertThat(byTag.statusCode()).isEqualTo(304);
		assertThat(byWeakTag.statusCode()).isEqualTo(304);
		assertThat(byTime.statusCode()).isEqualTo(304);
		assertThat(byTag.body()).isEmpty();
		assertThat(tag(byTag)).isEqualTo(tag(first));
		assertThat(byTag.headers().firstValue("cache-control")).hasValue("private, no-cache");
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(this.readings).hasValue(readings);
		assertThat(get(address, "If-None-Match", "\"x\"", "If-Modified-Since", modified(first)).statusCode())
			.as("the tag decides")
			.isEqualTo(200);
	}

	@Test
	void headIsAnsweredLikeGetWithoutABody() {
		book(slot(this.anna, TEN));
		URI address = feed(this.anna);
		HttpResponse<byte[]> whole = get(address);

		HttpResponse<byte[]> head = send(HttpRequest.newBuilder(address).method("HEAD", none()));

		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(tag(head)).isEqualTo(tag(whole));
		assertThat(modified(head)).isEqualTo(modified(whole));
		assertThat(head.headers().firstValue("content-length")).hasValue(Integer.toString(whole.body().length));
		assertThat(send(HttpRequest.newBuilder(address).method("HEAD", none()).header("If-None-Match", tag(whole)))
			.statusCode()).isEqualTo(304);
	}

	private FeedAddress mine(String name) {
		return this.feeds.all()
			.stream()
			.filter((address) -> address.expert().equals(this.anna.id()) && address.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}

package org.dyzurka.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Receipt;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookFilterTests {

	private final BotConnection connection = new BotConnection("1:test", URI.create("http://127.0.0.1:1"),
			new TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)));

	private final List<Incoming> received = new CopyOnWriteArrayList<>();

	private boolean outage;

	@AfterEach
	void close() {
		this.connection.close();
	}

	@Test
	void anUpdateWithTheSecretIsTakenIn() throws Exception {
		assertThat(status("s3cret", Updates.text(5, 42, "hej"))).isEqualTo(200);
		assertThat(this.received).extracting(Incoming::messageId).containsExactly("u5");
	}

	@Test
	void aForgedUpdateHasNoEffect() throws Exception {
		assertThat(status("s3cre", Updates.text(5, 42, "hej"))).isEqualTo(401);
		assertThat(status("", Updates.text(5, 42, "hej"))).isEqualTo(401);
		assertThat(status(null, Updates.text(5, 42, "hej"))).isEqualTo(401);
		assertThat(this.received).isEmpty();
	}

	@Test
	void duringAnOutageTelegramIsAskedToComeAgain() throws Exception {
		this.outage = true;

		assertThat(status("s3cret", Updates.text(5, 42, "hej"))).isEqualTo(503);
	}

	@Test
	void whatCannotBeReadIsNotAskedForAgain() throws Exception {
		assertThat(status("s3cret", "no JSON")).isEqualTo(200);
		assertThat(status("s3cret", "{}")).isEqualTo(200);
		assertThat(status("s3cret", "")).isEqualTo(200);
		assertThat(status("s3cret", "{\"update_id\":5,\"message\":7}")).isEqualTo(200);
	}

	@Test
	void whoOnlyLooksInIsSentAway() throws Exception {
		assertThat(status("GET", "s3cret", "")).isEqualTo(405);
	}

	@Test
	void aBodyWithoutEndIsRefused() throws Exception {
		assertThat(status("s3cret", " ".repeat(2_000_000))).isEqualTo(413);
	}

	private int status(@Nullable String secret, String body) throws Exception {
		return status("POST", secret, body);
	}

	private int status(String method, @Nullable String secret, String body) throws Exception {
		TelegramSettings settings = new TelegramSettings("1:test", URI.create("http://127.0.0.1:1"),
				TelegramSettings.Mode.WEBHOOK, "s3cret", null);
		UpdateIntake intake = new UpdateIntake(new Reception() {

			@Override
			public Receipt receive(Incoming incoming) {
				if (WebhookFilterTests.this.outage) {
					throw new IllegalStateException("the database is away");
				}
				WebhookFilterTests.this.received.add(incoming);
				return new Receipt.Taken();
			}

			@Override
			public void reach(Address address, boolean reachable) {
				throw new AssertionError();
			}

			@Override
			public void elsewhere(Parsed.InGroup heard) {
				throw new AssertionError();
			}

		}, new CallbackAnswers(this.connection));
		MockHttpServletRequest request = new MockHttpServletRequest(method, WebhookFilter.PATH);
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		if (secret != null) {
			request.addHeader(WebhookFilter.SECRET, secret);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		new WebhookFilter(intake, settings).doFilter(request, response, (passed, on) -> {
			throw new AssertionError("passed on");
		});
		return response.getStatus();
	}

}

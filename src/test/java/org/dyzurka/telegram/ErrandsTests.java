package org.dyzurka.telegram;

import java.util.List;

import org.awaitility.Awaitility;
import org.dyzurka.PublicUrl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrandsTests {

	@Test
	void theWebhookIsSetAsSoonAsTelegramListens() {
		try (BotApiStub api = new BotApiStub();
				BotConnection connection = new BotConnection("1:test", api.url(), TimeLimits.USUAL)) {
			api.prepare("setWebhook", BotApiStub.GATEWAY_BROKEN);
			Errands errands = new Errands(connection,
					List.of(TelegramChannel.callUs(PublicUrl.of("https://dyzurka.example.org"), "s3cret")));

			errands.start();
			Awaitility.await().until(() -> api.calls("setWebhook").size() == 2);
			errands.stop();

			assertThat(api.calls("setWebhook").getLast().body())
				.contains("https://dyzurka.example.org/telegram/webhook")
				.contains("s3cret")
				.contains("[\"message\",\"callback_query\",\"my_chat_member\"]");
		}
	}

	@Test
	void anErrandThatIsRefusedHoldsUpNoOther() {
		try (BotApiStub api = new BotApiStub();
				BotConnection connection = new BotConnection("1:test", api.url(), TimeLimits.USUAL)) {
			BotApiStub.Answer refusal = BotApiStub.fault(400, "Bad Request: bad webhook: HTTPS url must be provided");
			api.prepare("setWebhook", refusal, refusal);
			BotName name = new BotName();
			Errands errands = new Errands(connection,
					List.of(TelegramChannel.callUs(PublicUrl.of("https://dyzurka.example.org"), "s3cret"), name));

			errands.start();
			Awaitility.await().until(() -> api.calls("setWebhook").size() == 3);
			errands.stop();

			assertThat(name.open("x")).isPresent();
			assertThat(api.calls("getMe")).hasSize(1);
			assertThat(api.calls("getMe").getFirst().at()).isLessThan(api.calls("setWebhook").get(1).at());
		}
	}

}

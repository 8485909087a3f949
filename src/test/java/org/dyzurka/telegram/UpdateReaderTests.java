package org.dyzurka.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateReaderTests {

	@ParameterizedTest
	@CsvSource({ "/start,''", "/start krakow-2025,krakow-2025", "/start@dyzurka_bot abc,abc", "/START,''" })
	void aStartCarriesItsPayload(String text, String payload) {
		assertThat(utterance("\"text\":\"%s\"".formatted(text))).isEqualTo(new Utterance.Start(payload));
	}

	@ParameterizedTest
	@CsvSource({ "/starter,/starter", "/moje@dyzurka_bot,/moje", "cena a@b,cena a@b" })
	void whatIsWrittenIsText(String text, String heard) {
		assertThat(utterance("\"text\":\"%s\"".formatted(text))).isEqualTo(new Utterance.Text(heard));
	}

	@Test
	void aCaptionIsTextAndAPictureAloneIsWordless() {
		String photo = "\"photo\":[{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"width\":1,\"height\":1}]";

		assertThat(utterance(photo + ",\"caption\":\"plan\"")).isEqualTo(new Utterance.Text("plan"));
		assertThat(utterance(photo)).isEqualTo(new Utterance.Wordless());
	}

	@Test
	void aContactIsTheSendersOwnOnlyIfTelegramSaysSo() {
		String contact = "\"contact\":{\"phone_number\":\"48123456789\",\"first_name\":\"Ola\"%s}";

		assertThat(utterance(contact.formatted(",\"user_id\":5")))
			.isEqualTo(new Utterance.SharedContact("48123456789", true));
		assertThat(utterance(contact.formatted(",\"user_id\":6")))
			.isEqualTo(new Utterance.SharedContact("48123456789", false));
		assertThat(utterance(contact.formatted(""))).isEqualTo(new Utterance.SharedContact("48123456789", false));
	}

	@Test
	void aPressedButtonNamesItsMessage() {
		assertThat(read(Updates.pressed(9, 5, 77, "d.1.2"))).isEqualTo(new Parsed.Said(
				new Incoming(Address.telegram(5), "u9", new Utterance.Chosen("d.1.2"), "77", Locale.of("uk")), "c9"));
	}

	@Test
	void ofAGroupNothingIsHeardButThatItIsOne() {
		Parsed group = new Parsed.InGroup(-5, null, Locale.of("uk"));

		assertThat(read(Updates.inGroup(1, -5, "\"text\":\"hej\""))).isEqualTo(group);
		assertThat(read(Updates.inGroup(1, -5, "\"new_chat_members\":[]"))).isEqualTo(group);
		assertThat(read(Updates.membership(1, -5, "member").replace("\"private\"", "\"group\"")))
			.isEqualTo(new Parsed.InGroup(-5, null, Locale.of("uk")));
		assertThat(read(Updates.membership(1, -5, "left").replace("\"private\"", "\"group\"")))
			.isEqualTo(new Parsed.Nothing(null));
		assertThat(read(Updates.membership(1, -5, "administrator").replace("\"private\"", "\"channel\"")))
			.isEqualTo(new Parsed.Nothing(null));
	}

	@Test
	void aGroupThatBecomesASupergroupIsKnownByBothIds() {
		assertThat(read(Updates.inGroup(1, -5, "\"migrate_to_chat_id\":-1005"))).isEqualTo(new Parsed.Nothing(null));
		assertThat(read(Updates.inGroup(1, -1005, "\"migrate_from_chat_id\":-5")))
			.isEqualTo(new Parsed.InGroup(-1005, -5L, Locale.of("uk")));
	}

	@Test
	void serviceMessagesAreNotHeard() {
		assertThat(
				read(Updates.message(1, 5, "\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":5}")))
			.isEqualTo(new Parsed.Nothing(null));
		assertThat(read("{\"update_id\":1,\"poll_answer\":{\"poll_id\":\"1\",\"option_ids\":[]}}"))
			.isEqualTo(new Parsed.Nothing(null));
	}

	@Test
	void blockingTheBotIsNoticed() {
		assertThat(read(Updates.membership(1, 5, "kicked"))).isEqualTo(new Parsed.Reach(Address.telegram(5), false));
		assertThat(read(Updates.membership(1, 5, "member"))).isEqualTo(new Parsed.Reach(Address.telegram(5), true));
	}

	private static Utterance utterance(String content) {
		assertThat(read(Updates.message(1, 5, content))).isInstanceOf(Parsed.Said.class);
		return ((Parsed.Said) read(Updates.message(1, 5, content))).incoming().utterance();
	}

	private static Parsed read(String json) {
		return UpdateReader.read(UpdateJson.one(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
	}

}

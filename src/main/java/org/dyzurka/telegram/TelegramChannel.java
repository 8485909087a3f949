package org.dyzurka.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.dyzurka.PublicUrl;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.PublicChannel;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Residents;
import org.dyzurka.wording.Vocabulary;
import org.dyzurka.wording.Words;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The parts of the channel, there when a bot token is.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenGiven.class)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramChannel {

	/** Always said to Telegram, which would otherwise keep what was said before. */
	static final List<String> ALLOWED_UPDATES = List.of("message", "callback_query", "my_chat_member");

	@Bean
	BotConnection botConnection(TelegramSettings settings, ObjectProvider<Outbox> outbox, MeterRegistry meters) {
		TelegramSettings checked = settings.checked();
		// Asked for late: the outbox sends by this connection
		Restraint restraint = new Restraint() {

			@Override
			public void begin(Duration wait) {
				outbox.getObject().pause(Medium.TELEGRAM, wait);
			}

			@Override
			public Duration left() {
				return outbox.getObject().paused(Medium.TELEGRAM);
			}

		};
		return new BotConnection(checked.requiredToken(), checked.apiUrl(), TimeLimits.USUAL, restraint, meters);
	}

	@Bean
	TelegramMessenger telegramMessenger(BotConnection connection, Attachments attachments) {
		return new TelegramMessenger(connection, attachments);
	}

	@Bean
	UpdateIntake updateIntake(Conversations conversations, Residents residents, Groups groups,
			TransactionOperations transactions, BotConnection connection) {
		return new UpdateIntake(Reception.of(conversations, residents, groups, transactions),
				new CallbackAnswers(connection));
	}

	@Bean
	Groups telegramGroups(JdbcClient jdbc, Outbox outbox, Words words, TransactionOperations transactions) {
		return new Groups(jdbc, outbox, words, transactions);
	}

	@Bean
	@ConditionalOnProperty(name = "dyzurka.telegram.mode", havingValue = "polling", matchIfMissing = true)
	PollLoop pollLoop(BotConnection connection, UpdateIntake intake, PollLease lease) {
		return new PollLoop(connection, intake, lease);
	}

	@Bean
	BotName telegramBotName() {
		return new BotName();
	}

	@Bean
	@Conditional(ChannelGiven.class)
	PublicChannel telegramPublicChannel(TelegramSettings settings) {
		String channel = settings.checked().requiredChannel();
		return new PublicChannel(new Address(Medium.TELEGRAM, channel), ChannelName.link(channel));
	}

	@Bean
	Errands telegramErrands(TelegramSettings settings, BotConnection connection, PublicUrl publicUrl, Words words,
			BotName name) {
		List<Errand> errands = new ArrayList<>();
		String secret = settings.expectedSecret();
		if (secret != null) {
			errands.add(callUs(publicUrl, secret));
		}
		errands.add(name);
		MenuCommand.menus(words).forEach((menu) -> errands.add((client) -> client.execute(menu)));
		return new Errands(connection, errands);
	}

	@Bean
	Vocabulary telegramVocabulary() {
		return new Vocabulary("telegram", List.of(MenuCommand.values()));
	}

	@Bean
	Vocabulary telegramGroupVocabulary() {
		return new Vocabulary("telegram-groups", List.of(GroupLine.values()));
	}

	/** Behind the filter that counts requests, and before all that pages need. */
	@Bean
	FilterRegistrationBean<WebhookFilter> telegramWebhook(UpdateIntake intake, TelegramSettings settings) {
		FilterRegistrationBean<WebhookFilter> registration = new FilterRegistrationBean<>(
				new WebhookFilter(intake, settings));
		registration.addUrlPatterns(WebhookFilter.PATH);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return registration;
	}

	/** Asks Telegram to call from now on; it keeps what it has not delivered yet. */
	static Errand callUs(PublicUrl publicUrl, String secret) {
		SetWebhook webhook = SetWebhook.builder()
			.url(publicUrl.at(WebhookFilter.PATH).toString())
			.secretToken(secret)
			.allowedUpdates(ALLOWED_UPDATES)
			.build();
		return (client) -> client.execute(webhook);
	}

}

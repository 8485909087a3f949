package org.dyzurka.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.consultation.QuietHours;
import org.dyzurka.messaging.Attachment;
import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Pace;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Medium;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Sends to private chats on Telegram, and to channels where everybody reads along.
 */
class TelegramMessenger implements Messenger {

	/**
	 * 30 a second in all and one a second to a chat, where short bursts are tolerated
	 * (core.telegram.org/bots/faq, "My bot is hitting limits"). Answers may be more: what
	 * residents ask for is no mass message, and too much is refused with a wait.
	 */
	static final Pace PACE = new Pace(Duration.ofSeconds(1).dividedBy(30), 10, Duration.ZERO, Duration.ofSeconds(1),
			15);

	private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

	private final TelegramClient client;

	private final Attachments attachments;

	TelegramMessenger(BotConnection connection, Attachments attachments) {
		this.client = connection.sending();
		this.attachments = attachments;
	}

	@Override
	public Medium medium() {
		return Medium.TELEGRAM;
	}

	@Override
	public Pace pace() {
		return PACE;
	}

	/** Each message a row of its own: one that fails brings no other again. */
	@Override
	public List<Prompt> portions(Prompt prompt, Locale language) {
		return Rendering.portions(prompt);
	}

	@Override
	public Optional<Instant> quietUntil(Urgency urgency, Instant now) {
		return switch (urgency) {
			case ANSWER -> Optional.empty();
			case NOTICE, BROADCAST -> QuietHours.end(now);
		};
	}

	@Override
	public Delivery deliver(OutgoingId id, Outgoing message) {
		String chat = message.to().identifier();
		boolean channel = ChannelName.isShared(chat);
		Rendering rendering = channel ? Rendering.inChannel(message.prompt()) : Rendering.of(message.prompt());
		try {
			Optional<Integer> replaced = replaced(message, rendering);
			if (replaced.isPresent() && edit(chat, replaced.get(), rendering)) {
				return new Delivery.Sent(replaced.get().toString());
			}
			return send(chat, rendering);
		}
		catch (TelegramApiException ex) {
			ApiFault fault = ApiFault.of(ex);
			return channel ? fault.deliveryTo(chat) : fault.delivery();
		}
	}

	private static Optional<Integer> replaced(Outgoing message, Rendering rendering) {
		if (message.replaces() == null || !rendering.editable()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Integer.valueOf(message.replaces()));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** False if the earlier message cannot be changed: deleted, too old, or a file. */
	private boolean edit(String chat, int messageId, Rendering rendering) throws TelegramApiException {
		EditMessageText edit = EditMessageText.builder()
			.chatId(chat)
			.messageId(messageId)
			.text(rendering.texts().getFirst())
			.linkPreviewOptions(NO_PREVIEW)
			.build();
		if (rendering.markup() instanceof InlineKeyboardMarkup keyboard) {
			edit.setReplyMarkup(keyboard);
		}
		try {
			this.client.execute(edit);
			return true;
		}
		catch (TelegramApiException ex) {
			ApiFault fault = ApiFault.of(ex);
			return switch (fault.policy()) {
				case UNCHANGED -> true;
				case TOO_LATE, FILE_FORGOTTEN, REFUSED -> false;
				case PAUSE, AGAIN, TOKEN, CONFLICT, UNREACHABLE -> throw ex;
			};
		}
	}

	private Delivery send(String chat, Rendering rendering) throws TelegramApiException {
		String sent = "";
		int remaining = rendering.texts().size() + ((rendering.file() != null) ? 1 : 0);
		for (String text : rendering.texts()) {
			remaining--;
			SendText message = new SendText(chat, text);
			message.setLinkPreviewOptions(NO_PREVIEW);
			if (remaining == 0 && rendering.markup() != null) {
				message.setReplyMarkup(rendering.markup());
			}
			sent = this.client.execute(message).getMessageId().toString();
		}
		if (rendering.file() != null) {
			return sendFile(chat, rendering.file(), rendering.caption(), rendering.markup());
		}
		return new Delivery.Sent(sent);
	}

	private Delivery sendFile(String chat, AttachmentId file, @Nullable String caption, @Nullable ReplyKeyboard markup)
			throws TelegramApiException {
		Optional<String> known = this.attachments.providerFile(file, Medium.TELEGRAM);
		if (known.isPresent()) {
			try {
				return send(document(chat, new InputFile(known.get()), caption, markup), null);
			}
			catch (TelegramApiException ex) {
				if (ApiFault.of(ex).policy() != Policy.FILE_FORGOTTEN) {
					throw ex;
				}
				this.attachments.forget(file, Medium.TELEGRAM);
			}
		}
		Optional<Attachment> kept = this.attachments.find(file);
		if (kept.isEmpty()) {
			return new Delivery.Refused("The file is no longer kept");
		}
		// The library names the part of the request after the file, and quotes break that
		String name = kept.get().name().replaceAll("[\"\\p{Cntrl}]", "_");
		InputFile upload = new InputFile(new ByteArrayInputStream(kept.get().content()), name);
		return send(document(chat, upload, caption, markup), file);
	}

	private Delivery send(SendFile document, @Nullable AttachmentId uploaded) throws TelegramApiException {
		Message sent = this.client.execute(document);
		if (uploaded != null && sent.getDocument() != null) {
			this.attachments.remember(uploaded, Medium.TELEGRAM, sent.getDocument().getFileId());
		}
		return new Delivery.Sent(sent.getMessageId().toString());
	}

	private static SendFile document(String chat, InputFile file, @Nullable String caption,
			@Nullable ReplyKeyboard markup) {
		SendFile document = new SendFile(chat, file);
		if (markup != null) {
			document.setReplyMarkup(markup);
		}
		if (caption != null) {
			document.setCaption(caption);
		}
		return document;
	}

}

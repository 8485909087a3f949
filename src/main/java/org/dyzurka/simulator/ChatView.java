package org.dyzurka.simulator;

import java.util.List;

/**
 * Everything that a person sees of their chat.
 *
 * @param version grows with every change
 * @param resident whose chat it is
 * @param messages from the oldest to the newest
 * @param replyKeyboard buttons in place of the person's keyboard; empty for none
 * @param toasts what was answered to pressed buttons, the newest last
 * @param pending pressed buttons that nobody has answered yet
 * @param commands what the bot's menu offers to this person
 * @param blocked whether the person has blocked the bot
 */
public record ChatView(long version, Resident resident, List<ChatMessage> messages, List<List<Button>> replyKeyboard,
		List<Toast> toasts, int pending, List<Command> commands, boolean blocked) {

	/**
	 * The answer to a pressed button.
	 *
	 * @param id the query that was answered
	 * @param text what is shown; may be empty, which only ends the wait
	 * @param alert whether it must be dismissed by hand
	 */
	public record Toast(String id, String text, boolean alert) {

	}

	/**
	 * An entry of the bot's menu.
	 */
	public record Command(String command, String description) {

	}

}

package org.dyzurka.resident;

/**
 * The kind of address a message travels to.
 */
public enum Medium {

	/** A private chat with the bot; the identifier is the chat id. */
	TELEGRAM,

	/** A text message; the identifier is a number in E.164. */
	SMS,

	/** A telephone call; the identifier is a number in E.164, or the call itself. */
	VOICE,

	/** An e-mail; the identifier is the address. */
	EMAIL

}

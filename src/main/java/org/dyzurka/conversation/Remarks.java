package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Prompt;

/**
 * What is said in one turn beside the question, and how.
 */
final class Remarks {

	private final List<String> notices = new ArrayList<>();

	private final List<Prompt> handed = new ArrayList<>();

	private boolean puzzled;

	private boolean slowly;

	private boolean farewell;

	/** Said before the next question, in the same message. */
	void notice(String text) {
		this.notices.add(text);
	}

	/** Handed over to keep: a message of its own. */
	void hand(String text) {
		this.handed.add(Prompt.statement(text));
	}

	/** A file with its caption. */
	void hand(String caption, AttachmentId attachment) {
		this.handed.add(Prompt.file(caption, attachment));
	}

	/** The answer made no sense; the question is asked again in other words. */
	void puzzled() {
		this.puzzled = true;
	}

	/** By voice everything is said more slowly this time. */
	void slowly() {
		this.slowly = true;
	}

	/** Nothing of this conversation is kept. */
	void farewell() {
		this.farewell = true;
	}

	List<String> notices() {
		return this.notices;
	}

	List<Prompt> handed() {
		return this.handed;
	}

	boolean arePuzzled() {
		return this.puzzled;
	}

	boolean areSlow() {
		return this.slowly;
	}

	boolean areFarewell() {
		return this.farewell;
	}

}

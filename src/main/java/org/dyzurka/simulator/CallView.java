package org.dyzurka.simulator;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a caller hears of their call.
 *
 * @param sid Twilio's identifier
 * @param from the caller's number, or none when withheld
 * @param spoken what is spoken now, since the caller last did something
 * @param waiting what the line waits for
 * @param transcript everything from the beginning
 * @param problems what the program did that Twilio does not allow; empty when all is well
 */
public record CallView(String sid, @Nullable String from, List<Spoken> spoken, Waiting waiting, List<Line> transcript,
		List<String> problems) {

	/**
	 * Whether the call is over.
	 */
	public boolean ended() {
		return this.waiting instanceof Waiting.Ended;
	}

	/**
	 * One thing that was said or done.
	 *
	 * @param at by the program's clock
	 * @param text the words, or the keys; empty for silence
	 * @param language of what was spoken, an IETF tag, where it is known
	 */
	public record Line(Instant at, Who who, String text, @Nullable String language) {

	}

	/**
	 * Who said or did something.
	 */
	public enum Who {

		/** The program, by Twilio's voice. */
		PROGRAM,
		/** The caller, in words or silence. */
		CALLER,
		/** The caller, on the keypad. */
		KEYPAD,
		/** The telephone of the office begins to ring; the text is its number. */
		OFFICE_RINGS,
		/** Somebody in the office answers. */
		OFFICE_ANSWERS,
		/** The office hangs up, or nobody answered. */
		OFFICE_ENDS

	}

	/**
	 * What the line waits for.
	 */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	public sealed interface Waiting {

		/**
		 * Keys, speech or both.
		 *
		 * @param numDigits after how many keys it goes on by itself, or none
		 * @param finishOnKey the key that ends the input, or empty
		 * @param timeout seconds of silence until it goes on without
		 * @param hints words that are likely
		 * @param language in which it listens
		 * @param keyed keys pressed so far
		 */
		@JsonTypeName("input")
		record Input(boolean keys, boolean speech, @Nullable Integer numDigits, String finishOnKey, int timeout,
				List<String> hints, String language, String keyed) implements Waiting {
		}

		/**
		 * Another telephone rings.
		 *
		 * @param numbers which
		 * @param timeout for how many seconds
		 */
		@JsonTypeName("ringing")
		record Ringing(List<String> numbers, int timeout) implements Waiting {
		}

		/**
		 * The caller talks with someone, until one of them hangs up.
		 */
		@JsonTypeName("talking")
		record Talking(String number) implements Waiting {
		}

		/**
		 * Nothing: the call is over.
		 */
		@JsonTypeName("ended")
		record Ended(End how) implements Waiting {
		}

	}

	/**
	 * How a call ended.
	 */
	public enum End {

		/** The program hung up, or had nothing more to say. */
		PROGRAM,
		/** The caller hung up. */
		CALLER,
		/** It was not taken. */
		REJECTED,
		/** The program's answer was none that Twilio can follow. */
		ERROR

	}

}

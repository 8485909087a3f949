package org.dyzurka.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dyzurka.messaging.Prompt;

/**
 * What is said in one step of a call, and what happens then.
 *
 * @param language in which it is said
 * @param prompts said one after another; the choices of the last are offered by key
 * @param then what happens when all is said
 * @param slowly whether the caller needs more time: it was said before and there was
 * silence
 * @param delay how long the line stays silent before; grows with wrong guesses
 */
public record Reply(Locale language, List<Prompt> prompts, Then then, boolean slowly, Duration delay) {

	public Reply {
		prompts = List.copyOf(prompts);
	}

	/**
	 * What happens when all is said.
	 */
	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "then")
	public sealed interface Then {

		/**
		 * The line waits for keys or words.
		 *
		 * @param entry what is to be keyed in
		 */
		record Listen(Entry entry) implements Then {
		}

		/**
		 * The call is put through to a person; what became of it comes back as
		 * {@link Utterance.CameBack}.
		 *
		 * @param number in E.164
		 */
		record Connect(String number) implements Then {
		}

		/**
		 * The call ends.
		 */
		record HangUp() implements Then {
		}

	}

	/**
	 * What is to be keyed in.
	 */
	public enum Entry {

		/** One key, the choice. */
		KEY,

		/** The six digits of a booking's code; one key alone is a way out. */
		CODE,

		/** A telephone number; one key alone is a way out. */
		NUMBER

	}

}

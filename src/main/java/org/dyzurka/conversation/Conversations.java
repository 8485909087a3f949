package org.dyzurka.conversation;

import org.springframework.stereotype.Component;

/**
 * The conversations with all residents, one for each address.
 */
@Component
public class Conversations {

	/**
	 * Takes in one message, in a transaction of its own: at most one effect, however
	 * often it comes. When this returns, the effect is committed and the answer is on its
	 * way; when it throws, nothing happened and the same message may come again.
	 * @throws RuntimeException during an outage, such as of the database
	 */
	public Receipt receive(Incoming incoming) {
		throw new UnsupportedOperationException();
	}

}

package org.dyzurka.simulator;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on one resident's telephone.
 *
 * @param version grows with every change
 * @param number the resident's number, E.164
 * @param messages from the oldest to the newest
 * @param optedOut whether Twilio refuses to send there, after {@code STOP}
 * @param failure with which of Twilio's codes messages there are made to fail, if they
 * are
 */
public record PhoneThread(long version, String number, List<PhoneMessage> messages, boolean optedOut,
		@Nullable Integer failure) {

}

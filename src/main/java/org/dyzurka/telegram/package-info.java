/**
 * The Telegram channel: fetches updates, hands what residents say to the conversation,
 * and sends what is said to them (Bot API, core.telegram.org/bots/api).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "conversation", "messaging", "consultation", "resident", "wording" })
package org.dyzurka.telegram;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

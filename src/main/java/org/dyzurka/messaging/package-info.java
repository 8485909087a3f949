/**
 * What is said to residents, as rows: order per address, priority, pace, retries,
 * delivery state; attachments kept once; the {@link org.dyzurka.messaging.Messenger} that
 * each channel implements.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "resident")
package org.dyzurka.messaging;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * What the rooms stand on: the start, the clock, the timers and the address the world
 * sees.
 */
@NullMarked
package org.dyzurka;

import org.jspecify.annotations.NullMarked;

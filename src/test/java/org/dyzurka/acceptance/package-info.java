/**
 * The program as its users meet it: example conversations, played through the real
 * adapter.
 */
@NullMarked
package org.dyzurka.acceptance;

import org.jspecify.annotations.NullMarked;

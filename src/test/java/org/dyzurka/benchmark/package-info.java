/**
 * The figures: what the program takes beside the least that its work costs, as
 * {@code ./mvnw -Pbenchmark verify} prints it. The ordinary build leaves all of it out.
 */
@NullMarked
package org.dyzurka.benchmark;

import org.jspecify.annotations.NullMarked;

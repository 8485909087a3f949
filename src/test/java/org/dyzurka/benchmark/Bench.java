package org.dyzurka.benchmark;

import java.nio.file.Path;

/**
 * What every measurement works with.
 *
 * @param scale how much is measured
 * @param postgres where each makes a database of its own
 * @param image what is measured
 * @param folder for files
 */
record Bench(Scale scale, Postgres postgres, Image image, Path folder) {
}

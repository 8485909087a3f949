package org.dyzurka.benchmark;

import java.nio.file.Path;

/**
 * What every measurement works with.
 *
 * @param scale how much is measured
 * @param postgres where each makes a database of its own
 * @param folder for files
 */
record Bench(Scale scale, Postgres postgres, Path folder) {
}

package org.dyzurka;

/**
 * The door of the packaged program. Compiled for Java 17, the oldest that Spring Boot can
 * load at all, so that an older Java than ours is told in one line instead of a class
 * version error.
 */
final class Start {

	private static final int NEEDED = 21;

	private Start() {
	}

	public static void main(String[] args) {
		int present = Runtime.version().feature();
		if (present < NEEDED) {
			System.err.println("Cannot start: this is Java " + present + " (" + System.getProperty("java.home")
					+ "); install Java " + NEEDED + " or newer and start with its own bin/java");
			System.exit(1);
		}
		Dyzurka.main(args);
	}

}

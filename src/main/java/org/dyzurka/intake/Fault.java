package org.dyzurka.intake;

/**
 * Something in a consultation file that cannot be, and what to write instead.
 *
 * @param file name of the file
 * @param line from 1, or 0 when it is about the file as a whole
 * @param path where in the file, such as {@code duties[2].from}, counted from 0; empty
 * for the file as a whole
 * @param message what is wrong and what to write instead
 */
record Fault(String file, int line, String path, String message) {

	@Override
	public String toString() {
		String place = (this.line > 0) ? this.file + ":" + this.line : this.file;
		return this.path.isEmpty() ? place + ": " + this.message : place + ": " + this.path + " " + this.message;
	}

}

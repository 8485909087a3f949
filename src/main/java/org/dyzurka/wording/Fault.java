package org.dyzurka.wording;

/**
 * One thing wrong with the bot's words, told so that its author can put it right.
 *
 * @param file name of the file in the folder
 * @param line counted from one; 0 when the fault belongs to no line
 * @param key key of the sentence or section; empty when the fault is the file's
 * @param advice what is wrong and what to write instead, in one line
 */
record Fault(String file, int line, String key, String advice) {

	@Override
	public String toString() {
		String place = (this.line > 0) ? this.file + ":" + this.line : this.file;
		return this.key.isEmpty() ? place + ": " + this.advice : place + " " + this.key + ": " + this.advice;
	}

}

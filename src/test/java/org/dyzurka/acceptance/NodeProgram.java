package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.OutputStream;

import org.dyzurka.Dyzurka;

/**
 * The whole program in a process of its own, which ends when whoever started it does.
 */
final class NodeProgram {

	private NodeProgram() {
	}

	public static void main(String[] arguments) {
		Thread leash = new Thread(NodeProgram::followTheParent, "leash");
		leash.setDaemon(true);
		leash.start();
		Dyzurka.main(arguments);
	}

	/** The parent never writes: what it holds is open for as long as it lives. */
	private static void followTheParent() {
		try {
			System.in.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// It is gone
		}
		Runtime.getRuntime().halt(1);
	}

}

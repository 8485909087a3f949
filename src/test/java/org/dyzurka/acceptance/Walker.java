package org.dyzurka.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * A resident who reads what is said, and books, gives up and books again until it is
 * over. Writes anew only what nobody knows to have been heard.
 */
final class Walker implements Runnable {

	/** Longer than a process needs to start again on a busy machine. */
	private static final Duration LATEST = Duration.ofMinutes(5);

	private static final Duration AGAIN = Duration.ofSeconds(3);

	private static final Duration LOOK = Duration.ofMillis(40);

	private static final int LONGEST_THOUGHT = 600;

	private static final int LONGEST_REST = 5_000;

	private final String name;

	private final Device device;

	private final String opening;

	private final Random random;

	private final Errand errand;

	private final BooleanSupplier over;

	private final ToldBookings told = new ToldBookings();

	private String unheard = "";

	private boolean awaiting;

	private long actedAt = System.nanoTime();

	private long rest;

	Walker(String name, Device device, String opening, Random random, BooleanSupplier over) {
		this.name = name;
		this.device = device;
		this.opening = opening;
		this.random = random;
		this.errand = new Errand(random);
		this.over = over;
	}

	/** What they believe to have booked. */
	ToldBookings told() {
		this.told.hear(this.device.heard());
		return this.told;
	}

	@Override
	public void run() {
		pause(this.random.nextInt(LONGEST_REST));
		say(this.opening);
		int known = 0;
		while (!this.over.getAsBoolean()) {
			List<String> heard = this.device.heard();
			if (heard.size() > known) {
				known = heard.size();
				pause(this.random.nextInt(LONGEST_THOUGHT));
				act();
			}
			else {
				waitOn();
			}
			pause(LOOK.toMillis());
		}
	}

	private void act() {
		ToldBookings.Told booked = told().present().orElse(null);
		List<String> choices = this.device.choices();
		boolean givingUp = choices.stream().anyMatch((label) -> label.startsWith("Tak, rezygnuj"));
		if (booked != null && !givingUp) {
			rest();
			return;
		}
		this.errand.choose(choices).ifPresentOrElse(this::choose, this::rest);
	}

	private void waitOn() {
		Duration since = Duration.ofNanos(System.nanoTime() - this.actedAt);
		if (!this.unheard.isEmpty() && since.compareTo(AGAIN) > 0) {
			say(this.unheard);
		}
		else if (this.awaiting && this.unheard.isEmpty() && since.compareTo(LATEST) > 0) {
			throw new AssertionError(this.name + " was not answered. Heard: " + this.device.heard());
		}
		else if (!this.awaiting && since.toMillis() > this.rest) {
			// Rested enough: gives up what is booked, or asks anew
			say(told().present().map((booked) -> "rezygnuję " + booked.code()).orElse(this.opening));
		}
	}

	private void choose(String label) {
		boolean heard = this.device.choose(label);
		done(heard ? "" : "moje rezerwacje");
	}

	private void say(String words) {
		done(this.device.say(words) ? "" : words);
	}

	private void done(String unheard) {
		this.unheard = unheard;
		this.awaiting = true;
		this.actedAt = System.nanoTime();
	}

	private void rest() {
		this.awaiting = false;
		this.actedAt = System.nanoTime();
		this.rest = this.random.nextInt(LONGEST_REST);
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}

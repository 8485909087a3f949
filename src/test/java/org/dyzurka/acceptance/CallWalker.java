package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.StrictTwiml;

/**
 * Somebody who lends their telephone: one after another calls from it, each with a number
 * of their own, and books. A request that was not answered is made again, on whichever
 * node, until it is.
 */
final class CallWalker implements Runnable {

	private static final Pattern OPTION = Pattern.compile("([^:.?!]+): naciśnij ([\\p{L}]+)\\.");

	private static final List<String> KEYS = List.of("zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć",
			"siedem", "osiem", "dziewięć");

	private static final int MOST_STEPS = 25;

	private static final int LONGEST_THOUGHT = 800;

	private static final long AGAIN_AFTER = 300;

	/** Longer than a process needs to start again on a busy machine. */
	private static final Duration LATEST = Duration.ofMinutes(5);

	private final SignedForm forms;

	private final IntSupplier program;

	private final int prefix;

	private final Random random;

	private final Errand errand;

	private final BooleanSupplier over;

	/** What each was told when they had booked, by their number. */
	private final Map<String, String> told = new HashMap<>();

	/** Who called, booked or not. */
	private final List<String> numbers = new CopyOnWriteArrayList<>();

	/**
	 * A telephone.
	 * @param program gives the port of a node
	 * @param prefix begins the numbers of those who call, six digits
	 */
	CallWalker(SignedForm forms, IntSupplier program, int prefix, Random random, BooleanSupplier over) {
		this.forms = forms;
		this.program = program;
		this.prefix = prefix;
		this.random = random;
		this.errand = new Errand(random);
		this.over = over;
	}

	Map<String, String> told() {
		return this.told;
	}

	List<String> numbers() {
		return this.numbers;
	}

	@Override
	public void run() {
		while (!this.over.getAsBoolean()) {
			String number = "+48%d%03d".formatted(this.prefix, this.numbers.size());
			this.numbers.add(number);
			call(number);
		}
	}

	private void call(String number) {
		String call = "CA" + UUID.randomUUID().toString().replace("-", "");
		String target = "/twilio/voice";
		Map<String, String> pressed = Map.of();
		for (int step = 0; step < MOST_STEPS; step++) {
			StrictTwiml now = ask(call, number, target, pressed);
			String spoken = now.spoken();
			if (spoken.contains("Termin jest zarezerwowany")) {
				this.told.put(number, spoken);
				return;
			}
			Map<String, String> verb = (now.gather() != null) ? now.gather() : now.dial();
			if (verb == null || this.over.getAsBoolean()) {
				return;
			}
			target = verb.getOrDefault("action", "").substring(this.forms.origin().length());
			pressed = (now.dial() != null) ? Map.of("DialCallStatus", "no-answer")
					: Map.of("Digits", keys(spoken, number));
			pause(this.random.nextInt(LONGEST_THOUGHT));
		}
	}

	private String keys(String spoken, String number) {
		Map<String, String> options = new LinkedHashMap<>();
		Matcher option = OPTION.matcher(spoken);
		while (option.find()) {
			options.put(option.group(1), Integer.toString(KEYS.indexOf(option.group(2))));
		}
		return this.errand.choose(List.copyOf(options.keySet())).map(options::get).orElse(number.substring(3) + "#");
	}

	private StrictTwiml ask(String call, String number, String target, Map<String, String> pressed) {
		Map<String, String> fields = new HashMap<>(Map.of("AccountSid", "AC1", "CallSid", call, "From", number, "To",
				PlayedTwilio.NUMBER, "CallStatus", "in-progress", "Direction", "inbound"));
		fields.putAll(pressed);
		long until = System.nanoTime() + LATEST.toNanos();
		while (System.nanoTime() - until < 0) {
			try {
				HttpResponse<String> answer = this.forms.post(this.program.getAsInt(), target, fields);
				if (answer.statusCode() == 200) {
					return StrictTwiml.of(answer.body());
				}
			}
			catch (IOException ex) {
				// Killed, or not there yet
			}
			pause(AGAIN_AFTER);
		}
		throw new AssertionError(number + " was not answered");
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

}

package org.dyzurka.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Residents who call the program's number. Every method returns when the program has
 * answered and the line waits again; what makes no sense at that moment, such as a key
 * after the end, changes nothing. Nobody waits for words to be spoken or seconds to pass:
 * {@link #silence} lets them pass. A call that is not known is a
 * {@link NoSuchElementException}.
 */
@Component
@WhileSimulating
public class Calls {

	private static final Pattern KEYS = Pattern.compile("[0-9*#]+");

	private static final Pattern WITHHELD = Pattern
		.compile("(?i)anonymous|restricted|unknown|unavailable|\\+?[0-9]{3,15}");

	private static final String CONFIDENCE = "0.91";

	private static final int MOST_KEPT = 1000;

	private final TwilioAccount account;

	private final CallLine line;

	private final TwilioReports reports;

	private final Clock clock;

	private final ReentrantLock lock = new ReentrantLock();

	private final Map<String, Call> calls = new LinkedHashMap<>();

	Calls(TwilioAccount account, CallLine line, TwilioReports reports, Clock clock) {
		this.account = account;
		this.line = line;
		this.reports = reports;
		this.clock = clock;
	}

	/**
	 * Calls the program's number.
	 * @param from the caller's number, E.164; none when it is withheld; or one of the
	 * spellings that networks have for that, such as {@code Restricted} or
	 * {@code +266696687}
	 */
	public CallView dial(@Nullable String from) {
		if (from != null && !NumberPlan.valid(from) && !WITHHELD.matcher(from).matches()) {
			throw new IllegalArgumentException("a caller's number is E.164, such as +48600000000");
		}
		TwilioWebhooks.Request first = new TwilioWebhooks.Request("POST", this.account.webhook("voice"), Map.of());
		Call call = new Call(from, new Call.Document(first, null, List.of()), this.clock);
		keep(call);
		return with(call.sid(), (begun) -> this.line.follow(begun, "POST", "", Map.of()));
	}

	/**
	 * Presses keys, one after another. What is asked for is complete with the last digit
	 * wanted, the key that finishes, or after {@link #silence}; further keys go to the
	 * next question.
	 * @param keys of {@code 0-9 * #}
	 */
	public CallView press(String callSid, String keys) {
		if (!KEYS.matcher(keys).matches()) {
			throw new IllegalArgumentException("keys are of 0-9 * #");
		}
		return with(callSid, (call) -> {
			call.act(CallView.Who.KEYPAD, keys);
			keys.chars().forEach((key) -> press(call, (char) key));
		});
	}

	private void press(Call call, char key) {
		if (!(call.waiting() instanceof CallView.Waiting.Input input) || !input.keys()) {
			return;
		}
		if (input.finishOnKey().indexOf(key) >= 0) {
			keyed(call, input.keyed(), String.valueOf(key));
			return;
		}
		String keyed = input.keyed() + key;
		if (input.numDigits() != null && keyed.length() >= input.numDigits()) {
			keyed(call, keyed, "");
			return;
		}
		call.waitFor(new CallView.Waiting.Input(true, input.speech(), input.numDigits(), input.finishOnKey(),
				input.timeout(), input.hints(), input.language(), keyed));
	}

	private void keyed(Call call, String digits, String finishedOn) {
		if (digits.isEmpty()) {
			nothing(call, finishedOn);
			return;
		}
		Map<String, String> more = new LinkedHashMap<>(Map.of("msg", "Gather End", "Digits", digits));
		more.put("FinishedOnKey", finishedOn);
		Verb.Gather gather = call.document().gather();
		this.line.follow(call, gather.method(), gather.action(), more);
	}

	/**
	 * No input: falls through to the next verb, unless told otherwise.
	 */
	private void nothing(Call call, String finishedOn) {
		Verb.Gather gather = call.document().gather();
		if (!gather.actionOnEmptyResult()) {
			this.line.goOn(call);
			return;
		}
		Map<String, String> more = new LinkedHashMap<>(Map.of("msg", "Gather End"));
		more.put(gather.keys() ? "Digits" : "SpeechResult", "");
		if (!finishedOn.isEmpty()) {
			more.put("FinishedOnKey", finishedOn);
		}
		this.line.follow(call, gather.method(), gather.action(), more);
	}

	/**
	 * Says something; unheard where no speech is listened for, or keys have been pressed.
	 */
	public CallView say(String callSid, String words) {
		return with(callSid, (call) -> {
			call.act(CallView.Who.CALLER, words);
			if (call.waiting() instanceof CallView.Waiting.Input input && input.speech() && input.keyed().isEmpty()
					&& !words.isBlank()) {
				Verb.Gather gather = call.document().gather();
				this.line.follow(call, gather.method(), gather.action(),
						Map.of("SpeechResult", words.strip(), "Confidence", CONFIDENCE));
			}
		});
	}

	/**
	 * Does nothing until the line goes on by itself: the keys pressed so far count, a
	 * telephone that rings is not answered.
	 */
	public CallView silence(String callSid) {
		return with(callSid, (call) -> {
			switch (call.waiting()) {
				case CallView.Waiting.Input input -> {
					call.act(CallView.Who.CALLER, "");
					keyed(call, input.keyed(), "");
				}
				case CallView.Waiting.Ringing ringing -> dialled(call, "no-answer");
				case CallView.Waiting.Talking talking -> {
				}
				case CallView.Waiting.Ended ended -> {
				}
			}
		});
	}

	/**
	 * Hangs up.
	 */
	public CallView hangUp(String callSid) {
		return with(callSid, Call::hangUp);
	}

	/**
	 * The office's telephone rings and is answered, or not; while both talk, the office
	 * hangs up.
	 * @param answers whether somebody answers; false to let it ring, or to hang up
	 */
	public CallView office(String callSid, boolean answers) {
		return with(callSid, (call) -> {
			switch (call.waiting()) {
				case CallView.Waiting.Ringing ringing when answers -> answer(call);
				case CallView.Waiting.Ringing ringing -> dialled(call, "no-answer");
				case CallView.Waiting.Talking talking when !answers -> dialled(call, "completed");
				case CallView.Waiting.Talking talking -> {
				}
				case CallView.Waiting.Input input -> {
				}
				case CallView.Waiting.Ended ended -> {
				}
			}
		});
	}

	private void answer(Call call) {
		Call.Leg leg = call.leg();
		if (leg != null) {
			String number = leg.dial().numbers().getFirst();
			call.act(CallView.Who.OFFICE_ANSWERS, number);
			call.answered(new Call.Leg(leg.sid(), leg.dial(), this.clock.instant()));
			call.waitFor(new CallView.Waiting.Talking(number));
		}
	}

	private void dialled(Call call, String status) {
		Call.Leg leg = call.leg();
		if (leg == null) {
			return;
		}
		call.act(CallView.Who.OFFICE_ENDS, "");
		if (leg.dial().action() == null) {
			this.line.goOn(call);
			return;
		}
		Map<String, String> more = new LinkedHashMap<>(Map.of("DialCallStatus", status, "DialCallSid", leg.sid()));
		more.put("DialBridged", String.valueOf(leg.answered() != null));
		if (leg.answered() != null) {
			more.put("DialCallDuration", CallLine.seconds(Duration.between(leg.answered(), this.clock.instant())));
		}
		this.line.follow(call, leg.dial().method(), leg.dial().action(), more);
	}

	/**
	 * Sends the last request once more, with the same {@code I-Twilio-Idempotency-Token},
	 * as Twilio does when an answer is lost. The call stays where it is; another answer
	 * than the first is a problem of the call.
	 */
	public CallView repeat(String callSid) {
		Call call = find(callSid);
		call.lock().lock();
		try {
			this.line.repeat(call);
			return call.view();
		}
		finally {
			call.lock().unlock();
		}
	}

	/**
	 * What the caller hears now.
	 */
	public CallView view(String callSid) {
		return with(callSid, (call) -> {
		});
	}

	private CallView with(String callSid, Consumer<Call> work) {
		Call call = find(callSid);
		call.lock().lock();
		try {
			if (call.ended()) {
				return call.view();
			}
			work.accept(call);
			if (call.waiting() instanceof CallView.Waiting.Ended ended) {
				this.reports.callEnded(this.line.report(call, ended));
			}
			return call.view();
		}
		finally {
			call.lock().unlock();
		}
	}

	private Call find(String callSid) {
		this.lock.lock();
		try {
			Call call = this.calls.get(callSid);
			if (call == null) {
				throw new NoSuchElementException("no such call");
			}
			return call;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void keep(Call call) {
		this.lock.lock();
		try {
			this.calls.put(call.sid(), call);
			while (this.calls.size() > MOST_KEPT) {
				this.calls.remove(this.calls.keySet().iterator().next());
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}

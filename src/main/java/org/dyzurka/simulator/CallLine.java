package org.dyzurka.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Leads a call through the program's documents: asks for one, follows it until it waits
 * for the caller or ends. An answer that cannot be followed ends the call with the words
 * that Twilio has for that.
 */
@Component
@WhileSimulating
class CallLine {

	private static final Spoken APPLICATION_ERROR = new Spoken(
			"We are sorry, an application error has occurred. Goodbye.", "en-US", null, null);

	private static final int MOST_REDIRECTS = 20;

	private final TwilioAccount account;

	private final TwilioWebhooks webhooks;

	CallLine(TwilioAccount account, TwilioWebhooks webhooks) {
		this.account = account;
		this.webhooks = webhooks;
	}

	/**
	 * Asks for a document and follows it.
	 * @param method {@code GET} or {@code POST}
	 * @param action relative to the present document, or absolute
	 * @param more parameters beside those of every request
	 */
	void follow(Call call, String method, String action, Map<String, String> more) {
		try {
			Verb.@Nullable Redirect redirect = load(call, method, action, more);
			for (int i = 0; redirect != null; i++) {
				if (i == MOST_REDIRECTS) {
					throw TwimlProblem.unknown("more than " + MOST_REDIRECTS + " redirects, one after another");
				}
				redirect = load(call, redirect.method(), redirect.url(), Map.of());
			}
		}
		catch (TwimlProblem ex) {
			breakOff(call, ex);
		}
	}

	/**
	 * Goes on with the present document.
	 */
	void goOn(Call call) {
		Verb.@Nullable Redirect redirect = run(call);
		if (redirect != null) {
			follow(call, redirect.method(), redirect.url(), Map.of());
		}
	}

	/**
	 * Sends the last request once more; the call stays where it is.
	 */
	void repeat(Call call) {
		Call.Document document = call.document();
		if (!this.webhooks.send(document.request()).equals(document.answer())) {
			call.complain("the same request was answered in another way");
		}
	}

	private static void breakOff(Call call, TwimlProblem problem) {
		call.complain(problem.code() + ": " + problem.getMessage());
		call.speak(List.of(APPLICATION_ERROR));
		call.waitFor(new CallView.Waiting.Ended(CallView.End.ERROR));
	}

	private Verb.@Nullable Redirect load(Call call, String method, String action, Map<String, String> more) {
		Map<String, String> form = new LinkedHashMap<>(
				form(call, (call.document().answer() == null) ? "ringing" : "in-progress"));
		form.putAll(more);
		TwilioWebhooks.Request request = new TwilioWebhooks.Request(method, address(call, action), form);
		TwilioWebhooks.Answer answer = this.webhooks.send(request);
		call.open(new Call.Document(request, answer, List.of()));
		call.open(new Call.Document(request, answer, Twiml.parse(body(answer))));
		return run(call);
	}

	private static String body(TwilioWebhooks.Answer answer) {
		return switch (answer) {
			case TwilioWebhooks.Answer.None(String reason) ->
				throw new TwimlProblem(11200, "no answer in time (" + reason + ")");
			case TwilioWebhooks.Answer.Given given -> {
				if (!given.successful()) {
					throw new TwimlProblem(11200, "the answer has status " + given.status());
				}
				if (!given.type().matches("(application|text)/xml(;.*)?")) {
					throw new TwimlProblem(12300, "the answer is of type " + given.type());
				}
				yield given.body();
			}
		};
	}

	private static URI address(Call call, String action) {
		URI present = call.document().request().url();
		if (action.isEmpty()) {
			return present;
		}
		try {
			URI resolved = present.resolve(action);
			if (resolved.getHost() != null && resolved.getFragment() == null) {
				return resolved;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below
		}
		throw new TwimlProblem(11100, "'" + action + "' is no address");
	}

	/**
	 * Follows the document until it waits, ends, or leads elsewhere.
	 */
	private static Verb.@Nullable Redirect run(Call call) {
		for (Verb verb = call.document().next(); verb != null; verb = call.document().next()) {
			switch (verb) {
				case Verb.Say(List<Spoken> words) -> call.speak(words);
				case Verb.Pause(int seconds) -> {
				}
				case Verb.Gather gather -> {
					prompt(call, gather);
					return null;
				}
				case Verb.Dial dial -> {
					call.ring(new Call.Leg(TwilioAccount.newSid("CA"), dial, null));
					return null;
				}
				case Verb.Redirect redirect -> {
					return redirect;
				}
				case Verb.Hangup() -> {
					call.waitFor(new CallView.Waiting.Ended(CallView.End.PROGRAM));
					return null;
				}
				case Verb.Reject(String reason) -> {
					call.waitFor(new CallView.Waiting.Ended(CallView.End.REJECTED));
					return null;
				}
			}
		}
		call.waitFor(new CallView.Waiting.Ended(CallView.End.PROGRAM));
		return null;
	}

	private static void prompt(Call call, Verb.Gather gather) {
		for (Verb prompt : gather.prompts()) {
			if (prompt instanceof Verb.Say(List<Spoken> words)) {
				call.speak(words);
			}
		}
		call.waitFor(new CallView.Waiting.Input(gather.keys(), gather.speech(), gather.numDigits(),
				gather.finishOnKey(), gather.timeout(), gather.hints(), gather.language(), ""));
	}

	/**
	 * What every request about a call tells (Twilio, "TwiML Voice: request parameters").
	 */
	Map<String, String> form(Call call, String status) {
		String caller = call.caller();
		String number = this.account.number();
		Map<String, String> form = new LinkedHashMap<>();
		form.put("AccountSid", this.account.sid());
		form.put("ApiVersion", TwilioAccount.API_VERSION);
		form.put("CallSid", call.sid());
		form.put("CallStatus", status);
		form.put("Direction", "inbound");
		form.put("From", caller);
		form.put("Caller", caller);
		form.put("To", number);
		form.put("Called", number);
		for (String side : List.of("From", "Caller", "To", "Called")) {
			String its = side.equals("From") || side.equals("Caller") ? caller : number;
			form.put(side + "Country", NumberPlan.country(its));
			form.put(side + "State", "");
			form.put(side + "City", "");
			form.put(side + "Zip", "");
		}
		return form;
	}

	/**
	 * What is reported when a call is over (Twilio, "statusCallback: HTTP parameters").
	 */
	Map<String, String> report(Call call, CallView.Waiting.Ended ended) {
		boolean taken = ended.how() != CallView.End.REJECTED;
		Map<String, String> form = new LinkedHashMap<>(form(call, taken ? "completed" : "busy"));
		form.put("CallDuration", taken ? seconds(call.lasted()) : "0");
		form.put("Duration", String.valueOf(call.lasted().toMinutes() + 1));
		form.put("Timestamp", TwilioParams.date(call.now()));
		form.put("CallbackSource", "call-progress-events");
		form.put("SequenceNumber", "0");
		return form;
	}

	/**
	 * Whole seconds, at least one, as calls are charged.
	 */
	static String seconds(Duration duration) {
		return String.valueOf(Math.max(1, duration.toSeconds()));
	}

}

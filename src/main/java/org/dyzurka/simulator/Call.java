package org.dyzurka.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * What there is of one call. Guarded by its own lock, which is held also while the
 * program answers.
 */
class Call {

	private final ReentrantLock lock = new ReentrantLock();

	private final String sid = TwilioAccount.newSid("CA");

	private final @Nullable String from;

	private final Clock clock;

	private final Instant began;

	private final List<Spoken> spoken = new ArrayList<>();

	private final List<CallView.Line> transcript = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	private CallView.Waiting waiting = new CallView.Waiting.Ringing(List.of(), 0);

	private Document document;

	private @Nullable Leg leg;

	Call(@Nullable String from, Document first, Clock clock) {
		this.from = from;
		this.document = first;
		this.clock = clock;
		this.began = clock.instant();
	}

	ReentrantLock lock() {
		return this.lock;
	}

	String sid() {
		return this.sid;
	}

	/**
	 * The number as Twilio gives it.
	 */
	String caller() {
		return (this.from != null) ? this.from : "anonymous";
	}

	Instant now() {
		return this.clock.instant();
	}

	Duration lasted() {
		return Duration.between(this.began, this.clock.instant());
	}

	CallView.Waiting waiting() {
		return this.waiting;
	}

	void waitFor(CallView.Waiting next) {
		this.waiting = next;
	}

	boolean ended() {
		return this.waiting instanceof CallView.Waiting.Ended;
	}

	Document document() {
		return this.document;
	}

	void open(Document next) {
		this.document = next;
	}

	@Nullable Leg leg() {
		return this.leg;
	}

	void ring(Leg other) {
		this.leg = other;
		this.waiting = new CallView.Waiting.Ringing(other.dial().numbers(), other.dial().timeout());
		note(CallView.Who.OFFICE_RINGS, String.join(", ", other.dial().numbers()));
	}

	void answered(Leg other) {
		this.leg = other;
	}

	void speak(List<Spoken> words) {
		for (Spoken one : words) {
			this.spoken.add(one);
			this.transcript
				.add(new CallView.Line(this.clock.instant(), CallView.Who.PROGRAM, one.text(), one.language()));
		}
	}

	/**
	 * The caller did something: what was spoken before is over.
	 */
	void act(CallView.Who who, String text) {
		this.spoken.clear();
		note(who, text);
	}

	void hangUp() {
		this.spoken.clear();
		this.waiting = new CallView.Waiting.Ended(CallView.End.CALLER);
	}

	private void note(CallView.Who who, String text) {
		this.transcript.add(new CallView.Line(this.clock.instant(), who, text, null));
	}

	void complain(String problem) {
		this.problems.add(problem);
	}

	CallView view() {
		return new CallView(this.sid, this.from, List.copyOf(this.spoken), this.waiting, List.copyOf(this.transcript),
				List.copyOf(this.problems));
	}

	/**
	 * The document that is followed, how it came, and where in it the call stands.
	 */
	static class Document {

		private final TwilioWebhooks.Request request;

		private final TwilioWebhooks.@Nullable Answer answer;

		private final List<Verb> verbs;

		private int next;

		Document(TwilioWebhooks.Request request, TwilioWebhooks.@Nullable Answer answer, List<Verb> verbs) {
			this.request = request;
			this.answer = answer;
			this.verbs = verbs;
		}

		TwilioWebhooks.Request request() {
			return this.request;
		}

		TwilioWebhooks.@Nullable Answer answer() {
			return this.answer;
		}

		@Nullable Verb next() {
			return (this.next < this.verbs.size()) ? this.verbs.get(this.next++) : null;
		}

		/**
		 * The input that the call waits for.
		 */
		Verb.Gather gather() {
			return (Verb.Gather) this.verbs.get(this.next - 1);
		}

	}

	/**
	 * A telephone that is called on behalf of the caller.
	 *
	 * @param answered when somebody took the call, if anybody did
	 */
	record Leg(String sid, Verb.Dial dial, @Nullable Instant answered) {

	}

}

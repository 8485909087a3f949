package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.dyzurka.booking.HoldId;
import org.jspecify.annotations.Nullable;

/**
 * Where a resident stands in the dialogue during one turn, the way back from there, and
 * what a question raised from outside interrupted.
 */
final class Whereabouts {

	private Scene scene;

	private List<Scene> trail;

	private Memory.@Nullable Interrupted interrupted;

	private boolean resumed;

	/**
	 * Begins where the last turn ended.
	 * @param memory what is gone on with, or null to begin
	 */
	Whereabouts(@Nullable Memory memory) {
		this.scene = (memory != null) ? memory.scene() : new Welcome("");
		this.trail = (memory != null) ? memory.trail() : List.of();
		this.interrupted = (memory != null) ? memory.interrupted() : null;
	}

	Scene scene() {
		return this.scene;
	}

	List<Scene> trail() {
		return this.trail;
	}

	/** What goes on when the question raised from outside is answered, or null. */
	Memory.@Nullable Interrupted interrupted() {
		return this.interrupted;
	}

	/**
	 * The holds that live on: those of this scene and of the scenes one can go back to.
	 */
	Set<HoldId> holds() {
		return Memory.holds(this.scene, this.trail, this.interrupted);
	}

	/** Whether what was interrupted goes on now. */
	boolean resumed() {
		return this.resumed;
	}

	/** One step on, or to what was interrupted when the next scene is an end. */
	void go(Scene next) {
		if (this.interrupted != null && next.begins()) {
			resume(this.interrupted);
			return;
		}
		this.trail = new ArrayList<>(Memory.trail(this.trail, this.scene, next));
		this.scene = next;
	}

	/** Goes where the resident wants of their own; what was interrupted is let go. */
	void depart(Scene next) {
		this.interrupted = null;
		go(next);
	}

	/**
	 * One step back.
	 * @return false where there is none
	 */
	boolean back() {
		if (this.interrupted != null && this.scene instanceof Raised) {
			resume(this.interrupted);
			return true;
		}
		if (this.trail.isEmpty()) {
			return false;
		}
		this.scene = this.trail.getLast();
		this.trail = this.trail.subList(0, this.trail.size() - 1);
		return true;
	}

	/** Stands in the same place with another draft. */
	void stand(Scene same) {
		this.scene = same;
	}

	/** Changes the scenes one can go back to. */
	void retrace(UnaryOperator<Scene> change) {
		this.trail = this.trail.stream().map(change).toList();
	}

	/**
	 * What was being drafted is booked or given up: nothing to go back to.
	 */
	void leaveDraft(Scene next) {
		this.trail = this.trail.stream().filter((past) -> !(past instanceof Drafting)).toList();
		this.scene = next;
	}

	/** Stands before a question raised from outside. */
	void interrupt(Raised question) {
		if (!(this.scene instanceof Raised) && !this.scene.begins()) {
			this.interrupted = new Memory.Interrupted(this.scene, this.trail);
		}
		this.trail = List.of();
		this.scene = question;
	}

	/**
	 * Leaves a question raised from outside, the present or an earlier one. An earlier
	 * one, answered by its button, does not take the resident from where they stand.
	 */
	void leave(Raised question, Scene next) {
		if (question.equals(this.scene) || this.scene.begins()) {
			go(next);
			return;
		}
		if (!next.begins() && !next.equals(question)) {
			this.interrupted = new Memory.Interrupted(this.scene, this.trail);
			go(next);
		}
	}

	private void resume(Memory.Interrupted earlier) {
		this.interrupted = null;
		this.resumed = true;
		this.scene = earlier.scene();
		this.trail = earlier.trail();
	}

}

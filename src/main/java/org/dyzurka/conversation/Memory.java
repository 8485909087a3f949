package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dyzurka.booking.HoldId;
import org.dyzurka.consultation.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a conversation between two messages.
 *
 * @param version of this form of memory; another one is not read
 * @param scene where the resident stands
 * @param trail the scenes one can go back to, the nearest last
 * @param asked the question as it was put
 * @param misses how many answers in a row made no sense
 * @param about the consultation spoken of last, or null
 * @param call the telephone call, or null on other channels
 * @param interrupted what was spoken of when a question was raised from outside, or null
 */
record Memory(int version, Scene scene, List<Scene> trail, Asked asked, int misses, @Nullable ConsultationId about,
		@Nullable CallSoFar call, @Nullable Interrupted interrupted) {

	static final int VERSION = 1;

	private static final int LONGEST_TRAIL = 12;

	Memory {
		trail = List.copyOf(trail);
	}

	/** The holds that live with this conversation. */
	Set<HoldId> holds() {
		return holds(this.scene, this.trail, this.interrupted);
	}

	/** The holds of a scene and of those one can go back to. */
	static Set<HoldId> holds(Scene scene, List<Scene> trail, @Nullable Interrupted interrupted) {
		Set<HoldId> holds = (interrupted != null) ? holds(interrupted.scene(), interrupted.trail(), null)
				: new LinkedHashSet<>();
		for (Scene past : trail) {
			if (past instanceof Drafting drafting) {
				holds.add(drafting.draft().hold());
			}
		}
		if (scene instanceof Drafting drafting) {
			holds.add(drafting.draft().hold());
		}
		return holds;
	}

	/** The way back after a step from one scene to another. */
	static List<Scene> trail(List<Scene> trail, Scene from, Scene to) {
		if (to.begins()) {
			return List.of();
		}
		int known = trail.indexOf(to);
		if (known >= 0) {
			return trail.subList(0, known);
		}
		if (to.getClass() == from.getClass()) {
			return trail;
		}
		List<Scene> longer = new ArrayList<>(trail);
		longer.add(from);
		return (longer.size() > LONGEST_TRAIL) ? longer.subList(1, longer.size()) : longer;
	}

	/**
	 * What goes on once the question raised from outside is answered.
	 *
	 * @param scene where the resident stood
	 * @param trail the scenes they could go back to, the nearest last
	 */
	record Interrupted(Scene scene, List<Scene> trail) {

		Interrupted {
			trail = List.copyOf(trail);
		}

	}

}

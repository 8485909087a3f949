package org.dyzurka.duty;

import java.util.List;

/**
 * Who is on duty when, in one consultation: all of it, so that what is missing from it is
 * taken off the schedule.
 *
 * @param experts all experts
 * @param duties all duties, each of one of these experts
 * @param walkIn the slots set aside
 */
public record Roster(List<ExpertPlan> experts, List<DutyPlan> duties, WalkInShare walkIn) {

	public Roster {
		experts = List.copyOf(experts);
		duties = List.copyOf(duties);
	}

}

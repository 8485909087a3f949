package org.dyzurka.simulator;

import java.util.List;

import org.dyzurka.calendar.Feeds;
import org.dyzurka.duty.Duties;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /simulator/experts}: every expert with a feed address of their own,
 * {@code [{"expert": "…", "feed": "http://…/calendar/….ics"}]}. The addresses are
 * additional ones, valid only while the program runs with the simulator on.
 */
@RestController
@WhileSimulating
class ExpertsController {

	private final Duties duties;

	private final Feeds feeds;

	ExpertsController(Duties duties, Feeds feeds) {
		this.duties = duties;
		this.feeds = feeds;
	}

	@GetMapping("/simulator/experts")
	List<ExpertFeed> experts() {
		return this.duties.experts()
			.stream()
			.map((expert) -> new ExpertFeed(expert.name(), this.feeds.passing(expert.id()).https().toString()))
			.toList();
	}

	record ExpertFeed(String expert, String feed) {

	}

}

package org.dyzurka.simulator;

import java.util.Objects;

import org.dyzurka.simulator.ChannelPosts.ChannelView;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public channel over HTTP. {@code GET /simulator/channel} answers {@code {"version",
 * "name", "admin", "posts"}}, the posts from the oldest to the newest; {@code POST} with
 * {@code {"admin": false}} takes from the bot the right to post, so that it is refused
 * with 403.
 */
@RestController
@RequestMapping("/simulator/channel")
@WhileSimulating
class ChannelController {

	private final ChannelPosts channel;

	ChannelController(ChannelPosts channel) {
		this.channel = channel;
	}

	@GetMapping
	ChannelView view() {
		return this.channel.view();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ChannelView appoint(@RequestBody Appointment appointment) {
		return this.channel.appoint(appointment.admin());
	}

	record Appointment(Boolean admin) {

		Appointment {
			admin = Objects.requireNonNullElse(admin, true);
		}

	}

}

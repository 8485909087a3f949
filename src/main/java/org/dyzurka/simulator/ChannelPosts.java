package org.dyzurka.simulator;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public channel that the bot may post in, as everybody reads it. Changed under the
 * lock of the {@link World}.
 */
@Component
@WhileSimulating
class ChannelPosts {

	/** Of a channel as Telegram numbers them. */
	static final long ID = -1_007_000_000_001L;

	private final String name;

	private final World world;

	private final Pace pace;

	private final List<ChatMessage> posts = new ArrayList<>();

	private boolean admin = true;

	private long version = 1;

	ChannelPosts(@Value("${dyzurka.telegram.channel:}") String name, World world, Pace pace) {
		this.name = name.strip();
		this.world = world;
		this.pace = pace;
	}

	/** Whether a {@code chat_id} is this channel's. */
	boolean is(String chat) {
		return !this.name.isEmpty() && this.name.equalsIgnoreCase(chat);
	}

	/**
	 * Posts what the bot says (Bot API, {@code sendMessage}: only administrators may).
	 */
	ChatMessage post(Content content, Keyboards keyboards) {
		if (!this.admin) {
			throw Refused.forbidden("bot is not a member of the channel chat");
		}
		if (keyboards.reply() != null) {
			throw Refused.badRequest("inline keyboard expected");
		}
		this.pace.count(ID);
		ChatMessage post = new ChatMessage(this.world.nextMessage(), true, this.world.now(), null, content,
				keyboards.inline());
		this.posts.add(post);
		this.version++;
		return post;
	}

	/** Makes the bot an administrator of the channel, or takes that away. */
	ChannelView appoint(boolean administrator) {
		return this.world.alone(() -> {
			this.admin = administrator;
			this.version++;
			return look();
		});
	}

	ChannelView view() {
		return this.world.alone(this::look);
	}

	String name() {
		return this.name;
	}

	private ChannelView look() {
		return new ChannelView(this.version, this.name, this.admin, List.copyOf(this.posts));
	}

	/**
	 * What everybody sees of the channel.
	 *
	 * @param version grows with every change
	 * @param name its public name with @, or its id; empty if there is none
	 * @param admin whether the bot may post
	 * @param posts from the oldest to the newest
	 */
	record ChannelView(long version, String name, boolean admin, List<ChatMessage> posts) {
	}

}

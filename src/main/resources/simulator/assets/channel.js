// The public channel: what everybody reads, and whether the bot may post.

import { ask, byId, post, words } from "./api.js";
import { draw } from "./messages.js";
import { isOpen } from "./tabs.js";

const PERIOD = 2000;

let version = 0;

function show(view) {
	byId("channel-admin").setAttribute("aria-pressed", String(!view.admin));
	byId("channel-status").textContent = view.posts.length ? "" : words["channel.none"];
	draw(byId("channel-log"), view.posts, {
		press: () => {}, command: () => {}, first: version === 0,
		file: (id) => `/simulator/chats/files/${encodeURIComponent(id)}`,
	});
	version = view.version;
}

async function attempt(work) {
	try {
		show(await work());
	}
	catch (failure) {
		byId("channel-status").textContent = failure instanceof TypeError ? words["chat.offline"] : failure.message;
	}
}

const look = () => attempt(() => ask("channel"));

export function startChannel() {
	byId("channel-admin").addEventListener("click", (event) => {
		const refused = event.currentTarget.getAttribute("aria-pressed") === "true";
		attempt(() => post("channel", { admin: refused }));
	});
	byId("channel").addEventListener("opened", look);
	setInterval(() => isOpen("channel") && look(), PERIOD);
	look();
}

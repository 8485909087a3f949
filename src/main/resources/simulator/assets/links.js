// Links of Telegram's own lead to where this page plays it, wherever they stand.

import { openBot } from "./chat.js";
import { openTab } from "./tabs.js";

const { bot, channel } = document.body.dataset;

const TELEGRAM = /^https?:\/\/(?:t|telegram)\.me\/([A-Za-z0-9_]+)\/?(?:\?start=([A-Za-z0-9_-]*))?$/;

function follow(event) {
	const link = event.target.closest("a[href]");
	const [, name, payload] = link?.href.match(TELEGRAM) ?? [];
	if (name === bot) {
		event.preventDefault();
		openTab("chat");
		openBot(payload ?? "");
	}
	else if (name && `@${name}` === channel) {
		event.preventDefault();
		openTab("channel");
	}
}

export function startLinks() {
	document.addEventListener("click", follow);
}

// The experts' calendars: fetched as a calendar program would, shown as a list.

import { ask, byId, element, language, words } from "./api.js";

// RFC 5545: lines are folded with a leading space (3.1), text is escaped (3.3.11)
function events(source) {
	const found = [];
	let event;
	for (const line of source.replace(/\r?\n[ \t]/g, "").split(/\r?\n/)) {
		if (line === "BEGIN:VEVENT") {
			event = {};
		}
		else if (line === "END:VEVENT" && event) {
			found.push(event);
			event = undefined;
		}
		else if (event) {
			const parts = /^([A-Z-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line);
			if (parts && !(parts[1] in event)) {
				event[parts[1]] = parts[3];
			}
		}
	}
	return found.sort((one, other) => (one.DTSTART ?? "").localeCompare(other.DTSTART ?? ""));
}

const unescape = (text) => (text ?? "").replace(/\\([nN,;\\])/g, (all, sign) => (/n/i.test(sign) ? "\n" : sign));

const inWarsaw = { timeZone: "Europe/Warsaw" };

// A local time says itself when it is; read and shown in the same zone it stays as written
const asWritten = { timeZone: "UTC" };

function span(event) {
	const [start, end] = [event.DTSTART, event.DTEND ?? event.DTSTART].map((value) => {
		const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(value ?? "");
		return parts && Date.UTC(parts[1], parts[2] - 1, parts[3], parts[4] ?? 0, parts[5] ?? 0, parts[6] ?? 0);
	});
	if (start === null || end === null) {
		return "";
	}
	return new Intl.DateTimeFormat(language, {
		weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
		...(event.DTSTART.endsWith("Z") ? inWarsaw : asWritten),
	}).formatRange(start, end);
}

function item(event) {
	const cancelled = event.STATUS === "CANCELLED";
	const title = element("strong", { className: cancelled ? "cancelled" : "" }, unescape(event.SUMMARY));
	const lines = [span(event)];
	for (const text of [event.LOCATION, event.DESCRIPTION]) {
		if (text) {
			lines.push(unescape(text));
		}
	}
	return element("li", {}, title, cancelled ? ` (${words["feeds.cancelled"]})` : "", "\n" + lines.join("\n"));
}

// The path alone: the page may be open under another name of this machine
async function read(feed) {
	const response = await fetch(new URL(feed).pathname, { cache: "no-cache" });
	if (!response.ok) {
		throw new Error(`${words["error"]} (${response.status})`);
	}
	return response.text();
}

// Redrawn only when something has changed, so that a screen reader is left in peace
async function draw(feed, list, button) {
	const source = await read(feed).catch((failure) => failure);
	const open = button.getAttribute("aria-expanded") === "true";
	if (!open || source === list.source) {
		return;
	}
	list.source = source;
	if (source instanceof Error) {
		list.replaceChildren(element("li", {}, source.message));
		return;
	}
	const found = events(source);
	list.replaceChildren(...(found.length ? found.map(item) : [element("li", {}, words["feeds.empty"])]));
}

// An open calendar follows what is booked, until it is closed or the list is read anew
async function follow(feed, list, button) {
	const open = button.getAttribute("aria-expanded") !== "true";
	button.setAttribute("aria-expanded", String(open));
	list.replaceChildren();
	delete list.source;
	while (list.isConnected && button.getAttribute("aria-expanded") === "true") {
		await draw(feed, list, button);
		await new Promise((resume) => { setTimeout(resume, 2000); });
	}
}

function entry({ expert, feed }, index) {
	const list = element("ul", { className: "events", id: `events-${index}` });
	const button = element("button", { type: "button" }, words["feeds.show"],
		element("span", { className: "unseen" }, `: ${expert}`));
	button.setAttribute("aria-expanded", "false");
	button.setAttribute("aria-controls", list.id);
	button.addEventListener("click", () => follow(feed, list, button));
	const link = element("a", { href: new URL(feed).pathname }, words["feeds.link"],
		element("span", { className: "unseen" }, `: ${expert}`));
	return element("li", {}, element("h3", {}, expert), element("div", { className: "row" }, button, link), list);
}

async function load() {
	try {
		const experts = await ask("experts");
		byId("feeds-status").textContent = experts.length ? "" : words["feeds.none"];
		byId("feeds").replaceChildren(...experts.map(entry));
	}
	catch (refusal) {
		byId("feeds-status").textContent = refusal.message;
	}
}

export function startFeeds() {
	byId("feeds-refresh").addEventListener("click", load);
	load();
}

// The text messages of this telephone.

import { ask, byId, element, post, showHour, words } from "./api.js";
import { ownNumber, startNumber } from "./number.js";
import { NAMES, segments } from "./segments.js";
import { isOpen } from "./tabs.js";

const UNREACHABLE = 30003;

let thread;

let seen = 0;

let watching = new AbortController();

const path = (number, action) => `phones/${encodeURIComponent(number)}${action ? "/" + action : ""}`;

async function attempt(work) {
	try {
		byId("sms-status").textContent = "";
		return await work();
	}
	catch (refusal) {
		byId("sms-status").textContent = refusal.message;
		return undefined;
	}
}

function meta(message) {
	const parts = [showHour(new Date(message.created)), `${words["sms.parts"]} ${message.segments}`,
		NAMES[message.encoding], words[`sms.status.${message.status}`]];
	if (message.errorCode) {
		parts.push(`${words["sms.error"]} ${message.errorCode}`);
	}
	return parts.join(" · ");
}

function bubble(message) {
	const who = message.fromProgram ? words["call.program"] : words["call.you"];
	const made = element("article", {
		className: `message${message.fromProgram ? "" : " own"}${message.errorCode ? " failed" : ""}`,
	}, element("div", { className: "bubble" }, element("span", { className: "unseen" }, `${who}: `),
		element("span", { lang: "" }, message.body), element("span", { className: "meta" }, meta(message))));
	made.dataset.sid = message.sid;
	made.dataset.state = JSON.stringify(message);
	return made;
}

function draw(messages) {
	const log = byId("sms-log");
	const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
	const present = new Map([...log.children].map((article) => [article.dataset.sid, article]));
	for (const message of messages) {
		const old = present.get(message.sid);
		present.delete(message.sid);
		if (!old) {
			log.append(bubble(message));
		}
		else if (old.dataset.state !== JSON.stringify(message)) {
			old.replaceWith(bubble(message));
		}
	}
	present.forEach((article) => article.remove());
	if (atEnd) {
		log.scrollTop = log.scrollHeight;
	}
}

function countNew() {
	const answers = thread?.messages.filter((message) => message.fromProgram).length ?? 0;
	if (isOpen("sms")) {
		seen = answers;
	}
	byId("sms-new").textContent = answers > seen ? `${words["sms.new"]} ${answers - seen}` : "";
}

function show(next) {
	const begun = thread?.number === next.number;
	thread = next;
	draw(next.messages);
	byId("sms-unreachable").setAttribute("aria-pressed", String(next.failure !== null));
	byId("sms-status").textContent = next.optedOut ? words["sms.optedOut"] : "";
	if (!begun) {
		seen = next.messages.filter((message) => message.fromProgram).length;
	}
	countNew();
}

async function watch() {
	watching.abort();
	watching = new AbortController();
	const { signal } = watching;
	const number = await attempt(async () => ownNumber());
	let version = 0;
	while (number && !signal.aborted) {
		try {
			const next = await ask(`${path(number)}?newerThan=${version}&wait=${version ? 25 : 0}`, { signal });
			show(next);
			version = next.version;
		}
		catch (failure) {
			if (signal.aborted) {
				return;
			}
			byId("sms-status").textContent = words["chat.offline"];
			version = 0;
			await new Promise((resume) => { setTimeout(resume, 2000); });
		}
	}
}

function count() {
	const { encoding, parts, used, room } = segments(byId("sms-words").value);
	const text = `${used} ${words["sms.of"]} ${room} · ${NAMES[encoding]}`;
	byId("sms-count").textContent = parts > 1 ? `${text} · ${words["sms.parts"]} ${parts}` : text;
}

// The field is free at once: the program may take its time
async function write() {
	const field = byId("sms-words");
	const body = field.value;
	if (!body.trim()) {
		return;
	}
	field.value = "";
	count();
	field.focus();
	if (!await attempt(() => post(path(ownNumber(), "text"), { body })) && !field.value) {
		field.value = body;
		count();
	}
}

async function repeat() {
	const own = thread?.messages.filter((message) => !message.fromProgram).at(-1);
	if (own) {
		await attempt(() => post(path(ownNumber(), "repeat"), { sid: own.sid }));
	}
}

export function startSms() {
	startNumber(watch);
	byId("sms-composer").addEventListener("submit", (event) => {
		event.preventDefault();
		write();
	});
	byId("sms-words").addEventListener("input", count);
	byId("sms-words").addEventListener("keydown", (event) => {
		if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
			event.preventDefault();
			write();
		}
	});
	byId("sms-repeat").addEventListener("click", repeat);
	byId("sms-unreachable").addEventListener("click", () => attempt(() => post(path(ownNumber(), "fail"),
		{ code: thread?.failure === null ? UNREACHABLE : null })));
	byId("sms").addEventListener("opened", () => {
		byId("sms-log").scrollTop = byId("sms-log").scrollHeight;
		countNew();
	});
	count();
	watch();
}

// A call: dial, press keys, speak, keep silent; and the office's telephone.

import { ask, byId, element, post, words } from "./api.js";
import { hush, readAloud } from "./aloud.js";
import { ownNumber } from "./number.js";

const REMEMBERED = "simulator.call";

let call;

let drawn = 0;

// One thing after another, as fingers do
let queue = Promise.resolve();

const ended = () => !call || call.waiting.kind === "ended";

function line({ who, text, language }) {
	const says = {
		OFFICE_RINGS: `${words["office.rings"]}: ${text}`, OFFICE_ANSWERS: words["office.answers"],
		OFFICE_ENDS: words["office.ends"],
	}[who];
	if (says) {
		return element("p", { className: "aside" }, says);
	}
	const own = who !== "PROGRAM";
	return element("article", { className: own ? "message own" : "message" },
		element("div", { className: "bubble" },
			element("span", { className: "unseen" }, `${own ? words["call.you"] : words["call.program"]}: `),
			element("span", { lang: language ?? "" }, text || words["call.silent"])));
}

function waitsFor({ keys, speech, numDigits, finishOnKey, timeout, keyed }) {
	const what = [keys && words["call.waits.keys"], speech && words["call.waits.speech"]].filter(Boolean).join(", ");
	const more = [`${words["call.waits"]} ${what}`];
	if (keys && numDigits) {
		more.push(`${words["call.waits.digits"]} ${numDigits}`);
	}
	if (keys && finishOnKey) {
		more.push(`${words["call.waits.finish"]} ${finishOnKey}`);
	}
	more.push(`${timeout} ${words["call.seconds"]}`);
	if (keyed) {
		more.push(`${words["call.waits.keyed"]} ${keyed}`);
	}
	return more.join(" · ");
}

function status(waiting) {
	switch (waiting?.kind) {
		case "input":
			return waitsFor(waiting);
		case "ringing":
			return `${words["office.rings"]}: ${waiting.numbers.join(", ")} (${waiting.timeout} s)`;
		case "talking":
			return words["call.talking"];
		case "ended":
			return words[`call.ended.${waiting.how}`];
		default:
			return words["call.none"];
	}
}

function showOffice(waiting) {
	const rings = waiting?.kind === "ringing";
	const talks = waiting?.kind === "talking";
	byId("office").hidden = !rings && !talks;
	byId("office-says").textContent = rings ? `${words["office.rings"]}: ${waiting.numbers.join(", ")}` : words["call.talking"];
	byId("office-answer").hidden = !rings;
	byId("office-leave").textContent = rings ? words["office.refuse"] : words["office.leave"];
}

// What makes no sense now is shown so, but stays in its place for the keyboard
function showHandset() {
	byId("dial").setAttribute("aria-disabled", String(!ended()));
	document.querySelectorAll("#hangup, #keypad button, #speech button")
		.forEach((button) => button.setAttribute("aria-disabled", String(ended())));
}

function show(next, silently) {
	if (next.sid !== call?.sid) {
		byId("call-log").replaceChildren();
		drawn = 0;
	}
	call = next;
	sessionStorage.setItem(REMEMBERED, call.sid);
	const fresh = next.transcript.slice(drawn);
	drawn = next.transcript.length;
	byId("call-log").append(...fresh.map(line));
	byId("call-log").scrollTop = byId("call-log").scrollHeight;
	byId("call-problem").textContent = next.problems.join("\n");
	byId("call-status").textContent = status(next.waiting);
	showOffice(next.waiting);
	showHandset();
	if (!silently && fresh.length > 0) {
		readAloud(next.spoken);
	}
}

function act(work) {
	hush();
	queue = queue.then(work).then((next) => next && show(next)).catch((refusal) => {
		byId("call-status").textContent = refusal.message;
	});
}

const send = (action, body) => act(() => (ended() ? undefined : post(`calls/${call.sid}/${action}`, body)));

function dial() {
	act(() => {
		if (!ended()) {
			return undefined;
		}
		byId("call-status").textContent = words["call.connecting"];
		return post("calls", { from: byId("withheld").checked ? null : ownNumber() });
	});
}

function listen() {
	byId("dial").addEventListener("click", dial);
	byId("hangup").addEventListener("click", () => send("hangup"));
	byId("silence").addEventListener("click", () => send("silence"));
	byId("call-repeat").addEventListener("click", () => send("repeat"));
	byId("office-answer").addEventListener("click", () => send("office", { answers: true }));
	byId("office-leave").addEventListener("click", () => send("office", { answers: false }));
	byId("keypad").addEventListener("click", ({ target }) => {
		if (target.dataset.key) {
			send("keys", { keys: target.dataset.key });
		}
	});
	byId("keypad").addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
		if (/^[0-9*#]$/.test(key) && !ctrlKey && !metaKey && !altKey) {
			send("keys", { keys: key });
		}
	});
	byId("speech").addEventListener("submit", (event) => {
		event.preventDefault();
		const said = byId("spoken-words").value;
		if (said.trim()) {
			send("words", { words: said });
			byId("spoken-words").value = "";
		}
	});
	byId("call").addEventListener("opened", () => { byId("call-log").scrollTop = byId("call-log").scrollHeight; });
}

export async function startCall() {
	listen();
	showHandset();
	byId("call-status").textContent = status();
	const remembered = sessionStorage.getItem(REMEMBERED);
	if (remembered) {
		await ask(`calls/${remembered}`).then((known) => show(known, true)).catch(() => {
			sessionStorage.removeItem(REMEMBERED);
		});
	}
}

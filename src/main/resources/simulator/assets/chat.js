// The chat: who you are in this tab, what you see, what you send.

import { ask, byId, element, post, words } from "./api.js";
import { draw } from "./messages.js";

const REMEMBERED = "simulator.resident";

let me;

let view;

let known = [];

let watching = new AbortController();

const shownToasts = new Set();

const path = (action) => `chats/${me.id}${action ? "/" + action : ""}`;

async function attempt(work) {
	try {
		byId("connection").textContent = "";
		return await work();
	}
	catch (refusal) {
		byId("connection").textContent = refusal.message;
		return undefined;
	}
}

const send = (action, body) => attempt(() => post(path(action), body));

async function press(message, row, column, button) {
	if (button.copies) {
		await navigator.clipboard?.writeText(button.copies).catch(() => {});
		toast(`${words["chat.copied"]} ${button.copies}`);
		return;
	}
	await send("press", { message: message.id, row, column });
}

function toast(text) {
	const shown = element("p", { lang: "" }, text);
	byId("toasts").append(shown);
	setTimeout(() => shown.remove(), 6000);
}

function showToasts(toasts, silently) {
	for (const { id, text, alert } of toasts.filter((one) => !shownToasts.has(one.id))) {
		shownToasts.add(id);
		if (silently || !text) {
			continue;
		}
		if (alert) {
			byId("alert-text").textContent = text;
			byId("alert").showModal();
		}
		else {
			toast(text);
		}
	}
}

function showReplyKeyboard(rows) {
	const keyboard = byId("reply-keyboard");
	keyboard.hidden = rows.length === 0;
	keyboard.replaceChildren(...rows.map((row) => element("div", { className: "line" },
		...row.map((button) => {
			const made = element("button", { type: "button", lang: "" }, button.label);
			made.addEventListener("click", () => (button.asksContact
				? send("contact", { phoneNumber: byId("phone").value, own: true })
				: send("text", { text: button.label })));
			return made;
		}))));
}

function showCommands(commands) {
	byId("commands").replaceChildren(...(commands.length
		? commands.map(({ command, description }) => {
			const made = element("button", { type: "button" }, `/${command}`);
			made.addEventListener("click", () => send("text", { text: `/${command}` }));
			return element("li", {}, made, " ", element("span", { lang: "" }, description));
		})
		: [element("li", {}, words["chat.commands.none"])]));
}

function show(next, first) {
	const changed = (part) => first || JSON.stringify(view?.[part]) !== JSON.stringify(next[part]);
	if (changed("replyKeyboard")) {
		showReplyKeyboard(next.replyKeyboard);
	}
	if (changed("commands")) {
		showCommands(next.commands);
	}
	byId("block").setAttribute("aria-pressed", String(next.blocked));
	byId("log").setAttribute("aria-busy", "false");
	draw(byId("log"), next.messages, { press, command: (text) => send("text", { text }), file: (id) => `/simulator/chats/files/${encodeURIComponent(id)}`, first });
	showToasts(next.toasts, first);
	view = next;
}

async function comeBack() {
	me = await post("chats", me);
	await listResidents();
}

async function watch() {
	watching.abort();
	watching = new AbortController();
	const { signal } = watching;
	let version = 0;
	while (!signal.aborted) {
		try {
			const next = await ask(`${path()}?newerThan=${version}&wait=${version ? 25 : 0}`, { signal });
			byId("connection").textContent = "";
			show(next, version === 0);
			version = next.version;
		}
		catch (failure) {
			if (signal.aborted) {
				return;
			}
			byId("connection").textContent = words["chat.offline"];
			version = 0;
			if (failure.status === 404) {
				await comeBack().catch(() => {});
			}
			await new Promise((resume) => { setTimeout(resume, 2000); });
		}
	}
}

async function listResidents() {
	const residents = await ask("chats");
	if (JSON.stringify(residents) === JSON.stringify(known)) {
		return known;
	}
	known = residents;
	byId("resident").replaceChildren(...residents.map((one) => element("option",
		{ value: one.id, selected: one.id === me?.id },
		`${one.firstName} (${one.languageCode ?? "–"}) · ${String(one.id).slice(-3)}`)));
	return residents;
}

function become(resident) {
	me = resident;
	sessionStorage.setItem(REMEMBERED, JSON.stringify(resident));
	byId("resident").value = String(resident.id);
	byId("log").replaceChildren();
	view = undefined;
	watch();
}

function onSubmit(id, work) {
	byId(id).addEventListener("submit", (event) => {
		event.preventDefault();
		work(event.submitter);
	});
}

async function write() {
	const text = byId("words").value;
	if (text.trim() && await send("text", { text })) {
		byId("words").value = "";
	}
	byId("words").focus();
}

async function correct() {
	const own = view?.messages.filter((message) => !message.fromBot && message.content.kind === "text").at(-1);
	if (own && await send("edit", { message: own.id, text: byId("corrected").value })) {
		byId("corrected").value = "";
	}
}

function listen() {
	byId("resident").addEventListener("change", (event) => {
		const chosen = known.find((one) => String(one.id) === event.target.value);
		if (chosen) {
			become(chosen);
		}
	});
	// Others may have come in another tab
	byId("resident").addEventListener("focus", () => attempt(listResidents));
	onSubmit("composer", write);
	byId("words").addEventListener("keydown", (event) => {
		if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
			event.preventDefault();
			write();
		}
	});
	onSubmit("arrival", () => attempt(async () => {
		const arrived = await post("chats",
			{ firstName: byId("first-name").value, languageCode: byId("spoken").value || null });
		await listResidents();
		become(arrived);
	}));
	onSubmit("contact", (button) => send("contact", { phoneNumber: byId("phone").value, own: button?.value !== "foreign" }));
	onSubmit("link", () => openBot(byId("payload").value));
	onSubmit("correction", correct);
	document.querySelectorAll("[data-send]")
		.forEach((button) => button.addEventListener("click", () => send(button.dataset.send)));
	byId("block").addEventListener("click", () => send("block", { blocked: !view?.blocked }));
}

// As a link to the bot does on the person's own telephone
export const openBot = (payload) => send("start", { payload });

export async function startChat() {
	listen();
	const remembered = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? "null");
	const residents = await attempt(listResidents) ?? [];
	const start = remembered ?? residents[0];
	if (start) {
		become(start);
	}
}

// The letters of everybody, as they arrive.

import { ask, byId, element, showHour, words } from "./api.js";
import { isOpen } from "./tabs.js";

const LINK = /https?:\/\/[^\s<>"]+/g;

let seen = 0;

let newest = 0;

// Addresses in a text become links; everything else stays text
function linked(text) {
	const parts = [];
	let from = 0;
	for (const found of text.matchAll(LINK)) {
		parts.push(text.slice(from, found.index),
			element("a", { href: found[0], target: "_blank", rel: "noopener" }, found[0]));
		from = found.index + found[0].length;
	}
	return [...parts, text.slice(from)];
}

// Made when it is opened first: a letter that nobody looks at loads nothing
function shown(label, make) {
	const details = element("details", {}, element("summary", {}, label));
	details.addEventListener("toggle", () => details.append(make()), { once: true });
	return details;
}

function frame(letter) {
	const made = element("iframe", { className: "letter", title: letter.subject, src: `/simulator/mail/${letter.id}/html` });
	made.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
	return made;
}

const headers = (letter) => element("pre", {}, letter.headers.map(({ name, value }) => `${name}: ${value}`).join("\n"));

function article(letter) {
	const parts = [showHour(new Date(letter.received)), `${words["mail.from"]} ${letter.from}`];
	if (letter.files.length) {
		parts.push(`${words["mail.files"]} ${letter.files.join(", ")}`);
	}
	if (letter.copies > 1) {
		parts.push(`${words["mail.copies"]} ${letter.copies}`);
	}
	const made = element("article", { className: "message" }, element("div", { className: "bubble" },
		element("h3", {}, letter.subject), element("p", { className: "meta" }, `${words["mail.to"]} ${letter.to}`),
		element("div", { lang: "" }, ...linked(letter.text.trim())), element("span", { className: "meta" }, parts.join(" · "))));
	made.dataset.state = `${letter.id} ${letter.copies}`;
	if (letter.html !== null) {
		made.append(shown(words["mail.html"], () => frame(letter)));
	}
	made.append(shown(words["mail.headers"], () => headers(letter)));
	return made;
}

function draw(letters) {
	const log = byId("mail-log");
	const present = new Map([...log.children].map((child) => [child.dataset.state, child]));
	const wanted = letters.map((letter) => present.get(`${letter.id} ${letter.copies}`) ?? article(letter));
	if (wanted.length !== log.children.length || wanted.some((child, index) => child !== log.children[index])) {
		log.replaceChildren(...wanted);
	}
	byId("mail-status").textContent = letters.length ? "" : words["mail.none"];
}

function countNew() {
	if (isOpen("mail")) {
		seen = newest;
	}
	byId("mail-new").textContent = newest > seen ? `${words["sms.new"]} ${newest - seen}` : "";
}

async function look() {
	try {
		const letters = await ask("mail");
		newest = letters.at(0)?.id ?? 0;
		draw(letters);
		countNew();
	}
	catch (refusal) {
		byId("mail-status").textContent = words["chat.offline"];
	}
}

export async function startMail() {
	byId("mail").addEventListener("opened", countNew);
	await look();
	seen = newest;
	countNew();
	setInterval(look, 2000);
}

// Draws messages: bubbles, buttons beneath them, changes in place.

import { element, showHour, words } from "./api.js";

const TAGS = {
	bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
};

const LIVE = /(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])|(?<![\w/])(\/[A-Za-z0-9_]{1,32})(?![\w/])/g;

// Addresses can be followed, commands can be pressed
function enliven(text, command) {
	const parts = [];
	let position = 0;
	for (const match of text.matchAll(LIVE)) {
		parts.push(text.slice(position, match.index));
		position = match.index + match[0].length;
		if (match[1]) {
			parts.push(element("a", { href: match[1], target: "_blank", rel: "noopener" }, match[1]));
		}
		else {
			const button = element("button", { type: "button", className: "command" }, match[2]);
			button.addEventListener("click", () => command(match[2]));
			parts.push(button);
		}
	}
	parts.push(text.slice(position));
	return parts;
}

function wrap(entity, children) {
	if (entity.type === "text_link" && /^(https?|tg|mailto|tel):/i.test(entity.url ?? "")) {
		return [element("a", { href: entity.url, target: "_blank", rel: "noopener" }, ...children)];
	}
	if (entity.type === "spoiler") {
		return [element("span", { className: "spoiler" }, ...children)];
	}
	return TAGS[entity.type] ? [element(TAGS[entity.type], {}, ...children)] : children;
}

function formatted(text, entities, command) {
	const edges = new Set([0, text.length]);
	entities.forEach(({ offset, length }) => edges.add(offset).add(offset + length));
	const places = [...edges].sort((one, other) => one - other);
	return places.slice(0, -1).flatMap((start, index) => {
		const end = places[index + 1];
		const covering = entities.filter(({ offset, length }) => offset <= start && offset + length >= end);
		const link = covering.some(({ type }) => type === "text_link" || type === "pre" || type === "code");
		const piece = text.slice(start, end);
		return covering.reduce((children, entity) => wrap(entity, children), link ? [piece] : enliven(piece, command));
	});
}

function content(message, { command, file }) {
	const { content: said } = message;
	switch (said.kind) {
		case "text":
			return formatted(said.text, said.entities, command);
		case "document":
			return [element("a", { className: "file", href: file(said.fileId), download: said.name },
				`${said.name} (${Math.max(1, Math.round(said.size / 1024))} KB)`),
			...(said.caption ? ["\n", ...formatted(said.caption, said.entities, command)] : [])];
		case "contact":
			return [`☎ ${said.firstName}, ${said.phoneNumber}`];
		case "sticker":
			return [`${said.emoji} (${words["send.sticker"]})`];
		case "photo":
			return [`🖼 ${words["send.photo"]}`];
		default:
			return [`🎤 ${words["send.voice"]}`];
	}
}

function key(message, row, column, button, press) {
	const made = button.url
		? element("a", { href: button.url, target: "_blank", rel: "noopener" }, button.label)
		: element("button", { type: "button" }, button.label);
	if (["success", "danger", "primary"].includes(button.style)) {
		made.classList.add(button.style);
	}
	if (!button.url) {
		made.addEventListener("click", () => press(message, row, column, button));
	}
	return made;
}

function keyboard(message, press) {
	const lines = message.keyboard.map((buttons, row) => element("div", { className: "line" },
		...buttons.map((button, column) => key(message, row, column, button, press))));
	return element("div", { className: "inline", lang: "" }, ...lines);
}

function bubble(message, options) {
	const who = message.fromBot ? words["chat.bot"] : words["chat.you"];
	const time = showHour(new Date(message.sent)) + (message.edited ? ` · ${words["chat.edited"]}` : "");
	return [element("div", { className: "bubble" }, element("span", { className: "unseen" }, `${who}: `),
		element("span", { lang: "" }, ...content(message, options)), element("span", { className: "meta" }, time)),
	...(message.keyboard.length ? [keyboard(message, options.press)] : [])];
}

// Whoever stood on a button keeps their place when the message changes under them
function redraw(article, parts) {
	const before = [...article.querySelectorAll("button, a")].indexOf(document.activeElement);
	article.replaceChildren(...parts);
	if (before >= 0) {
		const now = [...article.querySelectorAll("button, a")];
		(now[Math.min(before, now.length - 1)] ?? article).focus({ preventScroll: true });
	}
}

export function draw(log, messages, options) {
	const atEnd = options.first || log.scrollHeight - log.scrollTop - log.clientHeight < 80;
	const present = new Map([...log.children].map((article) => [article.dataset.id, article]));
	for (const message of messages) {
		const id = String(message.id);
		const state = JSON.stringify(message);
		let article = present.get(id);
		present.delete(id);
		if (!article) {
			article = element("article", { className: message.fromBot ? "message" : "message own", tabIndex: -1 });
			article.dataset.id = id;
			article.append(...bubble(message, options));
			log.append(article);
		}
		else if (article.dataset.state !== state) {
			redraw(article, bubble(message, options));
		}
		article.dataset.state = state;
	}
	present.forEach((article) => article.remove());
	if (atEnd) {
		log.scrollTop = log.scrollHeight;
	}
}

// How every part of the page talks to the simulator, and the page's own words.

export const words = JSON.parse(document.body.dataset.words);

export const language = document.documentElement.lang;

export const byId = (id) => document.getElementById(id);

export class Refusal extends Error {

	constructor(status, detail) {
		super(detail);
		this.status = status;
	}

}

export async function ask(path, { method = "GET", body, signal } = {}) {
	const options = { method, signal, headers: { Accept: "application/json" } };
	if (method === "POST") {
		options.headers["Content-Type"] = "application/json";
		options.body = JSON.stringify(body ?? {});
	}
	const response = await fetch("/simulator/" + path, options);
	const answer = await response.json().catch(() => ({}));
	if (!response.ok) {
		throw new Refusal(response.status, answer.detail ?? `${words["error"]} (${response.status})`);
	}
	return answer;
}

export const post = (path, body) => ask(path, { method: "POST", body });

export function element(name, properties = {}, ...children) {
	const made = document.createElement(name);
	Object.assign(made, properties);
	made.append(...children);
	return made;
}

const moment = new Intl.DateTimeFormat(language, {
	timeZone: "Europe/Warsaw", weekday: "short", day: "numeric", month: "short", year: "numeric",
	hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
});

const hour = new Intl.DateTimeFormat(language, {
	timeZone: "Europe/Warsaw", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

export const showMoment = (instant) => moment.format(instant);

export const showHour = (instant) => hour.format(instant);

// The program's time: shown as it runs, and moved forward.

import { ask, byId, post, showMoment, words } from "./api.js";

let ahead = 0;

function show(now) {
	ahead = Date.parse(now) - Date.now();
	tick();
}

function tick() {
	const now = new Date(Date.now() + ahead);
	byId("now").dateTime = now.toISOString();
	byId("now").textContent = showMoment(now);
}

async function look() {
	try {
		show((await ask("clock")).now);
	}
	catch (refusal) {
		byId("clock-status").textContent = refusal.message;
	}
}

async function advance(duration) {
	const buttons = [...document.querySelectorAll("[data-advance], #advance button")];
	buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
	byId("clock-status").textContent = words["clock.walking"];
	try {
		const { now } = await post("clock", { advance: duration });
		show(now);
		byId("clock-status").textContent = `${words["clock.arrived"]} ${showMoment(new Date(now))}`;
	}
	catch (refusal) {
		byId("clock-status").textContent = refusal.message;
		look();
	}
	finally {
		buttons.forEach((button) => button.removeAttribute("aria-disabled"));
	}
}

export function startClock() {
	document.querySelectorAll("[data-advance]")
		.forEach((button) => button.addEventListener("click", () => advance(button.dataset.advance)));
	byId("advance").addEventListener("submit", (event) => {
		event.preventDefault();
		const unit = byId("unit").value;
		advance(unit === "D" ? `P${byId("amount").value}D` : `PT${byId("amount").value}${unit}`);
	});
	look();
	setInterval(tick, 1000);
	setInterval(look, 15000);
}

// One channel at a time: Telegram, its public channel, text messages, telephone, e-mail.

import { byId } from "./api.js";

const REMEMBERED = "simulator.tab";

const tabs = () => [...document.querySelectorAll("[role=tab]")];

const panel = (tab) => byId(tab.getAttribute("aria-controls"));

export const isOpen = (name) => !byId(name).hidden;

function open(chosen) {
	for (const tab of tabs()) {
		const selected = tab === chosen;
		tab.setAttribute("aria-selected", String(selected));
		tab.tabIndex = selected ? 0 : -1;
		panel(tab).hidden = !selected;
	}
	sessionStorage.setItem(REMEMBERED, chosen.id);
	panel(chosen).dispatchEvent(new CustomEvent("opened"));
}

export const openTab = (name) => open(byId(`tab-${name}`));

// Arrows, Home and End move among the tabs (ARIA Authoring Practices, "Tabs")
function move(event) {
	const all = tabs();
	const here = all.indexOf(event.target);
	const next = {
		ArrowRight: (here + 1) % all.length, ArrowLeft: (here + all.length - 1) % all.length, Home: 0, End: all.length - 1,
	}[event.key];
	if (next !== undefined) {
		event.preventDefault();
		open(all[next]);
		all[next].focus();
	}
}

export function startTabs() {
	for (const tab of tabs()) {
		tab.addEventListener("click", () => open(tab));
		tab.addEventListener("keydown", move);
	}
	const remembered = byId(sessionStorage.getItem(REMEMBERED) ?? "tab-chat");
	if (remembered) {
		open(remembered);
	}
	document.querySelector(".skip").addEventListener("click", () => open(byId("tab-chat")));
}

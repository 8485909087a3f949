// Reads spoken words aloud, where the browser can and the switch is on.

import { byId } from "./api.js";

const PACES = { "x-slow": 0.5, slow: 0.75, medium: 1, fast: 1.25, "x-fast": 1.5 };

const voice = window.speechSynthesis;

export function hush() {
	voice?.cancel();
}

export function readAloud(spoken) {
	if (!voice || !byId("aloud").checked) {
		return;
	}
	for (const { text, language, rate } of spoken) {
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.lang = language;
		utterance.rate = PACES[rate] ?? (Number.parseFloat(rate ?? "100") / 100 || 1);
		voice.speak(utterance);
	}
}

export function startAloud() {
	byId("aloud").disabled = !voice;
	byId("aloud").addEventListener("change", hush);
}

// The number of this telephone, the same for texts and calls.

import { byId, words } from "./api.js";

const REMEMBERED = "simulator.number";

const FIRST = "+48 600 000 001";

const fields = () => [byId("sms-number"), byId("call-number")];

// Nine digits are a Polish number
export function ownNumber() {
	const typed = byId("sms-number").value.replace(/[\s().-]/g, "");
	const number = /^\d{9}$/.test(typed) ? `+48${typed}` : typed.replace(/^00/, "+");
	if (!/^\+[1-9]\d{6,14}$/.test(number)) {
		throw new Error(words["phone.bad"]);
	}
	return number;
}

export function startNumber(changed) {
	const remembered = sessionStorage.getItem(REMEMBERED) ?? FIRST;
	for (const field of fields()) {
		field.value = remembered;
		field.addEventListener("change", () => {
			fields().forEach((other) => { other.value = field.value; });
			sessionStorage.setItem(REMEMBERED, field.value);
			changed();
		});
	}
}

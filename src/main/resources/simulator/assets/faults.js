// What goes wrong at Telegram, at Twilio and at the mail server, on demand.

import { ask, byId, post, words } from "./api.js";

const TELEGRAM = { path: "faults", down: "down", status: "faults-status" };

const TWILIO = { path: "phones/faults", down: "phone-down", status: "phone-faults-status" };

const MAIL = { path: "mail/faults", down: "mail-down", status: "mail-faults-status" };

function left({ left: requests, kind, reportsLeft = 0, report }, label) {
	return [[requests, `fault.${kind}`], [reportsLeft, `fault.report.${report}`]]
		.filter(([many]) => many > 0)
		.map(([many, name]) => `${label} ${many} (${words[name]})`)
		.join(" ");
}

function showTelegram(state) {
	byId("down").setAttribute("aria-pressed", String(state.down));
	byId("faults-status").textContent = state.down ? words["faults.isdown"]
		: left(state, words["faults.left"]) || words["faults.none"];
}

function showTwilio(state) {
	byId("phone-down").setAttribute("aria-pressed", String(state.down));
	byId("phone-faults-status").textContent = state.down ? words["faults.phone.isdown"]
		: left(state, words["faults.phone.left"]);
}

function showMail(state) {
	byId("mail-down").setAttribute("aria-pressed", String(state.down));
	const parts = [state.down ? words["faults.mail.isdown"] : left(state, words["faults.mail.left"])];
	if (state.refused.length) {
		parts.push(`${words["faults.mail.refused"]} ${state.refused.join(", ")}`);
	}
	byId("mail-faults-status").textContent = parts.join(" ").trim();
}

const SHOWN = new Map([[TELEGRAM, showTelegram], [TWILIO, showTwilio], [MAIL, showMail]]);

const show = (where, state) => SHOWN.get(where)(state);

async function attempt(where, work) {
	try {
		show(where, await work());
	}
	catch (refusal) {
		byId(where.status).textContent = refusal.message;
	}
}

function begin(where) {
	byId(where.down).addEventListener("click", (event) => {
		const down = event.currentTarget.getAttribute("aria-pressed") !== "true";
		attempt(where, () => post(where.path, { down }));
	});
	byId("mend").addEventListener("click", () => attempt(where, () => ask(where.path, { method: "DELETE" })));
	attempt(where, () => ask(where.path));
	setInterval(() => ask(where.path).then((state) => show(where, state)).catch(() => {}), 5000);
}

export function startFaults() {
	begin(TELEGRAM);
	begin(TWILIO);
	begin(MAIL);
	byId("faults").addEventListener("submit", (event) => {
		event.preventDefault();
		attempt(TELEGRAM,
			() => post("faults", { kind: byId("fault-kind").value, count: Number(byId("fault-count").value) }));
	});
	byId("phone-faults").addEventListener("submit", (event) => {
		event.preventDefault();
		const [part, name] = byId("phone-fault-kind").value.split(":");
		attempt(TWILIO,
			() => post("phones/faults", { [part]: name, count: Number(byId("phone-fault-count").value) }));
	});
	byId("mail-faults").addEventListener("submit", (event) => {
		event.preventDefault();
		attempt(MAIL, () => post("mail/faults",
			{ kind: byId("mail-fault-kind").value, count: Number(byId("mail-fault-count").value) }));
	});
	byId("mail-refuse").addEventListener("submit", (event) => {
		event.preventDefault();
		attempt(MAIL, () => post("mail/faults", { refuse: byId("mail-refused").value.trim() }));
	});
	byId("renumber").addEventListener("click", () => attempt(TELEGRAM, () => post("faults/renumber")));
}

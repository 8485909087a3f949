// What goes wrong at Telegram, on demand.

import { ask, byId, post, words } from "./api.js";

function show(state) {
	byId("down").setAttribute("aria-pressed", String(state.down));
	if (state.down) {
		byId("faults-status").textContent = words["faults.isdown"];
	}
	else if (state.left > 0) {
		byId("faults-status").textContent = `${words["faults.left"]} ${state.left} (${words["fault." + state.kind]})`;
	}
	else {
		byId("faults-status").textContent = words["faults.none"];
	}
}

async function attempt(work) {
	try {
		show(await work());
	}
	catch (refusal) {
		byId("faults-status").textContent = refusal.message;
	}
}

export function startFaults() {
	byId("down").addEventListener("click", (event) => {
		const down = event.currentTarget.getAttribute("aria-pressed") !== "true";
		attempt(() => post("faults", { down }));
	});
	byId("faults").addEventListener("submit", (event) => {
		event.preventDefault();
		attempt(() => post("faults", { kind: byId("fault-kind").value, count: Number(byId("fault-count").value) }));
	});
	byId("mend").addEventListener("click", () => attempt(() => ask("faults", { method: "DELETE" })));
	byId("renumber").addEventListener("click", () => attempt(() => post("faults/renumber")));
	attempt(() => ask("faults"));
	setInterval(() => ask("faults").then(show).catch(() => {}), 5000);
}

// How a text message travels: 7-bit alphabet or UTF-16, and in how many parts (3GPP TS 23.038, TS 23.040).

const BASIC = new Set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
	+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");

const EXTENSION = new Set("\f^{}\\[~]|€");

export const NAMES = { GSM_7: "GSM", UCS_2: "UCS-2" };

// A character is never split over two parts
export function segments(text) {
	const characters = [...text];
	const plain = characters.every((one) => BASIC.has(one) || EXTENSION.has(one));
	const units = characters.map((one) => (plain ? 1 + Number(EXTENSION.has(one)) : one.length));
	const used = units.reduce((sum, one) => sum + one, 0);
	const [single, part] = plain ? [160, 153] : [70, 67];
	let parts = 1;
	let filled = 0;
	if (used > single) {
		for (const size of units) {
			if (filled + size > part) {
				parts += 1;
				filled = 0;
			}
			filled += size;
		}
	}
	return { encoding: plain ? "GSM_7" : "UCS_2", parts, used, room: parts === 1 ? single : parts * part };
}

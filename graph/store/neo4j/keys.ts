/**
 * Keys as Neo4j compares them: it orders strings by code points, JavaScript by UTF-16 code units. In
 * this spelling, printable ASCII stands for itself and any other unit for DEL and four hexadecimal
 * digits, so that order and prefixes are those of JavaScript in both.
 */
const ESCAPE = '\x7f';

export function toOrder(key: string): string {
	return Array.from({ length: key.length }, (_, i) => {
		const unit = key.charCodeAt(i);
		if (unit < 0x7f) return key[i];
		return ESCAPE + unit.toString(16).padStart(4, '0');
	}).join('');
}

export function fromOrder(order: string): string {
	return order
		.split(ESCAPE)
		.map((part, i) =>
			i === 0 ? part : String.fromCharCode(parseInt(part.slice(0, 4), 16)) + part.slice(4)
		)
		.join('');
}

/** Bytes of a text file to its characters. */
import type { Doubt } from './parts';
import { UnreadableFile } from './unreadable';

/** What Windows-1252 has at 0x80 to 0x9F. Node 20 decodes these as the controls of ISO 8859-1. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu;

/**
 * Reads bytes as UTF-16 where a byte order mark says so, else as UTF-8, else as what the file itself
 * names, else as Windows-1252, with a doubt. Throws `UnreadableFile` for what is no text.
 */
export function decode(bytes: Uint8Array, name: string): { text: string; doubts: Doubt[] } {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe)
		return { text: new TextDecoder('utf-16le').decode(bytes), doubts: [] };
	if (a === 0xfe && b === 0xff)
		return { text: new TextDecoder('utf-16be').decode(bytes), doubts: [] };
	refuseOthers(bytes, name);
	const strict = attempt('utf-8', bytes, true);
	if (strict !== undefined) return { text: strict, doubts: [] };
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000));
	const named = CHARSET.exec(head);
	const label = named?.[1] ?? named?.[2];
	const asNamed = label && !/^utf-?8$/iu.test(label) ? attempt(label, bytes, false) : undefined;
	if (asNamed !== undefined) return { text: asNamed, doubts: [] };
	return {
		text: attempt('windows-1252', bytes, false)!,
		doubts: [
			{
				message:
					'The file is not UTF-8; it was read as Windows-1252. If letters look wrong, save it as UTF-8.'
			}
		]
	};
}

function attempt(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
	try {
		const text = new TextDecoder(label, { fatal }).decode(bytes);
		if (label === 'utf-8') return text;
		return text.replace(/[\u0080-\u009F]/gu, (c) => C1[c.charCodeAt(0) - 0x80]!);
	} catch {
		return undefined;
	}
}

function refuseOthers(bytes: Uint8Array, name: string): void {
	const opens = (sign: string) => [...sign].every((c, i) => bytes[i] === c.charCodeAt(0));
	if (opens('%PDF'))
		throw new UnreadableFile(name, 'is a PDF; save its text as .txt, or take the HTML or EPUB');
	if (opens('{\\rtf'))
		throw new UnreadableFile(name, 'is an RTF document; save it as .txt or .html');
	if (bytes.subarray(0, 4096).includes(0))
		throw new UnreadableFile(name, 'is not a text; .txt, .html and .epub can be read');
}

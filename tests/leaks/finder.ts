/**
 * Finds what a reader cannot know yet in an answer: all secrets at once, by walking its words through a
 * trie. Where several tell the same words, whoever knows one of them knows the words.
 */
import { isKnown } from '../../graph/model/position';
import { capitalised } from '../../graph/model/slug';
import type { Known, Position } from '../../graph/model/types';
import type { Heading, Secret, Secrets } from './secrets';
import { unescaped, untagged, wordsOf } from './words';

/** So many words in a row of a sentence give it away. */
const RUN = 7;
/** Of the site's own words only such short phrases are excused. */
const EXCUSED = 4;

interface Found {
	/** Whoever has reached one of these knows it. */
	known: Known[];
	what: string;
	common: boolean;
}
interface Node {
	next: Map<string, Node>;
	found?: Found;
}

const node = (): Node => ({ next: new Map() });
const folded = (words: readonly string[]) => words.map((word) => word.toLowerCase());

export class Finder {
	/** Names and ids, as they are written. */
	private readonly exact = node();
	/** Phrases and runs of sentences, in small letters. */
	private readonly folded = node();
	private readonly slugs = new Map<string, Found>();
	private readonly alone = new Map<string, Found>();

	/** @param own the site's own words: labels, help, messages */
	constructor({ secrets, headings, told }: Secrets, own: string) {
		for (const secret of secrets) this.add(secret);
		for (const heading of headings) this.addHeading(heading);
		for (const { kind, text, knownFrom } of secrets) {
			if (kind === 'id') continue;
			const words = wordsOf(text);
			const tell = (found: Found) => void found.known.push(knownFrom);
			this.walk(this.folded, folded(words), tell);
			// A name is told by a name that prints it; by nothing else before its time.
			if (kind === 'name') this.walk(this.exact, words, tell);
		}
		for (const { text, knownFrom } of told)
			this.walk(
				this.folded,
				folded(wordsOf(text)),
				(found) => void found.known.push(knownFrom)
			);
		this.walk(this.folded, folded(wordsOf(own)), (found, length) => {
			if (found.common && length <= EXCUSED) found.known.push([]);
		});
	}

	private add({ kind, text, knownFrom }: Secret): void {
		const words = wordsOf(text);
		if (words.length === 0) return;
		if (kind === 'id' || kind === 'name')
			return put(this.exact, words, {
				known: [knownFrom],
				what: `${kind} ${text}`,
				common: false
			});
		const all = folded(words);
		if (kind === 'phrase' && all.length < 2) return;
		if (kind === 'phrase')
			return put(this.folded, all, { known: [knownFrom], what: text, common: true });
		for (let i = 0; i + RUN <= all.length; i++) {
			const run = all.slice(i, i + RUN);
			put(this.folded, run, { known: [knownFrom], what: run.join(' '), common: false });
		}
	}

	private addHeading({ slug, text, knownFrom }: Heading): void {
		for (const [map, key] of [
			[this.slugs, slug],
			[this.alone, capitalised(text)]
		] as const) {
			const found = map.get(key);
			if (found) found.known.push(knownFrom);
			else map.set(key, { known: [knownFrom], what: `page ${text}`, common: false });
		}
	}

	private walk(
		root: Node,
		words: readonly string[],
		hit: (found: Found, length: number) => void
	) {
		for (let i = 0; i < words.length; i++) {
			let at = root.next.get(words[i]!);
			for (let j = i + 1; at; j++) {
				if (at.found) hit(at.found, j - i);
				at = j < words.length ? at.next.get(words[j]!) : undefined;
			}
		}
	}

	/** What the body gives away at a position, each once; what it repeats of the address is left out. */
	find(body: string, position: Position, echoes: readonly string[] = []): string[] {
		const leaks = new Set<string>();
		const check = (found: Found | undefined) => {
			if (found && !found.known.some((known) => isKnown(known, position)))
				leaks.add(found.what);
		};
		let text = unescaped(body);
		for (const echo of echoes) if (echo.length > 1) text = text.replaceAll(echo, ' ');
		for (const version of text.includes('</') ? [text, untagged(text)] : [text]) {
			const words = wordsOf(version);
			this.walk(this.exact, words, check);
			this.walk(this.folded, folded(words), check);
		}
		for (const [, path = ''] of text.matchAll(/\/wiki\/([^"?#<>\\\s]+)/g))
			check(this.slugs.get(path.replace(/^.*\//, '').replace(/_\([^()]*\)$/, '')));
		for (const [, between, quoted] of text.matchAll(/>([^<>]{3,120})<|"([^"]{3,120})"/g))
			check(this.alone.get(between ? capitalised(between.trim()) : quoted!));
		return [...leaks];
	}
}

function put(root: Node, words: readonly string[], found: Found): void {
	let at = root;
	for (const word of words) {
		let next = at.next.get(word);
		if (!next) at.next.set(word, (next = node()));
		at = next;
	}
	if (!at.found) at.found = found;
	else {
		at.found.known.push(...found.known);
		at.found.common &&= found.common;
	}
}

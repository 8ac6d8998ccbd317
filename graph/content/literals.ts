/**
 * Literal names in a string of the author: what a sentence gives away by printing it. Whole words,
 * case kept. Descriptions, and titles of events, do not count: "the flight" is a common word.
 */
import { compareKnown, isKnown } from '../model/position';
import type { EntityId, Known } from '../model/types';

export interface LiteralName {
	text: string;
	entity: EntityId;
	knownFrom: Known;
}

export interface LiteralHit {
	text: string;
	/** The names with this text; whoever knows one of them knows the word. */
	names: LiteralName[];
	index: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const INSIDE_WORD = /[\p{L}\p{N}]/u;

/** Finds names in text; linear in the text. Names keep their identity, so `knownFrom` may be mended later. */
export class LiteralNames {
	private readonly byFirstWord = new Map<string, Map<string, LiteralName[]>>();

	constructor(names: Iterable<LiteralName>) {
		for (const name of names) {
			const first = name.text.match(WORD)?.[0];
			if (!first || !name.text.startsWith(first)) continue;
			const byText = this.byFirstWord.get(first) ?? new Map<string, LiteralName[]>();
			byText.set(name.text, [...(byText.get(name.text) ?? []), name]);
			this.byFirstWord.set(first, byText);
		}
	}

	in(text: string): LiteralHit[] {
		const hits: LiteralHit[] = [];
		for (const word of text.matchAll(WORD)) {
			for (const [name, names] of this.byFirstWord.get(word[0]) ?? []) {
				const end = word.index + name.length;
				if (!text.startsWith(name, word.index)) continue;
				if (INSIDE_WORD.test(text.charAt(end)) && INSIDE_WORD.test(text.charAt(end - 1))) continue;
				hits.push({ text: name, names, index: word.index });
			}
		}
		return hits;
	}

	/**
	 * From where a reader knows each name printed in a string that is not shown before `base`; the names
	 * of `except` give nothing away.
	 */
	knownFrom(text: string, base: Known, except?: EntityId): Known[] {
		return this.in(text)
			.filter((hit) => !hit.names.some((n) => n.entity === except))
			.map((hit) => nearest(hit.names, base).knownFrom);
	}
}

/**
 * Of several names with one text, the one by which a reader of `base` comes to know the word: one that
 * is known there, else one of a work that is read there anyway, else the one told first.
 */
export function nearest(names: readonly LiteralName[], base: Known): LiteralName {
	const rank = ({ knownFrom }: LiteralName) => {
		if (isKnown(knownFrom, base)) return 0;
		return knownFrom.every((n, work) => n === 0 || (base[work] ?? 0) > 0) ? 1 : 2;
	};
	return [...names].sort(
		(a, b) => rank(a) - rank(b) || compareKnown(a.knownFrom, b.knownFrom)
	)[0]!;
}

/** An invented story while it grows: its figures, its passages, and what has been said of whom. */
import { idOf, type IdLetter } from '../../content/ids';
import type { Kind } from '../../model/types';
import type { Random } from '../../text/testing/random';
import { Names } from './names';

/** A value of YAML. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Fields = Record<string, Value | undefined>;

/** One of whom the story tells: a page of the wiki. */
export interface Figure {
	kind: Kind;
	id: string;
	/** The name of its page. */
	page: string;
	type?: string;
	/** From least to best, with the passage that tells each, counted from 0. */
	names: { text: string; kind: string; told: number }[];
	/** The passage in which it first appears, counted from 0. */
	debut: number;
	claims: Fields[];
	/** Prose, each sentence with its mark. */
	lines: string[];
	family?: string;
	isMarried?: boolean;
	/** Who is dead or gone takes part in nothing more. */
	isGone?: boolean;
}

export interface Passage {
	id: string;
	chapter: number;
	scene: number;
	gist: string;
	present: Figure[];
	mentioned: Figure[];
}

/** Of those chosen, so many in a hundred are who has been chosen before: hubs grow, leaves stay. */
const POPULAR = 60;
/** The rest are of those met last. */
const LATELY = 60;
const SYMMETRIC = new Set(['friendOf', 'siblingOf', 'marriedTo', 'hostileTo']);

export class Story {
	readonly names: Names;
	readonly figures: Figure[] = [];
	readonly passages: Passage[] = [];
	claims = 0;
	private readonly ids = new Set<string>();
	private readonly met = new Map<Kind, Figure[]>();
	/** Each as often as it has been tied to another. */
	private readonly tied = new Map<Kind, Figure[]>();
	/** Ties in whatever world, so that no two speak for or against each other. */
	private readonly said = new Set<string>();

	constructor(readonly random: Random) {
		this.names = new Names(random);
	}

	id(letter: IdLetter): string {
		for (;;) {
			const id = idOf(
				letter,
				Uint8Array.from({ length: 7 }, () => this.random.below(256))
			);
			if (this.ids.has(id)) continue;
			this.ids.add(id);
			return id;
		}
	}

	/** Whether chance has it: so many times in a hundred. */
	isSo(percent: number): boolean {
		return this.random.below(100) < percent;
	}

	meet(figure: Figure): void {
		this.figures.push(figure);
		this.all(figure.kind).push(figure);
	}

	/** Those met so far, in order. */
	all(kind: Kind): Figure[] {
		return listOf(this.met, kind);
	}

	/** Somebody met and not gone, rather one with many ties than one with few; undefined where nobody is. */
	someone(kind: Kind, except: readonly Figure[] = []): Figure | undefined {
		const [met, tied] = [this.all(kind), listOf(this.tied, kind)];
		for (let tries = 0; tries < 12; tries++) {
			const from = tied.length > 0 && this.isSo(POPULAR) ? tied : met.slice(-LATELY);
			if (from.length === 0) return undefined;
			const figure = this.random.pick(from);
			if (!figure.isGone && !except.includes(figure)) return figure;
		}
		return undefined;
	}

	/** The best name told by then. */
	nameOf(figure: Figure, passage: number): string {
		const told = figure.names.filter((name) => name.told <= passage);
		return (told[told.length - 1] ?? figure.names[0]!).text;
	}

	/** A claim on a page; it cites the passage, and now and then an earlier one as well. */
	claim(
		owner: Figure,
		passage: number,
		fields: Fields,
		about: readonly Figure[] = [owner]
	): Fields {
		const since = Math.max(...about.map((figure) => figure.debut));
		const cites = [this.passages[passage]!.id];
		if (since < passage && this.isSo(20))
			cites.push(this.passages[since + this.random.below(passage - since)]!.id);
		const claim = { id: this.id('c'), ...fields, cites };
		owner.claims.push(claim);
		this.claims++;
		return claim;
	}

	/** Two are tied by a property, once in all: undefined where that was said before. */
	tie(
		...[subject, property, object, passage, more]: [Figure, string, Figure, number, Fields?]
	): Fields | undefined {
		if (subject === object || !this.say(subject, property, object)) return undefined;
		const of = [subject, object];
		return this.claim(subject, passage, { property, object: object.page, ...more }, of);
	}

	/** Whether this tie is new; it is said from now on, and makes both better known. */
	say(subject: Figure, property: string, object: Figure): boolean {
		const [a, b] = SYMMETRIC.has(property)
			? [subject.id, object.id].sort()
			: [subject.id, object.id];
		const key = `${a} ${property} ${b}`;
		if (this.said.has(key)) return false;
		this.said.add(key);
		for (const figure of [subject, object]) listOf(this.tied, figure.kind).push(figure);
		return true;
	}

	/** A sentence of a page with the mark of the passage. */
	write(figure: Figure, passage: number, sentence: string): void {
		figure.lines.push(`${sentence} [^${this.passages[passage]!.id}]`);
	}
}

function listOf(map: Map<Kind, Figure[]>, kind: Kind): Figure[] {
	let list = map.get(kind);
	if (!list) map.set(kind, (list = []));
	return list;
}

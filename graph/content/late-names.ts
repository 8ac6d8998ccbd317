/**
 * Names in plain words that hold a string back. What prints a name waits for it, so nothing leaks;
 * but who cites 2.3 and prints a name that falls in 3.1 has seldom meant to say it so late.
 */
import { placeAtCount, placeLabel } from '../model/places';
import { compareKnown, isKnown } from '../model/position';
import type { EntityId, Known, Work } from '../model/types';
import type { Knowns } from './known';
import { LiteralNames, nearest, type LiteralHit, type LiteralName } from './literals';
import type { Spot } from './raw';
import type { RawBlock } from './raw-prose';
import type { PageEntry, Tables } from './tables';

export class LateNames {
	private readonly pages: ReadonlyMap<EntityId, PageEntry>;

	constructor(
		private readonly tables: Tables,
		private readonly knowns: Knowns,
		private readonly works: readonly Work[],
		private readonly texts: ReadonlyMap<string, string>
	) {
		this.pages = new Map(tables.allPages().map((p) => [p.id, p]));
	}

	/**
	 * Warns of a string that prints a name not known at `base`, from where it would be shown without.
	 * `what` begins the sentence: "This summary". One warning a string, of the name told last.
	 */
	inString(what: string, text: string | undefined, base: Known, spot: Spot): void {
		const late = this.lateIn(text, base);
		if (late) this.report(what, late, 'Describe who is meant, or cite the passage that tells the name.', spot);
	}

	/** The same for a block, whose base is what it cites; located at the name itself. */
	inBlock(raw: RawBlock, base: Known): void {
		const heads = [raw.section, raw.sideHead ?? ''].join('\n');
		const head = this.lateIn(heads, base);
		if (head)
			this.report('The heading above this', head, 'Put it under another heading, or describe who is meant.', raw);
		const late = this.lateIn(raw.text, base);
		if (!late) return;
		const page = this.pages.get(late.name.entity)!.page.name;
		const spot = spotOfName(this.texts.get(raw.file) ?? '', raw, late.hit.text);
		this.report('This', late, `Write [[${page}]], or describe who is meant.`, spot);
	}

	/** Warns of a name in words that everybody reads, wherever they are in the story. */
	inPublic(what: string, text: string, file: string): void {
		const late = this.lateIn(text, this.knowns.none);
		if (!late) return;
		const [before = ''] = (this.texts.get(file) ?? '').split(text, 1);
		const lines = before.split('\n');
		const column = lines[lines.length - 1]!.length + 1;
		this.tables.report(
			{ file, line: lines.length, column },
			'public-name',
			`${what} prints "${late.hit.text}", and is shown to who has read nothing.`,
			'Say it without names of the story.',
			'warning'
		);
	}

	private lateIn(text: string | undefined, base: Known) {
		return this.knowns
			.literalsIn(text ?? '')
			.map((hit) => ({ hit, name: nearest(hit.names, base) }))
			.filter(({ name }) => !isKnown(name.knownFrom, base))
			.sort((a, b) => compareKnown(a.name.knownFrom, b.name.knownFrom))
			.pop();
	}

	private report(
		what: string,
		{ hit, name }: { hit: LiteralHit; name: LiteralName },
		mend: string,
		spot: Spot
	): void {
		const place = this.placeOf(name.knownFrom);
		this.tables.report(
			spot,
			'late-name',
			`${what} prints "${hit.text}", a name told in ${place}, and is not shown before.`,
			mend,
			'warning'
		);
	}

	/** The last place that must have been read; of several works, each with its name. */
	private placeOf(known: Known): string {
		const places = this.works.flatMap((work, i) => {
			const place = placeAtCount(work, known[i] ?? 0);
			if (!place) return [];
			return i === 0 ? placeLabel(work, place) : `${placeLabel(work, place)} of ${work.id}`;
		});
		return places.join(' and ');
	}
}

/** Where a block prints a name; the block's own place where the name is broken by marks or lines. */
function spotOfName(text: string, block: RawBlock, name: string): Spot {
	const lines = text.split(/\r?\n/);
	const names = new LiteralNames([{ text: name, entity: '' as EntityId, knownFrom: [] }]);
	for (let line = block.line; line <= lines.length && lines[line - 1]!.trim() !== ''; line++) {
		// Page names and marks are not printed.
		const printed = lines[line - 1]!.replace(/\[\[[^\]|]*|\[\^[^\]]*\]/g, (s) => ' '.repeat(s.length));
		const hit = names.in(printed)[0];
		if (hit) return { file: block.file, line, column: hit.index + 1 };
	}
	return block;
}

/**
 * The table of what is known from where, worked out from content as it was written, apart from the
 * compiler: line by line as `docs/` has it, slowly, on names of elements that a person can read.
 */
import type { Known } from '../../graph/model/types';
import {
	isRawClaim,
	type RawCitation,
	type RawClaim,
	type RawPage,
	type RawRef,
	type RawSite,
	type RawTimePoint,
	type RawWork
} from '../../graph/content/raw';
import { all, first } from './table';

/** From where each element, and each part of one that can be hidden by itself, is known. */
export type Table = Map<string, Known>;

interface LiteralName {
	page: RawPage;
	text: string;
	known: number[];
	literal: boolean;
}

/** Whole words, case kept. */
function prints(text: string, name: string): boolean {
	const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

class Oracle {
	readonly table: Table = new Map();
	private readonly passages = new Map<string, number[]>();
	private readonly entities = new Map<RawPage, number[]>();
	private readonly names: LiteralName[] = [];
	private readonly claims = new Map<string, number[]>();

	constructor(private readonly site: RawSite) {
		site.works.forEach((work, index) => this.readPassages(work, index));
		this.readNames();
		for (const work of site.works) {
			for (const page of work.pages) this.readPage(work, page);
			this.readChapters(work);
			work.derivedFrom.forEach((derivation, i) => {
				const parent = site.works.find((w) => w.id === derivation.work.text)!;
				const after =
					derivation.afterPassage && this.passage(parent, derivation.afterPassage);
				const cited = first(derivation.cites.map((c) => this.citation(work, c)));
				const base = all(cited, after);
				this.table.set(
					`derivation ${work.id} ${i}`,
					this.printed(derivation.after ?? '', base)
				);
			});
		}
	}

	/** "The passage"; a tombstone ranks with the passage before it. */
	private readPassages(work: RawWork, index: number): void {
		let read = 0;
		for (const chapter of work.chapters) {
			const counts = new Map<number, number>();
			for (const passage of chapter.passages) {
				if (!passage.removed) read += 1;
				const known = this.site.works.map((_, w) => (w === index ? read : 0));
				this.table.set(`passage ${passage.id!.text}`, known);
				this.passages.set(passage.id!.text, known);
				if (passage.removed) continue;
				const paragraph = (counts.get(passage.scene) ?? 0) + 1;
				counts.set(passage.scene, paragraph);
				const place = `${passage.scene}.${paragraph}`;
				this.passages.set(`${work.id} ${chapter.number}.${place}`, known);
				if (work.chapters.length === 1) this.passages.set(`${work.id} ${place}`, known);
			}
		}
	}

	private passage(work: RawWork, { text }: RawRef): number[] {
		const known = this.passages.get(text) ?? this.passages.get(`${work.id} ${text}`);
		if (!known) throw new Error(`no passage ${text}`);
		return known;
	}

	private page(work: RawWork, { text }: { text: string }): RawPage {
		const works = [work, ...this.site.works];
		const found = works.flatMap((w) => w.pages).find((page) => page.name === text);
		if (!found) throw new Error(`no page ${text}`);
		return found;
	}

	/** A joint citation: the later of its passages. */
	private citation(work: RawWork, { passages }: RawCitation): number[] {
		return all(...passages.map((p) => this.passage(work, p)));
	}

	private earliest(work: RawWork, cites: readonly RawCitation[]): number[] | undefined {
		return cites.length > 0 ? first(cites.map((c) => this.citation(work, c))) : undefined;
	}

	/** "The earliest of its citations, not before any other entity's name that it prints." */
	private readNames(): void {
		for (const work of this.site.works)
			for (const page of work.pages)
				for (const { text, kind, cites } of page.names) {
					const known = this.earliest(work, cites)!;
					const common =
						kind === 'description' || (kind === 'title' && page.kind === 'event');
					this.names.push({ page, text, known, literal: !common });
				}
		for (let grown = true; grown;) {
			grown = false;
			for (const name of this.names) {
				const known = this.printed(name.text, name.known, name.page);
				grown ||= known.join() !== name.known.join();
				name.known = known;
			}
		}
		for (const page of this.site.works.flatMap((w) => w.pages)) {
			const own = this.names.filter((name) => name.page === page);
			own.forEach((name, i) => this.table.set(`name ${page.id!.text} ${i}`, name.known));
			const known = first(own.map((name) => name.known));
			this.entities.set(page, known);
			this.table.set(`entity ${page.id!.text}`, known);
		}
	}

	/**
	 * "None before the names that it prints": where several are alike, whoever knows one of them knows
	 * the word; a reader of `base`, if none is known there, by a work that is read there anyway.
	 */
	private printed(text: string, base: Known, except?: RawPage): number[] {
		const texts = new Set(this.names.filter((n) => n.literal).map((n) => n.text));
		const told = [...texts].flatMap((name) => {
			if (!prints(text, name)) return [];
			const alike = this.names.filter((n) => n.literal && n.text === name);
			if (alike.some((n) => n.page === except)) return [];
			if (alike.some((n) => n.known.every((at, w) => at <= base[w]!))) return [];
			const near = alike.filter((n) => n.known.every((at, w) => at === 0 || base[w]! > 0));
			return [first((near.length > 0 ? near : alike).map((n) => n.known))];
		});
		return all(base, ...told);
	}

	private readPage(work: RawWork, page: RawPage): void {
		const id = page.id!.text;
		const own = this.entities.get(page)!;
		page.summaries.forEach(({ text, cites }, i) => {
			const known = this.printed(text, all(own, this.earliest(work, cites)));
			this.table.set(`summary ${id} ${i}`, known);
		});
		if (page.image) this.table.set(`image ${id}`, this.printed(page.image.alt, own));
		for (const claim of page.claims) this.readClaim(work, page, claim, []);
		page.blocks.forEach((block, i) => {
			const cited = block.cites.flatMap((c) => c.places.map((p) => this.passage(work, p)));
			const pages = block.references.map((r) => this.entities.get(this.page(work, r.page))!);
			const base = all(own, ...cited, ...pages);
			const words = [block.text, block.section, block.sideHead ?? ''];
			const known = all(...words.map((text) => this.printed(text, base)));
			this.table.set(`block ${id} ${i}`, known);
			if (block.until)
				this.table.set(
					`block ${id} ${i} until`,
					all(known, this.passage(work, block.until))
				);
		});
	}

	/** Claims are written after those that they are about, or around them. */
	private readClaim(
		work: RawWork,
		page: RawPage,
		claim: RawClaim,
		inherited: readonly RawCitation[]
	): number[] {
		const id = claim.id!.text;
		const cites = claim.cites.length > 0 ? claim.cites : inherited;
		const about = (claim.content ?? []).map((said) => ({
			id: isRawClaim(said) ? said.id!.text : said.text,
			known: isRawClaim(said)
				? this.readClaim(work, page, said, cites)
				: this.claims.get(said.text)!
		}));
		const named = [claim.subject, claim.object, ...claim.worlds.map((w) => w.holder)];
		const entities = named.flatMap((ref) => (ref ? [this.page(work, ref)] : []));
		// What a page says of itself it is the subject of; what it says of another, the object.
		const silent = claim.object ?? claim.value ?? claim.content;
		const isNamed = claim.subject === undefined || silent === undefined;
		const base = all(
			this.earliest(work, cites),
			isNamed ? this.entities.get(page) : undefined,
			...entities.map((entity) => this.entities.get(entity)!)
		);
		const words = typeof claim.value === 'string' ? claim.value : '';
		const known = all(this.printed(words, base), ...about.map((said) => said.known));
		this.claims.set(id, known);
		this.table.set(`claim ${id}`, known);
		cites.forEach((c, i) =>
			this.table.set(`claim ${id} citation ${i}`, this.citation(work, c))
		);
		for (const said of about) this.table.set(`claim ${id} content ${said.id}`, said.known);
		this.readQualifiers(work, claim, known);
		const { settle } = claim;
		if (settle) this.table.set(`claim ${id} settle`, this.printed(settle.text, known));
		return known;
	}

	/** "Its own citations where it has them, else the claim's; not before the claim and what it names." */
	private readQualifiers(work: RawWork, claim: RawClaim, known: number[]): void {
		const set = (part: string, cites: readonly RawCitation[] = [], ...more: number[][]) =>
			this.table.set(
				`claim ${claim.id!.text} ${part}`,
				all(known, this.earliest(work, cites), ...more)
			);
		const of = (ref: RawRef) => this.entities.get(this.page(work, ref))!;
		const point = (part: string, at: RawTimePoint | undefined) =>
			at && set(part, at.cites, of(at.event));
		point('from', claim.from);
		point('until', claim.until);
		point('heldFrom', claim.heldFrom);
		point('heldUntil', claim.heldUntil);
		if (claim.place) set('place', claim.place.cites, of(claim.place.entity));
		if (claim.role) {
			const base = all(known, this.earliest(work, claim.role.cites));
			set('role', claim.role.cites, this.printed(claim.role.text, base));
		}
		if (claim.amount) set('amount', claim.amount.cites);
	}

	private readChapters(work: RawWork): void {
		for (const chapter of work.chapters) {
			const there = chapter.passages.filter((p) => !p.removed);
			for (const passage of there)
				for (const { entity, mode, from } of passage.appearances) {
					const who = this.page(work, entity);
					this.table.set(
						`appearance ${passage.id!.text} ${who.id!.text} ${mode}`,
						all(
							this.passage(work, passage.id!),
							this.entities.get(who),
							from && this.passage(work, from)
						)
					);
				}
			const titles = chapter.scenes.map(({ scene, title }) => ({
				...{ scene, title },
				opening: there.find((p) => p.scene === scene)
			}));
			if (chapter.title)
				titles.unshift({ scene: -1, title: chapter.title.text, opening: there[0] });
			for (const { scene, title, opening } of titles)
				this.table.set(
					`scene ${work.id}/${chapter.number}/${scene}`,
					this.printed(title, this.passage(work, opening!.id!))
				);
		}
	}
}

/** The table of content that has no faults. */
export function tableOf(site: RawSite): Table {
	return new Oracle(site).table;
}

/** What words in content lead to: pages by page name, passages by id or place. Faults are reported. */
import { createHash } from 'node:crypto';
import type { ClaimId, EntityId, Kind, PassageId } from '../model/types';
import { probablyMeant, type Diagnostic } from './diagnostics';
import type { Edit } from './edit';
import { idOf, newId, type IdLetter } from './ids';
import type { RawClaim, RawPage, RawRef, RawSite, Spot } from './raw';

/** An edit that `check --fix` makes: offsets in the file as it was read. */
export interface Fix extends Edit {
	file: string;
}

/** An id from any text: what has no id yet has this one until `--fix` gives it a random one. */
export function idFrom(letter: IdLetter, text: string): string {
	return idOf(letter, createHash('sha256').update(text).digest());
}

export interface PageEntry {
	page: RawPage;
	id: EntityId;
	kind: Kind;
}

interface PassageEntry {
	id: PassageId;
	work: string;
	words?: number;
}

export class Tables {
	readonly diagnostics: Diagnostic[] = [];
	readonly fixes: Fix[] = [];
	private readonly pages = new Map<string, PageEntry>();
	private readonly byId = new Map<string, PageEntry>();
	private readonly passages = new Map<string, PassageEntry>();
	private readonly ids = new Map<string, Spot>();
	/** Every place where a page is named: what `canonry rename` edits. */
	readonly uses = new Map<PageEntry, RawRef[]>();

	constructor(readonly site: RawSite) {
		for (const work of site.works) {
			for (const page of work.pages) {
				const id = this.claimId(page.id, 'e', `${work.id}/${page.name}`) as EntityId;
				if (!page.id) {
					this.report(page, 'missing-id', 'This page has no id yet.', 'Run check --fix.');
					this.fix(page.file, page.withId(newId('e')));
				}
				const other = this.pages.get(`${work.id}/${page.name}`);
				if (other)
					this.report(
						page,
						'duplicate-page',
						`${page.name} is also ${other.page.file}.`,
						'Page names are unique in a work, whatever the folder: rename one.'
					);
				else {
					const entry = { page, id, kind: page.kind };
					this.pages.set(`${work.id}/${page.name}`, entry);
					this.byId.set(id, entry);
				}
			}
			for (const chapter of work.chapters) {
				const counts = new Map<number, number>();
				for (const passage of chapter.passages) {
					const n = (counts.get(passage.scene) ?? 0) + (passage.removed ? 0 : 1);
					counts.set(passage.scene, n);
					if (!passage.id) {
						this.report(passage, 'missing-id', 'This passage has no id.', 'Run canonry import.');
						continue;
					}
					const id = this.claimId(passage.id, 'p', passage.id.text) as PassageId;
					const words = passage.sketch?.words;
					const entry = { id, work: work.id, ...(words !== undefined && { words }) };
					this.passages.set(id, entry);
					if (passage.removed || passage.locator) continue;
					this.passages.set(`${work.id}/${chapter.number}.${passage.scene}.${n}`, entry);
					if (work.chapters.length === 1)
						this.passages.set(`${work.id}/${passage.scene}.${n}`, entry);
				}
			}
		}
	}

	report(
		spot: Spot,
		code: string,
		message: string,
		mend?: string,
		severity: Diagnostic['severity'] = 'error'
	): undefined {
		const { file, line, column } = spot;
		const diagnostic: Diagnostic = { code, severity, file, line, column, message };
		if (mend !== undefined) diagnostic.mend = mend;
		this.diagnostics.push(diagnostic);
	}

	/** The id as written, or one made up from `seed`; reports one that is used twice or malformed. */
	claimId(ref: RawRef | undefined, letter: 'p' | 'e' | 'c', seed: string): string {
		const id = ref?.text ?? idFrom(letter, seed);
		const spot = ref ?? this.ids.get(id);
		if (ref && !/^[a-z][a-z0-9]{1,31}$/.test(id))
			this.report(ref, 'malformed-id', `"${id}" is no id.`, 'A letter, then letters and digits.');
		const first = this.ids.get(id);
		if (ref && first)
			this.report(
				ref,
				'duplicate-id',
				`The id ${id} is used in ${first.file}:${first.line} already.`,
				'Leave the id out and run check --fix.'
			);
		if (spot && !first) this.ids.set(id, spot);
		return id;
	}

	/** How many words a passage has, where it has a sketch. */
	wordsOf(passage: PassageId): number | undefined {
		return this.passages.get(passage)?.words;
	}

	/** All pages, in the order of works and files. */
	allPages(): PageEntry[] {
		return [...this.pages.values()];
	}

	/** A claim's id; a missing one is an error with a fix. */
	claim(raw: RawClaim, seed: string): ClaimId {
		const id = this.claimId(raw.id, 'c', seed) as ClaimId;
		if (!raw.id) {
			this.report(raw, 'missing-id', 'This claim has no id yet.', 'Run check --fix.');
			this.fix(raw.file, raw.withId(newId('c')));
		}
		return id;
	}

	private fix(file: string, edit: Edit | undefined) {
		if (edit) this.fixes.push({ ...edit, file });
	}

	/** The page that a word names, in its own work, else in the first work that has it; or by its id. */
	page(work: string, ref: RawRef): PageEntry | undefined {
		const found = [work, ...this.site.works.map((w) => w.id)]
			.map((id) => this.pages.get(`${id}/${ref.text}`))
			.find((entry) => entry !== undefined);
		if (found) {
			this.uses.set(found, [...(this.uses.get(found) ?? []), ref]);
			return found;
		}
		// No use: an id outlives every name, so a rename has nothing to mend here.
		const byId = this.byId.get(ref.text);
		if (byId) return byId;
		const names = [...this.pages.keys()].map((k) => k.slice(k.indexOf('/') + 1));
		const meant = probablyMeant(ref.text, names);
		return this.report(
			ref,
			'unknown-page',
			`There is no page ${ref.text}.`,
			meant ? `Did you mean ${meant}?` : 'Make it with canonry new.'
		);
	}

	/** The passage that an id or a quoted place names; a place becomes an id by `--fix`. */
	passage(work: string, ref: RawRef): PassageId | undefined {
		const isPlace = /^\d/.test(ref.text);
		if (isPlace && !ref.quoted)
			return this.report(
				ref,
				'unquoted-place',
				`${ref.text} is read as a number.`,
				`Put the place in quotes: "${ref.text}".`
			);
		const entry = this.passages.get(isPlace ? `${work}/${ref.text}` : ref.text);
		if (!entry)
			return this.report(
				ref,
				'dangling-passage',
				`There is no passage ${ref.text} in ${work}.`,
				this.passageMeant(work, ref.text)
			);
		if (entry.work !== work)
			return this.report(
				ref,
				'foreign-passage',
				`The passage ${ref.text} belongs to ${entry.work}.`,
				'A claim cites passages of its own work; the other telling is a claim of that work.'
			);
		if (isPlace) {
			this.report(
				ref,
				'place-for-id',
				`The place ${ref.text} stands for an id, and places shift.`,
				'Run check --fix.',
				'warning'
			);
			const [start, end] = ref.range;
			this.fix(ref.file, { start, end, text: entry.id });
		}
		return entry.id;
	}

	private passageMeant(work: string, text: string): string {
		const near = [...this.passages.keys()]
			.filter((k) => (/^\d/.test(text) ? k.startsWith(`${work}/`) : !k.includes('/')))
			.map((k) => k.slice(k.indexOf('/') + 1));
		const meant = probablyMeant(text, near);
		return meant ? `Did you mean ${meant}?` : 'Cite a passage of a chapter file, by id or place.';
	}
}

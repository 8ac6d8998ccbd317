/** Random content folders: two works, names that print names, joint citations, all that has a number. */
import fc from 'fast-check';
import type { Files } from '../../graph/content/disk';

type Data = Record<string, unknown>;
/** JSON is YAML. */
const yaml = (data: Data) => JSON.stringify(data, null, 1);

const KINDS = ['character', 'place', 'event', 'item'];
const FOLDERS = ['characters', 'places', 'events', 'items'];
const WORKS = ['own', 'parent'];
/** Names of one word each: none prints another but where a recipe says so; one may be of both works. */
const WORDS = ['Arno', 'Bela', 'Cato', 'Dora', 'Enzo', 'Fips', 'Gara', 'Hugo', 'Ilka', 'Jory'];

const vocabulary = yaml({
	properties: [
		{ id: 'near', range: KINDS },
		{ id: 'state', range: ['text'] },
		{ id: 'says', range: ['claims'], traits: ['content'] }
	].map((p) => ({
		...{
			label: p.id,
			inverse: p.id,
			sentence: 'A word of this wiki.',
			domain: KINDS,
			traits: []
		},
		...p
	})),
	eventTypes: [{ id: 'journey', label: 'journey', sentence: 'A way.', traits: [] }],
	factionTypes: [],
	phrases: {}
});

const pick = fc.nat(997);
const some = fc.option(pick, { nil: undefined, freq: 2 });
const list = <T>(of: fc.Arbitrary<T>, min: number, max: number) =>
	fc.array(of, { minLength: min, maxLength: max, size: 'max' });
/** Each one passage, or several that count together. */
const cites = list(list(pick, 1, 2), 1, 2);
const own = fc.option(cites, { nil: undefined });
const name = fc.record({ cites, common: fc.boolean(), prints: some });
const claim = fc.record({
	...{ property: pick, object: pick, prints: some, by: some, cites, content: some },
	...{ about: some, from: some, until: some, place: some, own, role: some, held: some }
});
const entity = fc.record({
	...{ kind: pick, names: list(name, 1, 3), claims: list(claim, 0, 3) },
	summaries: list(fc.record({ cites, prints: some }), 0, 2),
	blocks: list(fc.record({ cites, mentions: list(pick, 0, 2), prints: some, until: some }), 0, 2)
});
const appearance = fc.record({ passage: pick, entity: pick, from: some });
const recipe = fc.record({
	sizes: fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 4 })),
	tombstones: list(pick, 0, 2),
	entities: fc.tuple(list(entity, 1, 4), list(entity, 0, 3)),
	appearances: list(appearance, 0, 5),
	title: some,
	divergence: fc.record({ cites, after: pick })
});
type Recipe = typeof recipe extends fc.Arbitrary<infer R> ? R : never;

/** The files, and how many things in them are known from somewhere. */
export const arbitraryContent: fc.Arbitrary<Files> = recipe.map((r) => new Writer(r).files());

class Writer {
	private readonly passages: string[][];
	/** Page names, by work. */
	private readonly pages: string[][];
	private claims = 0;

	constructor(private readonly recipe: Recipe) {
		const initials = WORKS.map((work) => work.charAt(0));
		this.passages = recipe.sizes.map((size, w) =>
			Array.from({ length: size }, (_, i) => `p${initials[w]}${i}`)
		);
		this.pages = recipe.entities.map((list, w) =>
			list.map((_, i) => `${initials[w]!.toUpperCase()}${i}`)
		);
	}

	files(): Files {
		const texts = new Map<string, string>([
			['site.yaml', yaml({ name: 'Test', tagline: 'A test.', works: WORKS })],
			['vocabulary.yaml', vocabulary]
		]);
		WORKS.forEach((work, w) => {
			const title = { title: `The ${work}`, author: 'us', tier: 'own', language: 'en' };
			const { cites, after } = this.recipe.divergence;
			const derivation = {
				...{ work: 'parent', mode: 'spin-off', after: 'the end' },
				...{ afterPassage: this.at(this.passages[1]!, after), cites: this.cites(cites, 0) }
			};
			const more = w === 0 ? { derivedFrom: [derivation] } : {};
			texts.set(`works/${work}/work.yaml`, yaml({ ...title, ...more }));
			texts.set(`works/${work}/chapters/01.yaml`, this.chapter(w));
			this.recipe.entities[w]!.forEach((e, i) => {
				const kind = e.kind % KINDS.length;
				texts.set(
					`works/${work}/${FOLDERS[kind]}/${this.pages[w]![i]}.md`,
					this.page(e, w, i)
				);
			});
		});
		return { texts, images: new Map() };
	}

	private at<T>(of: readonly T[], n: number): T {
		return of[n % of.length]!;
	}

	private cites(cites: readonly number[][], work: number): unknown[] {
		return cites.map((joint) => {
			const ids = [...new Set(joint.map((n) => this.at(this.passages[work]!, n)))];
			return ids.length > 1 ? { all: ids } : ids[0];
		});
	}

	/** A page that is referred to: of one's own work, for a name means that first. */
	private someone(n: number, work: number): string {
		return this.at(this.pages[work]!, n);
	}

	private word(work: number, index: number): string {
		return WORDS[work * 3 + index]!;
	}

	/** Words that print somebody's name, or nobody's. */
	private words(prints: number | undefined, otherwise = 'Nothing is said'): string {
		if (prints === undefined) return otherwise;
		const works = this.pages.map((pages, w) => pages.map((_, i) => this.word(w, i)));
		return `It is told of ${this.at(works.flat(), prints)} here`;
	}

	private chapter(work: number): string {
		const { tombstones, appearances, title } = this.recipe;
		const ids = this.passages[work]!;
		// The first passage of each scene stays.
		const removed = new Set(tombstones.map((n) => n % ids.length).filter((i) => i % 3 !== 0));
		const passages = ids.map((id, i): Data => {
			const here = appearances.filter((a) => this.at(ids, a.passage) === id && work === 0);
			const gone = removed.has(i);
			const there = here.map(({ entity, from }) => ({
				entity: this.someone(entity, work),
				...(from !== undefined && { from: this.at(ids, from) })
			}));
			const present = [...new Map(there.map((a) => [a.entity, a])).values()];
			const told = gone ? { removed: true } : { present };
			return {
				id,
				scene: Math.floor(i / 3) + 1,
				kind: 'narration',
				gist: 'A lamp is lit.',
				...told
			};
		});
		const scenes = ids
			.filter((_, i) => i % 3 === 0)
			.map((_, s) => ({
				scene: s + 1,
				title: this.words(s === 0 ? title : undefined, `Scene of ${s}`)
			}));
		return yaml({ title: 'A chapter', scenes, passages });
	}

	private page(e: Recipe['entities'][0][number], work: number, index: number): string {
		const kind = KINDS[e.kind % KINDS.length]!;
		const names = e.names.map(({ cites, common, prints }, n) => ({
			text:
				n === 0
					? this.word(work, index)
					: `${this.words(prints, 'A lamp')} ${n}${work}${index}`,
			kind: common && n > 0 ? 'description' : 'name',
			cites: this.cites(cites, work)
		}));
		const summary = e.summaries.map(({ cites, prints }) => ({
			text: `${this.words(prints)}.`,
			cites: this.cites(cites, work)
		}));
		const claims = e.claims.map((c) => this.claim(c, work, kind));
		const id = `e${WORKS[work]![0]}${index}`;
		const type = kind === 'event' ? { type: 'journey' } : {};
		const prose = e.blocks.map((b) => this.block(b, work)).join('\n\n');
		return `---\n${yaml({ id, kind, ...type, names, summary, claims })}\n---\n\n${prose}\n`;
	}

	private claim(
		c: Recipe['entities'][0][number]['claims'][number],
		work: number,
		kind: string
	): Data {
		const cites = this.cites(c.cites, work);
		const ownCites = c.own && { cites: this.cites(c.own, work) };
		const event = this.eventOf(work);
		const point = (n: number | undefined) =>
			n === undefined || !event
				? undefined
				: { event, edge: n % 2 ? 'start' : 'end', ...ownCites };
		const id = `c${this.claims++}`;
		const said = kind === 'event' && c.content !== undefined;
		const inner = { id: `c${this.claims++}`, property: 'state', value: this.words(c.content) };
		const fields: Data = {
			...{ id, cites, from: point(c.from), until: point(c.until) },
			...(c.by !== undefined && { world: 'belief', by: this.someone(c.by, work) }),
			...(c.by !== undefined && { heldFrom: point(c.held) }),
			...(c.role !== undefined && { role: { text: this.words(c.role), ...ownCites } }),
			...(c.place !== undefined && {
				place: { entity: this.someone(c.place, work), ...ownCites }
			}),
			...(c.about !== undefined && { subject: this.someone(c.about, work) }),
			...(said
				? { property: 'says', content: [inner] }
				: c.property % 2
					? { property: 'state', value: this.words(c.prints) }
					: { property: 'near', object: this.someone(c.object, work) })
		};
		return Object.fromEntries(
			Object.entries(fields).filter(([, value]) => value !== undefined)
		);
	}

	private eventOf(work: number): string | undefined {
		const i = this.recipe.entities[work]!.findIndex(
			(e) => KINDS[e.kind % KINDS.length] === 'event'
		);
		return i < 0 ? undefined : this.pages[work]![i];
	}

	private block(b: Recipe['entities'][0][number]['blocks'][number], work: number): string {
		const links = b.mentions.map((n, i) =>
			i === 0 ? `[[${this.someone(n, work)}]]` : `[[${this.someone(n, work)}|somebody]]`
		);
		const marks = this.cites(b.cites, work).map((cite) =>
			typeof cite === 'string'
				? `[^${cite}]`
				: `[^${(cite as { all: string[] }).all.join('+')}]`
		);
		const until =
			b.until === undefined ? '' : ` [^until ${this.at(this.passages[work]!, b.until)}]`;
		return `${this.words(b.prints)} with ${links.join(' and ')}. ${marks.join(' ')}${until}`;
	}
}

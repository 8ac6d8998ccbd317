/**
 * Small story graphs by hand. Ids are the names given, passages of the first work are `p1`, `p2`, …,
 * of the second `q1`, `q2`, …; what is known from where follows the same table as the compiler, so that
 * a graph built here may be cut and read like a compiled one.
 */
import { earliest, later } from '../../graph/model/position';
import { slugOf } from '../../graph/model/slug';
import { indexVocabulary } from '../../graph/model/vocabulary';
import type {
	Amount,
	Appearance,
	Citation,
	Claim,
	ClaimId,
	Edge,
	Entity,
	EntityId,
	Kind,
	Known,
	NameKind,
	Offset,
	PassageId,
	PropertyId,
	StoryGraph,
	TimePoint,
	Vocabulary,
	Work,
	WorkId,
	WorldStep
} from '../../graph/model/types';
import { WORDS } from './vocabulary';

/** A passage number of the claim's work, or several that only together carry it. */
export type Cite = number | number[];

export interface When {
	event: string;
	edge?: Edge;
	offset?: Offset;
	cites?: Cite[];
}

export interface Says {
	/** An id of one's own; else `c1`, `c2`, … in the order of adding. */
	id?: string;
	cites?: Cite[];
	denied?: true;
	/** `report` or `belief` and so on; the holder in `by`. Nested ones in `worlds`. */
	world?: WorldStep['kind'];
	by?: string;
	worlds?: [WorldStep['kind'], string][];
	role?: string | { text: string; cites: Cite[] };
	from?: When;
	until?: When;
	heldFrom?: When;
	heldUntil?: When;
	constraint?: { edge: Edge; objectEdge: Edge; offset?: Offset };
	amount?: { least: number | null; most: number | null; unit: string };
	/** A place that was added. */
	place?: string;
	content?: string[];
	presupposes?: string;
	/** The work that tells it; left out: the work of the subject. */
	work?: string;
}

export class StoryBuilder {
	private readonly works: Work[];
	private readonly entities = new Map<string, Entity>();
	private readonly claims = new Map<string, Claim>();
	private readonly appearances = new Map<number, Appearance[]>();

	constructor(
		passages: Record<string, number> = { tale: 20 },
		private readonly vocabulary: Vocabulary = WORDS
	) {
		this.works = Object.entries(passages).map(([id, count], index) => ({
			...{
				id: id as WorkId,
				index,
				title: id,
				author: 'nobody',
				tier: 'original',
				language: 'en'
			},
			...{ derivedFrom: [], locatorsOnly: false, passages: count },
			chapters: [{ number: 1, offset: 0, scenes: [{ number: 1, passages: count }] }]
		}));
	}

	/** The first work derives from another; `after`: the passage number where it diverges. */
	derives(from: string, after?: number, words?: string): this {
		const parent = this.work(from);
		this.works[0]!.derivedFrom.push({
			...{ work: parent.id, mode: 'spin-off', citations: [], knownFrom: this.zero() },
			...(after !== undefined && { afterPassage: passageId(parent.index, after) }),
			...(words !== undefined && { after: words })
		});
		return this;
	}

	character = (id: string, names?: Names) => this.entity('character', id, names);
	place = (id: string, names?: Names) => this.entity('place', id, names);
	faction = (id: string, names?: Names) => this.entity('faction', id, names);
	item = (id: string, names?: Names) => this.entity('item', id, names);
	event = (id: string, type?: string, names?: Names) => this.entity('event', id, names, type);

	/** Names from least to best with the passages that tell them; left out: its id, at the start. */
	private entity(kind: Kind, id: string, given: Names = {}, type?: string): this {
		const work = this.work(given.work ?? this.works[0]!.id);
		const names = (given.names ?? [[id, 1]]).map(([text, ...cites]) => {
			const citations = this.citations(work, cites);
			const knownFrom = this.earliest(citations);
			const key = { key: text.toLowerCase(), knownFrom: this.zero() };
			const slug = slugOf(text);
			const kind = given.kinds?.[text] ?? 'name';
			return { text, kind, citations, slug, keys: [key], knownFrom };
		});
		const knownFrom = earliest(names.map((n) => n.knownFrom));
		this.entities.set(id, {
			...{
				type: 'entity',
				id: id as EntityId,
				sort: sortOf(knownFrom, id),
				kind,
				work: work.id
			},
			...{ names, summaries: [], x: 0, y: 0, knownFrom },
			...(type && { entityType: type })
		});
		return this;
	}

	/** `object` is an entity that was added, else a value. Gives the claim's id. */
	claim(
		subject: string,
		property: string,
		object: string | number | boolean | null,
		says: Says = {}
	) {
		const id = says.id ?? `c${this.claims.size + 1}`;
		const about = this.need(subject);
		const work = this.work(says.work ?? about.work);
		const citations = this.citations(work, says.cites ?? [1]);
		const target = typeof object === 'string' ? this.entities.get(object) : undefined;
		const worlds: WorldStep[] = (says.worlds ?? []).map(([kind, holder]) => ({
			kind,
			holder: this.need(holder).id
		}));
		if (says.world)
			worlds.push({ kind: says.world, ...(says.by && { holder: this.need(says.by).id }) });
		const content = (says.content ?? []).map((c) => this.claims.get(c)!);
		const knownFrom = this.later(
			this.earliest(citations),
			...[about, target, ...content].map((e) => e?.knownFrom),
			...worlds.map((w) => w.holder && this.need(w.holder).knownFrom)
		);
		const claim: Claim = {
			...{ type: 'claim', id: id as ClaimId, sort: sortOf(knownFrom, id), work: work.id },
			...{ subject: about.id, property: property as PropertyId },
			...{ polarity: says.denied ? 'denied' : 'asserted', worlds, citations },
			...{ drawn: target !== undefined && !says.denied, knownFrom }
		};
		if (target) claim.object = target.id;
		else if (object !== null) claim.value = object;
		if (content.length)
			claim.content = content.map((c) => ({ claim: c.id, knownFrom: c.knownFrom }));
		if (says.constraint) claim.constraint = says.constraint;
		if (says.presupposes) claim.presupposes = says.presupposes as WorkId;
		if (says.amount) claim.amount = { ...says.amount, citations, knownFrom } satisfies Amount;
		if (says.place) claim.place = { entity: this.need(says.place).id, citations, knownFrom };
		const own = (cites: Cite[] | undefined) =>
			cites ? this.citations(work, cites) : citations;
		if (says.role) {
			const { text, cites } = typeof says.role === 'string' ? { text: says.role } : says.role;
			const told = own(cites);
			claim.role = {
				text,
				citations: told,
				knownFrom: this.later(knownFrom, this.earliest(told))
			};
		}
		for (const key of ['from', 'until', 'heldFrom', 'heldUntil'] as const) {
			const when = says[key];
			if (!when) continue;
			const event = this.need(when.event);
			const told = own(when.cites);
			const usual = key === 'from' || key === 'heldFrom' ? 'start' : 'end';
			claim[key] = {
				...{ event: event.id, edge: when.edge ?? usual, citations: told },
				...(when.offset && { offset: when.offset }),
				knownFrom: this.later(knownFrom, this.earliest(told), event.knownFrom)
			} satisfies TimePoint;
		}
		this.claims.set(id, claim);
		return claim.id;
	}

	/** Entities that appear in a passage of the first work. */
	appear(passage: number, ...ids: string[]): this {
		const knownFrom = knownAt(this.works[0]!, passage, this.works.length);
		const all = ids.map((id) => ({
			...{ entity: this.need(id).id, mode: 'present' as const },
			knownFrom: this.later(knownFrom, this.need(id).knownFrom)
		}));
		const there = this.appearances.get(passage) ?? [];
		this.appearances.set(passage, [...there, ...all]);
		return this;
	}

	graph(): StoryGraph {
		const bySort = (a: { sort: string }, b: { sort: string }) => (a.sort < b.sort ? -1 : 1);
		const { works, vocabulary } = this;
		return {
			generation: 'test',
			site: { name: 'test', tagline: '', defaultPosition: 'end', works, vocabulary },
			scenes: [],
			passages: works.flatMap((w) =>
				passagesOf(w, works.length).map((p) => ({
					...p,
					appearances: (w.index === 0 && this.appearances.get(p.ordinal)) || []
				}))
			),
			entities: [...this.entities.values()].sort(bySort),
			claims: [...this.claims.values()].sort(bySort),
			blocks: [],
			findings: [],
			premises: []
		};
	}

	words() {
		return indexVocabulary(this.vocabulary);
	}

	private work(id: string): Work {
		const work = this.works.find((w) => w.id === id);
		if (!work) throw new Error(`no work ${id}`);
		return work;
	}

	private need(id: string): Entity {
		const entity = this.entities.get(id);
		if (!entity) throw new Error(`no entity ${id}`);
		return entity;
	}

	private citations(work: Work, cites: Cite[]): Citation[] {
		return cites.map((cite) => {
			const numbers = typeof cite === 'number' ? [cite] : cite;
			const knownFrom = knownAt(work, Math.max(...numbers), this.works.length);
			return { passages: numbers.map((n) => passageId(work.index, n)), knownFrom };
		});
	}

	private earliest(citations: Citation[]): Known {
		return citations.length ? earliest(citations.map((c) => c.knownFrom)) : this.zero();
	}

	private later(...knowns: (Known | undefined | '')[]): Known {
		return later(this.works.length, ...knowns.filter((k): k is Known => Boolean(k)));
	}

	private zero(): Known {
		return later(this.works.length);
	}
}

export interface Names {
	names?: [text: string, ...cites: Cite[]][];
	/** Kinds of names by their text; left out: name. */
	kinds?: Record<string, NameKind>;
	work?: string;
}

export function passageId(workIndex: number, n: number): PassageId {
	return `${String.fromCharCode('p'.charCodeAt(0) + workIndex)}${n}` as PassageId;
}

function knownAt(work: Work, count: number, works: number): Known {
	return Array.from({ length: works }, (_, i) => (i === work.index ? count : 0));
}

function sortOf(known: Known, id: string): string {
	return `${known.map((n) => String(n).padStart(7, '0')).join('.')}.${id}`;
}

function passagesOf(work: Work, works: number): StoryGraph['passages'] {
	return Array.from({ length: work.passages }, (_, i) => ({
		...{ type: 'passage' as const, id: passageId(work.index, i + 1), work: work.id },
		sort: [work.index, 1, i].map((n) => String(n).padStart(6, '0')).join('.'),
		...{ chapter: 1, scene: 1, paragraph: i + 1, ordinal: i + 1, place: `1.1.${i + 1}` },
		...{ kind: 'narration' as const, gist: `Passage ${i + 1}.`, appearances: [], keys: [] },
		knownFrom: knownAt(work, i + 1, works)
	}));
}

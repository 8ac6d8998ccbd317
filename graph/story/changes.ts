/**
 * At which numbers of passages read the answer to a read can change: for each read that a store knows,
 * the numbers of all that it could ever select. Between two of them the answer is one and the same.
 */
import { keysOf, linksOf, type KeyField, type LinkRole } from '../model/links';
import { endOf } from '../model/places';
import type { Element, ElementType, Known, WorkId } from '../model/types';
import type { Generation, GraphStore, Page, PageRequest } from '../store/interface';

/** What a read asks for, as `Changes` has it. */
export const ask = {
	all: (type: ElementType) => type,
	one: (type: ElementType, id: string) => `${type}:${id}`,
	/** Elements that point to one in a role; of claims only the drawn ones. */
	pointing: (type: ElementType, role: LinkRole, to: string, drawn = false) =>
		`${type}${drawn ? '.drawn' : ''}<${role}:${to}`,
	/** Claims between two. */
	between: (subject: string, object: string, drawn = false) =>
		`claim${drawn ? '.drawn' : ''}<${subject}>${object}`,
	drawn: 'claim.drawn',
	/** Elements with one value of a field. */
	having: (type: ElementType, field: string, value: string | number) =>
		`${type}.${field}=${value}`,
	chapter: (work: WorkId, chapter: number) => `passage.chapter=${work}/${chapter}`,
	lookUp: (field: KeyField, text: string) => `${field}/${text}`,
	field: (field: KeyField) => field,
	site: 'site'
} as const;

/** Of each work, in the order of `site.yaml`: numbers of passages read, in any order. */
export type Numbers = readonly (readonly number[])[];

export class Changes {
	private readonly lists = new Map<string, { numbers: number[][]; dense: boolean }>();

	constructor(private readonly works: number) {}

	/** Undefined where a read can select nothing, ever. */
	at(asked: string): Numbers | undefined {
		const list = this.lists.get(asked);
		if (list && !list.dense) {
			list.numbers = list.numbers.map((numbers) => [...new Set(numbers)]);
			list.dense = true;
		}
		return list?.numbers;
	}

	add(asked: string, knowns: Iterable<Known>): void {
		const list = this.lists.get(asked);
		const numbers = list?.numbers ?? Array.from({ length: this.works }, () => []);
		for (const known of knowns) known.forEach((n, work) => numbers[work]!.push(n));
		this.lists.set(asked, { numbers, dense: false });
	}
}

/** Reads a whole generation once: eight reads, and more where one has more than a store gives at once. */
export async function changesOf(store: GraphStore, { id, site }: Generation): Promise<Changes> {
	const changes = new Changes(site.works.length);
	const at = { generation: id, position: endOf(site.works) };
	changes.add(ask.site, [...knownsIn(site), endOf(site.works)]);
	const [scenes, ...lists] = await Promise.all([
		Promise.all(site.works.map((work) => store.scenes(work.id, at))),
		every((page) => store.passages({}, at, page)),
		every((page) => store.entities({}, at, page)),
		every((page) => store.claims({}, at, page)),
		every((page) => store.blocks({}, at, page)),
		every((page) => store.findings({}, at, page)),
		every((page) => store.premises({}, at, page))
	]);
	const elements: Element[] = [...scenes.flat(), ...lists.flat()];
	const read = new Set(lists[0].map((p) => p.id as string));
	// Tombstones are found by id alone.
	const cited = elements.flatMap((e) => linksOf(e)).filter((l) => l.to.type === 'passage');
	const others = [...new Set(cited.map((l) => l.to.id))].filter((p) => !read.has(p));
	const tombstones = await store.elements('passage', others, at);
	for (const element of elements) add(changes, element);
	for (const p of tombstones) changes.add(ask.one('passage', p.id), knownsIn(p));
	return changes;
}

async function every<T>(read: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
	const items: T[] = [];
	for (let after: string | undefined; ;) {
		const page = await read(after === undefined ? {} : { after });
		items.push(...page.items);
		if (page.next === undefined) return items;
		after = page.next;
	}
}

/** Under every read that could select the element. */
function add(changes: Changes, element: Element): void {
	const { type, id } = element;
	const knowns = [...knownsIn(element)];
	const note = (asked: string) => changes.add(asked, knowns);
	note(ask.all(type));
	note(ask.one(type, id));
	for (const { role, to } of linksOf(element)) note(ask.pointing(type, role, to.id));
	if (type === 'entity') note(ask.having(type, 'kind', element.kind));
	if (type === 'scene' || type === 'passage') note(ask.having(type, 'work', element.work));
	if (type === 'passage') note(ask.chapter(element.work, element.chapter));
	if (type === 'claim') {
		const { subject, object, property, drawn } = element;
		note(ask.having(type, 'property', property));
		if (drawn) {
			note(ask.drawn);
			note(ask.pointing(type, 'subject', subject, true));
			if (object) note(ask.pointing(type, 'object', object, true));
		}
		if (object) {
			note(ask.between(subject, object));
			if (drawn) note(ask.between(subject, object, true));
		}
	}
	for (const { field, key: text, knownFrom } of keysOf(element)) {
		changes.add(ask.lookUp(field, text), [knownFrom]);
		changes.add(ask.field(field), [knownFrom]);
	}
}

/** Every `knownFrom` in a value, none before those that it lies in. */
export function* knownsIn(value: unknown, within: Known = []): Iterable<Known> {
	if (value === null || typeof value !== 'object') return;
	const own = (value as { knownFrom?: Known }).knownFrom;
	const known = own ? own.map((n, i) => Math.max(n, within[i] ?? 0)) : within;
	if (own) yield known;
	for (const field of Array.isArray(value) ? (value as unknown[]) : Object.values(value))
		yield* knownsIn(field, known);
}

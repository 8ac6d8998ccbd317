/** Reads claims and what they are made of from front matter: form only, meaning is the linker's. */
import { WORLDS, type Edge, type Offset, type WorldStep } from '../model/types';
import type { Located } from './located';
import { isDuration } from '../model/duration';
import type { RawCitation, RawClaim, RawRef, RawText, RawTimePoint, Spot } from './raw';

const EDGES = ['start', 'end'] as const satisfies Edge[];
const OTHER_WORLDS = WORLDS.filter((w) => w !== 'actual');

/** Vague phrases of time by their words, from the vocabulary. */
export type Phrases = Record<string, Offset>;

export function spotOf(value: Located): Spot {
	return { file: value.file, ...value.at() };
}

/** A word that names something else. Numbers are kept as written: an unquoted place is told later. */
export function readRef(value: Located | undefined): RawRef | undefined {
	if (!value) return undefined;
	const text = value.kind === 'number' ? value.written() : value.text();
	if (text === undefined) return undefined;
	const { start, end } = value.span();
	return { ...spotOf(value), text, quoted: value.quoted, range: [start, end] };
}

export function readPageRef(value: Located | undefined): RawRef | undefined {
	const name = value?.pageName();
	const ref = name === undefined ? undefined : readRef(value);
	return ref && name !== undefined ? { ...ref, text: name } : undefined;
}

/** A list of citations: ids or quoted places, `{ all: [...] }`, `{ passage, words }`. */
export function readCitations(value: Located | undefined): RawCitation[] {
	if (!value) return [];
	const entries = value.kind === 'list' ? value.items() : [value];
	return entries.flatMap((entry): RawCitation[] => {
		const spot = spotOf(entry);
		if (entry.kind !== 'map') {
			const ref = readRef(entry);
			return ref ? [{ ...spot, passages: [ref], range: ref.range }] : [];
		}
		entry.fields('all', 'passage', 'words');
		const joint = entry.get('all');
		const single = entry.get('passage');
		const passages = (joint ? joint.items() : single ? [single] : []).flatMap((p) => {
			const ref = readRef(p);
			return ref ? [ref] : [];
		});
		if (passages.length === 0)
			return (
				entry.report('empty-citation', 'This citation names no passage.', 'Name one or more.') ?? []
			);
		const words = entry.get('words');
		const [first, last] = words?.items().map((n) => n.number()) ?? [];
		// A map in block style ends with its last value, not with the white space behind it.
		const ends = entry.entries().map((field) => field.span().end);
		const { start, end } = entry.span();
		const range: [number, number] = [start, entry.isFlow ? end : Math.max(start, ...ends)];
		if (first === undefined || last === undefined) return [{ ...spot, passages, range }];
		return [{ ...spot, passages, range, words: [first, last] }];
	});
}

/** Text alone, or `{ text, cites }`. */
export function readText(value: Located | undefined): RawText | undefined {
	if (!value) return undefined;
	if (value.kind !== 'map') {
		const text = value.text();
		return text === undefined ? undefined : { ...spotOf(value), text, cites: [] };
	}
	value.fields('text', 'cites');
	const text = value.need('text')?.text();
	if (text === undefined) return undefined;
	return { ...spotOf(value), text, cites: readCitations(value.get('cites')) };
}

/** A phrase of the vocabulary, or `[least, most]` as ISO 8601 durations, null where untold. */
export function readOffset(value: Located | undefined, phrases: Phrases): Offset | undefined {
	if (!value) return undefined;
	if (value.kind === 'text') {
		const phrase = value.oneOf(Object.keys(phrases), 'unknown-phrase');
		return phrase === undefined ? undefined : phrases[phrase];
	}
	const ends = value.items().map((end) => {
		if (end.kind === 'empty') return null;
		const text = end.text();
		if (text === undefined || isDuration(text)) return text ?? null;
		end.report('malformed-duration', `"${text}" is no duration.`, 'Write P7D, PT3H, P1Y and so on.');
		return null;
	});
	if (ends.length === 2) return [ends[0] ?? null, ends[1] ?? null];
	return value.report('malformed-offset', 'An offset has two ends.', 'Write [least, most].');
}

function readTimePoint(
	value: Located | undefined,
	usual: Edge,
	phrases: Phrases
): RawTimePoint | undefined {
	if (!value) return undefined;
	if (value.kind === 'text') {
		const event = readPageRef(value);
		return event && { ...spotOf(value), event, edge: usual };
	}
	value.fields('event', 'edge', 'offset', 'cites');
	const event = readPageRef(value.need('event'));
	if (!event) return undefined;
	const offset = readOffset(value.get('offset'), phrases);
	const cites = value.get('cites');
	return {
		...spotOf(value),
		event,
		edge: value.get('edge')?.oneOf(EDGES) ?? usual,
		...(offset && { offset }),
		...(cites && { cites: readCitations(cites) })
	};
}

function readWorlds(claim: Located): RawClaim['worlds'] {
	const step = (kind: Located | undefined, by: Located | undefined): RawClaim['worlds'] => {
		const world = kind?.oneOf(OTHER_WORLDS as WorldStep['kind'][], 'unknown-world');
		const holder = readPageRef(by);
		return world ? [{ kind: world, ...(holder && { holder }) }] : [];
	};
	const nested = claim.get('worlds');
	if (nested)
		return nested.items().flatMap((w) => {
			w.fields('kind', 'by');
			return step(w.need('kind'), w.get('by'));
		});
	const world = claim.get('world');
	if (world?.kind === 'text' && world.text() === 'actual') return [];
	if (!world && claim.get('by'))
		claim.get('by')!.report('holder-without-world', 'What is told as fact has no holder.', 'Add "world:".');
	return step(world, claim.get('by'));
}

const FIELDS = [
	...['id', 'subject', 'property', 'object', 'value', 'content', 'polarity', 'world', 'by', 'worlds'],
	...['cites', 'role', 'from', 'until', 'heldFrom', 'heldUntil', 'place', 'amount', 'constraint'],
	...['presupposes', 'settle']
];

/** A claim as written; undefined where it has no property (reported). */
export function readClaim(value: Located, phrases: Phrases): RawClaim | undefined {
	if (!value.fields(...FIELDS)) return undefined;
	const property = readRef(value.need('property'));
	if (!property) return undefined;
	const claim: RawClaim = {
		...spotOf(value),
		withId: (id) => value.withFirst('id', id),
		property,
		denied: value.get('polarity')?.oneOf(['asserted', 'denied']) === 'denied',
		worlds: readWorlds(value),
		cites: readCitations(value.get('cites'))
	};
	const put = <K extends keyof RawClaim>(key: K, read: RawClaim[K] | undefined) => {
		if (read !== undefined) claim[key] = read;
	};
	put('id', readRef(value.get('id')));
	put('subject', readPageRef(value.get('subject')));
	put('object', readPageRef(value.get('object')));
	put('value', readValue(value.get('value')));
	put('content', readContent(value.get('content'), phrases));
	const role = readText(value.get('role'));
	put('role', role && { ...role, own: role.cites.length > 0 });
	put('from', readTimePoint(value.get('from'), 'start', phrases));
	put('until', readTimePoint(value.get('until'), 'end', phrases));
	put('heldFrom', readTimePoint(value.get('heldFrom'), 'start', phrases));
	put('heldUntil', readTimePoint(value.get('heldUntil'), 'end', phrases));
	put('place', readPlace(value.get('place')));
	put('amount', readAmount(value.get('amount')));
	put('constraint', readConstraint(value.get('constraint'), phrases));
	put('presupposes', readRef(value.get('presupposes')));
	put('settle', readText(value.get('settle')));
	return claim;
}

function readValue(value: Located | undefined) {
	if (!value) return undefined;
	if (value.kind === 'number') return value.number();
	if (value.kind === 'boolean') return value.boolean();
	return value.text();
}

function readContent(value: Located | undefined, phrases: Phrases): RawClaim['content'] {
	return value?.items().flatMap((item): (RawClaim | RawRef)[] => {
		const entry = item.kind === 'map' ? readClaim(item, phrases) : readRef(item);
		return entry ? [entry] : [];
	});
}

function readPlace(value: Located | undefined): RawClaim['place'] {
	if (!value) return undefined;
	if (value.kind !== 'map') {
		const entity = readPageRef(value);
		return entity && { entity };
	}
	value.fields('entity', 'cites');
	const entity = readPageRef(value.need('entity'));
	const cites = value.get('cites');
	return entity && { entity, ...(cites && { cites: readCitations(cites) }) };
}

function readAmount(value: Located | undefined): RawClaim['amount'] {
	if (!value?.fields('least', 'most', 'unit', 'cites')) return undefined;
	const end = (key: string) => {
		const found = value.get(key);
		return !found || found.kind === 'empty' ? null : (found.number() ?? null);
	};
	const cites = value.get('cites');
	return {
		least: end('least'),
		most: end('most'),
		unit: value.get('unit')?.text() ?? '',
		...(cites && { cites: readCitations(cites) })
	};
}

function readConstraint(value: Located | undefined, phrases: Phrases): RawClaim['constraint'] {
	if (!value?.fields('edge', 'objectEdge', 'offset')) return undefined;
	const offset = readOffset(value.get('offset'), phrases);
	return {
		edge: value.get('edge')?.oneOf(EDGES) ?? 'start',
		objectEdge: value.get('objectEdge')?.oneOf(EDGES) ?? 'start',
		...(offset && { offset })
	};
}

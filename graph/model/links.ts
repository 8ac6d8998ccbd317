/**
 * The schema of references, stated once: which elements an element points to, in which role, and
 * from where a reader can know it. Both stores index exactly these links; the Neo4j adapter makes
 * a relation of each.
 */
import { later } from './position';
import type { Citation, Declared, Element, ElementType, Known, TimePoint } from './types';

export interface Link {
	role: LinkRole;
	to: { type: ElementType; id: string };
	knownFrom: Known;
	/** Of a claim's own citations: which one, from 0; the links of a joint citation share it. */
	citation?: number;
	/** Of a finding's claims and passages: the side, 0 or 1. */
	side?: number;
}

/** Roles, with the type of the relation in Neo4j. */
export const LINK_ROLES = {
	/** claim -> entity */
	subject: 'SUBJECT',
	object: 'OBJECT',
	holder: 'ASSERTED_BY',
	/** claim -> event that bounds it in story time, or its holding */
	bound: 'BOUNDED_BY',
	/** claim -> place qualifier */
	place: 'AT',
	/** claim -> claim */
	content: 'SAYS',
	/** claim, block -> passage; entity -> passage that tells one of its names */
	cites: 'CITES',
	/** passage -> entity */
	features: 'FEATURES',
	/** block -> the entity whose page it stands on */
	page: 'ON_PAGE_OF',
	/** block -> entity that it refers to */
	mentions: 'MENTIONS',
	/** finding, premise -> claim; finding -> entity; both -> passage */
	involves: 'INVOLVES'
} as const;
export type LinkRole = keyof typeof LINK_ROLES;

/** Roles in which a claim points to an entity: what `entity` matches in a query. */
export const CLAIM_ENTITY_ROLES: readonly LinkRole[] = [
	'subject',
	'object',
	'holder',
	'bound',
	'place'
];

/**
 * All links of an element. A link is known once every part of the element that it lies in is: a
 * citation of a qualifier not before the qualifier, and nothing before the element. So whoever asks a
 * link whether it is known need not ask its element.
 */
export function linksOf(element: Element): Link[] {
	const links: Link[] = [];
	const works = element.knownFrom.length;
	const add = (role: LinkRole, type: ElementType, id: string, ...parts: Known[]) => {
		const knownFrom = later(works, element.knownFrom, ...parts);
		const link: Link = { role, to: { type, id }, knownFrom };
		links.push(link);
		return link;
	};
	const cite = (citations: Citation[], ...parts: Known[]) =>
		citations.map((c) =>
			c.passages.map((p) => add('cites', 'passage', p, c.knownFrom, ...parts))
		);
	const shown = (declared: Declared | undefined) => {
		for (const { passages, knownFrom } of declared?.citations ?? [])
			for (const id of passages) add('involves', 'passage', id, knownFrom);
	};
	switch (element.type) {
		case 'claim': {
			add('subject', 'entity', element.subject);
			if (element.object) add('object', 'entity', element.object);
			for (const step of element.worlds)
				if (step.holder) add('holder', 'entity', step.holder);
			for (const ref of element.content ?? [])
				add('content', 'claim', ref.claim, ref.knownFrom);
			const points = [element.from, element.until, element.heldFrom, element.heldUntil];
			for (const point of points.filter((p): p is TimePoint => p !== undefined)) {
				add('bound', 'entity', point.event, point.knownFrom);
				cite(point.citations, point.knownFrom);
			}
			if (element.place)
				add('place', 'entity', element.place.entity, element.place.knownFrom);
			for (const q of [element.place, element.role, element.amount])
				if (q) cite(q.citations, q.knownFrom);
			cite(element.citations).forEach((joint, i) =>
				joint.forEach((link) => (link.citation = i))
			);
			break;
		}
		case 'passage':
			for (const a of element.appearances) add('features', 'entity', a.entity, a.knownFrom);
			break;
		case 'entity':
			for (const name of element.names) cite(name.citations, name.knownFrom);
			break;
		case 'block':
			add('page', 'entity', element.entity);
			for (const id of element.mentions) add('mentions', 'entity', id);
			cite(element.citations);
			break;
		case 'finding':
			for (const id of element.entities) add('involves', 'entity', id);
			for (const [i, side] of element.sides.entries()) {
				for (const id of side.claims) add('involves', 'claim', id).side = i;
				for (const id of side.passages) add('involves', 'passage', id).side = i;
			}
			shown(element.declared);
			break;
		case 'premise':
			add('involves', 'claim', element.claim);
			for (const { claims } of element.evidence)
				for (const id of claims) add('involves', 'claim', id);
			shown(element.declared);
			break;
		case 'scene':
			break;
	}
	return links;
}

/** Where a search or an address looks an element up. */
export interface KeyEntry {
	field: KeyField;
	key: string;
	knownFrom: Known;
}
/**
 * `slug`: an entity's address; `name`: folded words of a name; `media`: the hash of its picture;
 * `gist`: folded words of a passage's gist.
 */
export type KeyField = 'slug' | 'name' | 'media' | 'gist';

/**
 * All keys of an element; equal keys may repeat with different `knownFrom`. As a link, a key is known
 * once every part of the element that it lies in is.
 */
export function keysOf(element: Element): KeyEntry[] {
	const entry = (field: KeyField, key: string, ...parts: Known[]): KeyEntry => ({
		field,
		key,
		knownFrom: later(element.knownFrom.length, element.knownFrom, ...parts)
	});
	if (element.type === 'passage')
		return element.keys.map((k) => entry('gist', k.key, k.knownFrom));
	if (element.type !== 'entity') return [];
	const { image } = element;
	const media = image ? [entry('media', image.hash, image.knownFrom)] : [];
	const names = element.names.flatMap((name) => [
		entry('slug', name.slug, name.knownFrom),
		...name.keys.map((k) => entry('name', k.key, name.knownFrom, k.knownFrom))
	]);
	return [...names, ...media];
}

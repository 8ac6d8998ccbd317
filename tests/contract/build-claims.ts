import {
	WORLDS,
	type Claim,
	type ClaimId,
	type Entity,
	type Known,
	type PropertyId,
	type TimePoint,
	type WorkId,
	type WorldStep
} from '../../graph/model/types';
import type { Kit } from './build';
import type { Told } from './build-passages';
import type { CitationRecipe, ClaimRecipe, PointRecipe, Recipe } from './recipe';
import { all, first } from './table';

const PROPERTIES = ['memberOf', 'takesPartIn', 'state', 'content'] as PropertyId[];
const SAME_AS = 'sameAs' as PropertyId;
const OTHER_WORLDS = WORLDS.filter((world) => world !== 'actual');

export function buildClaims(
	recipe: Recipe,
	kit: Kit,
	told: Told,
	entities: readonly Entity[]
): Claim[] {
	const claims: Claim[] = [];
	recipe.claims.forEach((r, i) => claims.push(claim(r, i, kit, told, entities, claims)));
	return [...claims, ...identities(recipe, kit, told, entities)];
}

/** `sameAs` between those that may be one: one primary for each other, and the earlier is the primary. */
function identities(recipe: Recipe, kit: Kit, told: Told, entities: readonly Entity[]): Claim[] {
	const pairs = entities.flatMap((other, i) =>
		entities
			.slice(0, i)
			.filter((primary) => primary.kind === other.kind && primary.work === other.work)
			.map((primary) => ({ other, primary }))
	);
	const proved = new Set<Entity>();
	return recipe.identities.flatMap(({ pair, cites }, i): Claim[] => {
		if (pairs.length === 0) return [];
		const { other, primary } = kit.pick(pairs, pair);
		if (proved.has(other)) return [];
		proved.add(other);
		const citations = cites.map((c) => told.citation(c, other.work === 'own' ? 0 : 1));
		const index = recipe.claims.length + i;
		const cited = first(citations.map((c) => c.knownFrom));
		return [
			{
				...{ type: 'claim', id: kit.id<ClaimId>('claim', index), sort: kit.sort(index) },
				...{ work: other.work, subject: other.id, property: SAME_AS, object: primary.id },
				...{ polarity: 'asserted', worlds: [], citations, drawn: false },
				knownFrom: all(cited, other.knownFrom, primary.knownFrom)
			}
		];
	});
}

function claim(
	r: ClaimRecipe,
	index: number,
	kit: Kit,
	told: Told,
	entities: readonly Entity[],
	earlier: readonly Claim[]
): Claim {
	const work = r.work % 2;
	const cite = (cites: CitationRecipe[] | undefined) =>
		(cites ?? []).map((c) => told.citation(c, work));
	const subject = kit.pick(entities, r.subject);
	const object = r.object === undefined ? undefined : kit.pick(entities, r.object);
	const unproved =
		object !== undefined && r.property % 7 === 0 && (r.denied || r.worlds.length > 0);
	const holders: Entity[] = [];
	const worlds = r.worlds.map(({ kind, holder }): WorldStep => {
		const who = holder === undefined ? undefined : kit.pick(entities, holder);
		if (who) holders.push(who);
		return { kind: kit.pick(OTHER_WORLDS, kind), ...(who && { holder: who.id }) };
	});
	const about =
		earlier.length === 0 ? [] : [...new Set(r.content.map((c) => kit.pick(earlier, c)))];
	const citations = cite(r.cites);
	const knownFrom = all(
		first(citations.map((c) => c.knownFrom)),
		subject.knownFrom,
		object?.knownFrom,
		...holders.map((holder) => holder.knownFrom),
		// The table has it wait for all claims that it is about. Here it waits for one, so as not to be
		// about nothing: a reference that has a number of its own may be later, as others may.
		about[0]?.knownFrom
	);
	const qualified = (cites: CitationRecipe[] | undefined, named?: Entity) => {
		const own = cite(cites);
		const told: Known | undefined =
			own.length > 0 ? first(own.map((c) => c.knownFrom)) : undefined;
		return { citations: own, knownFrom: all(knownFrom, told, named?.knownFrom) };
	};
	const point = (p: PointRecipe | undefined): TimePoint | undefined => {
		if (!p) return undefined;
		const event = kit.pick(entities, p.event);
		const offset = p.end ? { offset: ['P1D', null] as [string, null] } : {};
		return {
			event: event.id,
			edge: p.end ? 'end' : 'start',
			...offset,
			...qualified(p.cites, event)
		};
	};
	const points = {
		from: point(r.from),
		until: point(r.until),
		heldFrom: worlds.length > 0 ? point(r.heldFrom) : undefined,
		heldUntil: worlds.length > 0 ? point(r.heldUntil) : undefined
	};
	const place = r.place && kit.pick(entities, r.place.entity);
	return {
		type: 'claim',
		id: kit.id<ClaimId>('claim', index),
		sort: kit.sort(index),
		work: (work === 0 ? 'own' : 'parent') as WorkId,
		subject: subject.id,
		// Who is denied, or only believed, to be somebody is not.
		property: unproved ? SAME_AS : kit.pick(PROPERTIES, r.property),
		...(object
			? { object: object.id }
			: { value: kit.pick(['lit', 3, 2.5, true], r.property) }),
		...(about.length > 0 && {
			content: about.map((c) => ({ claim: c.id, knownFrom: all(knownFrom, c.knownFrom) }))
		}),
		polarity: r.denied ? 'denied' : 'asserted',
		worlds,
		citations,
		...(r.role && { role: { text: 'keeper', ...qualified(r.role.cites) } }),
		...Object.fromEntries(Object.entries(points).filter(([, p]) => p !== undefined)),
		...(place && { place: { entity: place.id, ...qualified(r.place!.cites, place) } }),
		...(r.amount && {
			amount: { least: 1, most: null, unit: 'lamp', ...qualified(r.amount.cites) }
		}),
		...(r.presupposes && { presupposes: 'parent' as WorkId }),
		drawn: r.drawn && object !== undefined,
		knownFrom
	};
}

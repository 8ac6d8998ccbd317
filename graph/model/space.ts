/**
 * Places as told: what lies within what, what is told apart, and how long the ways between them take
 * at least. Only what is told as fact counts, and unknown is not false: two places of which nothing
 * is told may be one in the other.
 */
import { isFact, lengthOf } from './time';
import type { Claim, EntityId } from './types';
import type { VocabularyIndex } from './vocabulary';
import { isLess, waysFrom, type Road, type Step, type Way, type Ways } from './ways';

/** What must be known of the entities that claims name. */
export interface Grounds {
	/** Who stands for an id, see `represent`. */
	primary(id: EntityId): EntityId;
	/** Things move; what lies in them or beside them is where they are. */
	isPlace(id: EntityId): boolean;
}

/** Two places that are told apart. */
export interface Apart {
	/** In so many words, by a way or a distance: not only by lying in different parts of one place. */
	strictly: boolean;
	/** The claims that tell it. */
	by: Claim[];
}

export class Space {
	/** Steps up (from a part to its whole) and down, at whatever time they hold. */
	private readonly up = new Map<EntityId, Step[]>();
	private readonly down = new Map<EntityId, Step[]>();
	/** Steps up and down between places that hold at all times. */
	private readonly fixed = new Map<EntityId, Step[]>();
	private readonly parts = new Map<EntityId, Step[]>();
	private readonly roads = new Map<EntityId, Road[]>();
	private readonly distances: { ends: [EntityId, EntityId]; claim: Claim }[] = [];
	private readonly beside = new Set<string>();
	private readonly ways = new Map<EntityId, Ways>();
	private readonly known = new Map<string, Apart | undefined>();

	constructor(claims: readonly Claim[], vocabulary: VocabularyIndex, grounds: Grounds) {
		const roads: (() => void)[] = [];
		for (const claim of claims) {
			if (!claim.object || !isFact(claim)) continue;
			const [a, b] = [grounds.primary(claim.subject), grounds.primary(claim.object)];
			const has = (trait: string) => vocabulary.has(claim.property, trait);
			if (a === b) continue;
			if (has('containment')) {
				push(this.up, a, { to: b, claim });
				push(this.down, b, { to: a, claim });
				const holdsAlways = !claim.from && !claim.until;
				if (holdsAlways && grounds.isPlace(a) && grounds.isPlace(b)) {
					push(this.fixed, a, { to: b, claim });
					push(this.parts, b, { to: a, claim });
				}
			}
			if (has('space.travel')) roads.push(() => this.addRoad(a, b, claim, has('symmetric')));
			if (has('space.apart') || (has('space.distance') && (claim.amount?.least ?? 0) > 0))
				this.distances.push({ ends: [a, b], claim });
			if (has('space.adjacent') || has('space.borders'))
				this.beside.add(`${a} ${b}`).add(`${b} ${a}`);
		}
		for (const add of roads) add();
	}

	private addRoad(a: EntityId, b: EntityId, claim: Claim, bothWays: boolean): void {
		const length = claim.amount && lengthOf(claim.amount);
		// A road from a place to what it lies in tells nothing of who is somewhere in there.
		if (!length || this.isOneInTheOther(a, b)) return;
		push(this.roads, a, { to: b, claim, ms: length.least });
		if (bothWays) push(this.roads, b, { to: a, claim, ms: length.least });
	}

	/** The fewest claims by which one place is told to lie within another, at whatever time. */
	within(inner: EntityId, outer: EntityId): Claim[] | undefined {
		return reachedFrom(inner, this.up).get(outer)?.by;
	}

	/**
	 * The least time (ms, more than none) that the way takes by the known means. A road that is told
	 * between two places leads between what lies in them, too: it goes from what holds the start to
	 * what holds the end, for who is somewhere in a land is not known to be in its harbour. Undefined
	 * where no way is told, or where another may be shorter: from a part, or to one.
	 */
	way(from: EntityId, to: EntityId): Way | undefined {
		if (this.roads.size === 0 || this.isOneInTheOther(from, to)) return undefined;
		const [ofFrom, ofTo] = [reachedFrom(from, this.up), reachedFrom(to, this.up)];
		let known: Way | undefined;
		let near = Infinity;
		for (const [first, { by: before }] of [...ofFrom, ...reachedFrom(from, this.down)]) {
			const ways = this.waysFrom(first);
			near = Math.min(near, ways.near.get(to) ?? Infinity);
			if (!ofFrom.has(first)) continue;
			for (const [last, { by: after }] of ofTo) {
				const end = ways.ends.get(last);
				if (!end) continue;
				const by = [...new Set([...before, ...end.by, ...after.toReversed()])];
				const way: Way = { ms: end.ms, by };
				if (!known || isLess(way, known)) known = way;
			}
		}
		return known && known.ms <= near ? known : undefined;
	}

	/** The least times from the beginning of a road, found once. */
	private waysFrom(place: EntityId): Ways {
		if (!this.roads.has(place)) return NOWHERE;
		let ways = this.ways.get(place);
		if (!ways) {
			ways = waysFrom(place, this);
			this.ways.set(place, ways);
		}
		return ways;
	}

	/** The steps of which ways are made. */
	steps(place: EntityId) {
		const of = <T>(map: Map<EntityId, T[]>) => map.get(place) ?? [];
		return { up: of(this.up), down: of(this.down), roads: of(this.roads) };
	}

	/**
	 * How two places are told to have no ground in common: in so many words, by a way or a distance, or
	 * what they lie in; or by lying in different parts of one place, where neither these parts nor
	 * anything on the way down is told to overlap or to lie side by side.
	 */
	apart(a: EntityId, b: EntityId): Apart | undefined {
		const key = `${a} ${b}`;
		if (!this.known.has(key)) this.known.set(key, this.toldApart(a, b));
		return this.known.get(key);
	}

	private toldApart(a: EntityId, b: EntityId): Apart | undefined {
		if (this.isOneInTheOther(a, b)) return undefined;
		const told = [
			this.way(a, b)?.by ?? this.way(b, a)?.by,
			this.distant(reachedFrom(a, this.up), reachedFrom(b, this.up))
		].filter((by) => by !== undefined);
		if (told.length > 0) return { strictly: true, by: told.reduce(fewer) };
		const by = this.inDifferentParts(a, b);
		return by && { strictly: false, by };
	}

	isOneInTheOther(a: EntityId, b: EntityId): boolean {
		return a === b || this.within(a, b) !== undefined || this.within(b, a) !== undefined;
	}

	private distant(ofA: Map<EntityId, Chain>, ofB: Map<EntityId, Chain>): Claim[] | undefined {
		let best: Claim[] | undefined;
		for (const { ends, claim } of this.distances)
			for (const [x, y] of [ends, [ends[1], ends[0]] as const]) {
				const [chainA, chainB] = [ofA.get(x), ofB.get(y)];
				if (!chainA || !chainB || ofA.has(y) || ofB.has(x)) continue;
				const by = [...new Set([...chainA.by, claim, ...chainB.by])];
				best = best ? fewer(best, by) : by;
			}
		return best;
	}

	private inDifferentParts(a: EntityId, b: EntityId): Claim[] | undefined {
		const [ofA, ofB] = [reachedFrom(a, this.fixed), reachedFrom(b, this.fixed)];
		let best: Claim[] | undefined;
		for (const [whole, chainA] of ofA) {
			const chainB = ofB.get(whole);
			if (!chainB) continue;
			const [partsA, partsB] = [chainA.places.slice(0, -1), chainB.places.slice(0, -1)];
			const [x, y] = [partsA.at(-1), partsB.at(-1)];
			if (x === undefined || y === undefined || x === y) continue;
			if (partsA.some((u) => partsB.some((v) => this.beside.has(`${u} ${v}`)))) continue;
			const inX = reachedFrom(x, this.parts);
			if ([...reachedFrom(y, this.parts).keys()].some((z) => inX.has(z))) continue;
			const by = [...new Set([...chainA.by, ...chainB.by])];
			best = best ? fewer(best, by) : by;
		}
		return best;
	}
}

const NOWHERE: Ways = { ends: new Map(), near: new Map() };

interface Chain {
	by: Claim[];
	/** From the first to the last, both included. */
	places: EntityId[];
}

/** All that steps lead to, itself included, each by the fewest claims. */
function reachedFrom(place: EntityId, steps: Map<EntityId, Step[]>): Map<EntityId, Chain> {
	const chains = new Map<EntityId, Chain>([[place, { by: [], places: [place] }]]);
	for (const [id, { by, places }] of chains)
		for (const { to, claim } of steps.get(id) ?? [])
			if (!chains.has(to)) chains.set(to, { by: [...by, claim], places: [...places, to] });
	return chains;
}

function fewer(a: Claim[], b: Claim[]): Claim[] {
	return b.length < a.length ? b : a;
}

function push<T>(map: Map<EntityId, T[]>, key: EntityId, value: T): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

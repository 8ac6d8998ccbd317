/** What connects two: the shortest paths between them over drawn relations, each step with its claims. */
import { represent } from '../model/represent';
import type { Claim, ClaimId, EntityId, Kind } from '../model/types';
import { bundle, type Bundle } from './bundle';
import { drawnAt } from './graph';
import { kShortestPaths } from './k-shortest';
import type { Story } from './story';

export interface PathStep {
	from: EntityId;
	to: EntityId;
	claims: ClaimId[];
}

export interface Paths {
	/** The shortest first; empty where none is short enough. None comes by one twice. */
	paths: PathStep[][];
	bundle: Bundle;
}

export interface PathsQuery {
	/** The longest path in steps: default 4, at most 6. */
	longest?: number;
	/** So many paths at most: default and greatest `MAX_PATHS`. */
	count?: number;
	/** Kinds of those on the way; the two ends may be of any. Absent: all. */
	kinds?: readonly Kind[];
	/** Keeps the claims that are ways. */
	allows?: (claim: Claim) => boolean;
}

export const MAX_PATHS = 10;
export const LONGEST_PATH = 4;
const MAX_STEPS = 6;

/**
 * Reads from both ends in turn, a hop at a time, until there are paths enough: once `n` hops are read,
 * every path of `n` steps is among what was read.
 */
export async function shortestPaths(
	story: Story,
	from: EntityId,
	to: EntityId,
	query: PathsQuery = {}
): Promise<Paths> {
	const identity = await story.identity();
	const [start, goal] = [represent(identity, from), represent(identity, to)];
	const ties = new Ties(story, query, [start, goal]);
	const steps = Math.min(MAX_STEPS, Math.max(1, query.longest ?? LONGEST_PATH));
	const k = Math.min(MAX_PATHS, Math.max(1, query.count ?? MAX_PATHS));
	const sides = [new Set([start]), new Set([goal])];
	let found: string[][] = [];
	for (let hop = 1; start !== goal && hop <= steps && found.length < k; hop++) {
		const side = (hop - 1) % 2;
		sides[side] = await ties.readFrom(sides[side]!);
		found = kShortestPaths(ties.neighbours, start, goal, { k, longest: hop });
	}
	const paths = found.map((ids) =>
		ids.slice(1).map((id, i): PathStep => {
			const [a, b] = [ids[i]!, id] as [EntityId, EntityId];
			return { from: a, to: b, claims: ties.between(a, b).map((c) => c.id) };
		})
	);
	const used = new Set(paths.flat().flatMap((s) => s.claims));
	const claims = ties.all().filter((c) => used.has(c.id));
	return { paths, bundle: await bundle(story, { claims, entities: [start, goal] }) };
}

/** What has been read of who is tied to whom. */
class Ties {
	readonly neighbours = new Map<string, string[]>();
	private readonly pairs = new Map<string, Map<ClaimId, Claim>>();
	private readonly expanded = new Set<EntityId>();

	constructor(
		private readonly story: Story,
		private readonly query: PathsQuery,
		private readonly ends: readonly EntityId[]
	) {}

	/** Reads the ties of all these; returns whom they lead to. */
	async readFrom(ids: ReadonlySet<EntityId>): Promise<Set<EntityId>> {
		const identity = await this.story.identity();
		const asked = [...ids].filter((id) => !this.expanded.has(id));
		for (const id of asked) this.expanded.add(id);
		const { allows } = this.query;
		const claims = (await drawnAt(this.story, asked))
			.filter((c) => !allows || allows(c))
			.map((claim) => {
				const [a, b] = [claim.subject, claim.object!].map((id) => represent(identity, id));
				return { claim, a: a!, b: b! };
			});
		const passable = await this.passable(new Set(claims.flatMap(({ a, b }) => [a, b])));
		const reached = new Set<EntityId>();
		for (const { claim, a, b } of claims) {
			if (a === b || !passable(a) || !passable(b)) continue;
			const key = pairKey(a, b);
			const pair = this.pairs.get(key) ?? new Map<ClaimId, Claim>();
			this.pairs.set(key, pair.set(claim.id, claim));
			if (pair.size === 1) {
				this.neighbours.set(a, [...(this.neighbours.get(a) ?? []), b]);
				this.neighbours.set(b, [...(this.neighbours.get(b) ?? []), a]);
			}
			for (const id of [a, b]) if (!ids.has(id)) reached.add(id);
		}
		return reached;
	}

	between(a: EntityId, b: EntityId): Claim[] {
		return [...(this.pairs.get(pairKey(a, b))?.values() ?? [])];
	}

	all(): Claim[] {
		return [...this.pairs.values()].flatMap((pair) => [...pair.values()]);
	}

	/** Whether a way may lead by somebody. */
	private async passable(ids: ReadonlySet<EntityId>): Promise<(id: EntityId) => boolean> {
		const { kinds } = this.query;
		if (!kinds) return () => true;
		const read = await this.story.store.elements('entity', [...ids], this.story.at);
		const fit = new Set(read.filter((e) => kinds.includes(e.kind)).map((e) => e.id));
		return (id) => fit.has(id) || this.ends.includes(id);
	}
}

function pairKey(a: EntityId, b: EntityId): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}

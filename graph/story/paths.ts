/** What connects two: the shortest paths between them over drawn relations, each step with its claims. */
import { represent } from '../model/represent';
import type { Claim, ClaimId, EntityId } from '../model/types';
import { bundle, type Bundle } from './bundle';
import { drawnAt } from './graph';
import type { Story } from './story';

export interface PathStep {
	from: EntityId;
	to: EntityId;
	claims: ClaimId[];
}

export interface Paths {
	/** All shortest paths, at most `MAX_PATHS`; empty where none is short enough. */
	paths: PathStep[][];
	bundle: Bundle;
}

export const MAX_PATHS = 10;
const MAX_STEPS = 6;

/** Breadth first, hop by hop; `max` is the longest path in steps (default 4, at most 6). */
export async function shortestPaths(
	story: Story,
	from: EntityId,
	to: EntityId,
	max = 4
): Promise<Paths> {
	const identity = await story.identity();
	const [start, goal] = [represent(identity, from), represent(identity, to)];
	const claimsBetween = new Map<string, Claim[]>();
	/** Who was reached from whom, by the hop in which they were first reached. */
	const before = new Map<EntityId, Set<EntityId>>([[start, new Set()]]);
	let frontier = [start];
	const steps = Math.min(MAX_STEPS, Math.max(1, max));
	for (let hop = 0; hop < steps && frontier.length && !before.has(goal); hop++) {
		const reached = new Map<EntityId, Set<EntityId>>();
		const last = new Set(frontier);
		for (const claim of await drawnAt(story, frontier)) {
			const [a, b] = [claim.subject, claim.object!].map((id) => represent(identity, id));
			const key = pairKey(a!, b!);
			const list = claimsBetween.get(key) ?? [];
			if (!list.some((c) => c.id === claim.id)) claimsBetween.set(key, [...list, claim]);
			for (const [x, y] of [[a!, b!] as const, [b!, a!] as const])
				if (last.has(x) && !before.has(y))
					reached.set(y, (reached.get(y) ?? new Set()).add(x));
		}
		for (const [id, via] of reached) before.set(id, via);
		frontier = [...reached.keys()].sort();
	}
	const found = start === goal ? [] : walkBack(before, start, goal);
	const paths = found.map((ids) =>
		ids.slice(1).map((id, i): PathStep => ({
			from: ids[i]!,
			to: id,
			claims: claimsBetween.get(pairKey(ids[i]!, id))!.map((c) => c.id)
		}))
	);
	const used = new Set(paths.flat().flatMap((s) => s.claims));
	const claims = [...claimsBetween.values()].flat().filter((c) => used.has(c.id));
	return { paths, bundle: await bundle(story, { claims, entities: [start, goal] }) };
}

function walkBack(
	before: Map<EntityId, Set<EntityId>>,
	start: EntityId,
	goal: EntityId
): EntityId[][] {
	const paths: EntityId[][] = [];
	const walk = (id: EntityId, tail: EntityId[]) => {
		if (paths.length >= MAX_PATHS) return;
		if (id === start) paths.push([id, ...tail]);
		else for (const via of [...(before.get(id) ?? [])].sort()) walk(via, [id, ...tail]);
	};
	walk(goal, []);
	return paths;
}

function pairKey(a: EntityId, b: EntityId): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** What is told of a tie, in short: how much, by whom, from where to where, and what speaks against it. */
import type { WorldKind } from '$graph/model/types';
import { ALL_WORLDS, type EdgeFinding, type ExplorerClaim } from './data';

export interface Told {
	/** Claims that remain. */
	claims: number;
	/** In which worlds they are told, the nearest to fact first. */
	worlds: WorldKind[];
	/** The first and the last passage that carries one of them: indices of the data's passages. */
	first: number;
	last: number;
	/** The gravest that names one of them. */
	finding?: EdgeFinding;
}

/** @param claims never empty */
export function toldOf(claims: readonly ExplorerClaim[]): Told {
	return toldTogether(
		claims.map(({ world, first, last, finding }) => ({
			...{ claims: 1, worlds: [world], first, last },
			...(finding && { finding })
		}))
	);
}

const GRAVITY = { note: 0, warning: 1, error: 2 };

/** @param parts never empty */
export function toldTogether(parts: readonly Told[]): Told {
	const [gravest] = parts
		.flatMap((part) => part.finding ?? [])
		.sort((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity]);
	return {
		claims: parts.reduce((sum, part) => sum + part.claims, 0),
		worlds: ALL_WORLDS.filter((world) => parts.some((part) => part.worlds.includes(world))),
		first: Math.min(...parts.map((part) => part.first)),
		last: Math.max(...parts.map((part) => part.last)),
		...(gravest && { finding: gravest })
	};
}

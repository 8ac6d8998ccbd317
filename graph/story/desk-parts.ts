/** What stands on the facing pages of a finding, and what the finding rests on besides. */
import { linksOf } from '../model/links';
import type { Claim } from '../model/types';
import type { ShownFinding, ShownSide } from './continuity';

export interface FindingParts {
	/** Of each side the claim that it is about, and its passages. */
	main: [ShownSide, ShownSide];
	/** The other claims, those of order and identity mostly, and the passages that they alone cite. */
	constraints: ShownSide;
}

/**
 * A side begins with the claim that it is about (see `graph/rules/run.ts`); what follows are the
 * constraints that set the two sides against each other.
 */
export function partsOf({ sides }: Pick<ShownFinding, 'sides'>): FindingParts {
	const main = sides.map(mainOf) as [ShownSide, ShownSide];
	const shown = new Set(main.flatMap((side) => side.passages));
	const claims = new Set(sides.flatMap((side) => side.claims.slice(1)));
	for (const side of main) for (const claim of side.claims) claims.delete(claim);
	const passages = new Set(sides.flatMap((side) => side.passages));
	return {
		main,
		constraints: {
			claims: [...claims],
			passages: [...passages]
				.filter((p) => !shown.has(p))
				.sort((a, b) => (a.sort < b.sort ? -1 : 1))
		}
	};
}

/** Passages that no constraint cites belong to the side itself: they tell a name, or an appearance. */
function mainOf({ claims: [main, ...others], passages }: ShownSide): ShownSide {
	if (!main) return { claims: [], passages };
	const own = citedBy([main]);
	const elsewhere = citedBy(others);
	return {
		claims: [main],
		passages: passages.filter((p) => own.has(p.id) || !elsewhere.has(p.id))
	};
}

/** Every passage that claims cite, for themselves or for a qualifier. */
function citedBy(claims: readonly Claim[]): Set<string> {
	const links = claims.flatMap((claim) => linksOf(claim));
	return new Set(links.filter((l) => l.role === 'cites').map((l) => l.to.id));
}

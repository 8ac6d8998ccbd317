/** Claims in the API's shape. */
import { represent, type Identity } from '$graph/model/represent';
import type { Citation, Claim, TimePoint } from '$graph/model/types';
import type { Copies } from '../../copies';
import type { ClaimAnswer } from '../schemas/claims';

type Cited = ClaimAnswer['citations'];
type Point = NonNullable<NonNullable<ClaimAnswer['storyTime']>['from']>;

export function citationAnswers(copies: Copies, citations: readonly Citation[]): Cited {
	return citations.map(({ passages, words }) => ({
		passages: [...passages],
		...(words && { start: words[0], end: words[1] }),
		quoteStatus: copies.statusOf(passages)
	}));
}

/** A claim; entities are named by the ids that they are read as. */
export function claimAnswer(copies: Copies, identity: Identity, claim: Claim): ClaimAnswer {
	const cites = (citations: readonly Citation[]) => citationAnswers(copies, citations);
	const holders = claim.worlds.flatMap(({ holder }) =>
		holder ? [represent(identity, holder)] : []
	);
	const point = (at: TimePoint | undefined): Point | undefined =>
		at && {
			event: represent(identity, at.event),
			edge: at.edge,
			...(at.offset && { offset: at.offset }),
			citations: cites(at.citations)
		};
	const interval = (from?: TimePoint, until?: TimePoint) => {
		const [a, b] = [point(from), point(until)];
		return a || b ? { ...(a && { from: a }), ...(b && { until: b }) } : undefined;
	};
	const storyTime = interval(claim.from, claim.until);
	const held = interval(claim.heldFrom, claim.heldUntil);
	const { place, amount } = claim;
	return {
		id: claim.id,
		subject: represent(identity, claim.subject),
		property: claim.property,
		...(claim.object && { object: represent(identity, claim.object) }),
		...(claim.value !== undefined && { value: claim.value }),
		...(claim.content?.length && { content: claim.content.map((ref) => ref.claim) }),
		...(claim.role && { role: claim.role.text }),
		world: claim.worlds[0]?.kind ?? 'actual',
		...(holders.length > 0 && { assertedBy: holders }),
		polarity: claim.polarity,
		...(storyTime && { storyTime }),
		...(held && { held }),
		...(place && {
			place: { entity: represent(identity, place.entity), citations: cites(place.citations) }
		}),
		...(amount && {
			amount: {
				least: amount.least,
				most: amount.most,
				unit: amount.unit,
				citations: cites(amount.citations)
			}
		}),
		...(claim.constraint && { constraint: claim.constraint }),
		...(claim.presupposes && { presupposes: claim.presupposes }),
		citations: cites(claim.citations)
	};
}

/** Ties to events hold while their event lasts, though no claim needs to say so. */
import type { Claim, EntityId, TimePoint } from '../model/types';
import type { Story } from './story';

/**
 * The claim with the ends of its event as its own, where it is a participation or tells where an
 * event happens, and no end is told; any other claim as it is.
 */
export function boundedByEvent(story: Story, claim: Claim): Claim {
	if (claim.from || claim.until) return claim;
	const event = story.vocabulary.has(claim.property, 'participation')
		? claim.object
		: story.vocabulary.has(claim.property, 'presence.event')
			? claim.subject
			: undefined;
	if (!event) return claim;
	const point = (id: EntityId, edge: TimePoint['edge']): TimePoint => ({
		...{ event: id, edge, citations: claim.citations, knownFrom: claim.knownFrom }
	});
	return { ...claim, from: point(event, 'start'), until: point(event, 'end') };
}

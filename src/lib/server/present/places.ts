/** Places as a tree, and journeys between them as arrows and as a table. */
import type { EntityId } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Journey } from '$graph/story/journeys';
import type { PlaceNode } from '$graph/story/places-tree';
import type { Story } from '$graph/story/story';
import type { ArrowView, JourneyView, PlacesView, PlaceView, StopView } from '$lib/ui/places/view';
import { presentClaim } from './claims';
import { needLink, pageLink } from './links';
import { marksOf } from './marks';

/** @param eventsHref the timeline of what happens at a place */
export function presentPlaces(
	story: Story,
	bundle: Bundle,
	nodes: readonly PlaceNode[],
	eventsHref: (place: EntityId) => string
): PlaceView[] {
	return nodes.map((node): PlaceView => {
		const { entity, title, within, others, children, events, there } = node;
		const inner = presentPlaces(story, bundle, children, eventsHref);
		const summary = entity.summaries[entity.summaries.length - 1]?.text;
		return {
			id: entity.id,
			page: pageLink(title),
			...(summary !== undefined && { summary }),
			marks: within ? marksOf(story, bundle.passages, within.citations) : [],
			others: others.map((claim) => presentClaim(story, bundle, claim)),
			...(events.length > 0 && {
				events: {
					words: events.length === 1 ? 'One event' : `${events.length} events`,
					href: eventsHref(entity.id)
				}
			}),
			there: there.map((claim) => presentClaim(story, bundle, claim)),
			children: inner,
			inside: inner.reduce((sum, place) => sum + 1 + place.inside, 0)
		};
	});
}

export function presentJourneys(
	story: Story,
	bundle: Bundle,
	journeys: readonly Journey[]
): JourneyView[] {
	return journeys.map(({ from, to, who, event, after, by, sure, claims }, i) => ({
		number: i + 1,
		who: who.map((id) => needLink(bundle, id)),
		...(from && { from: needLink(bundle, from) }),
		to: needLink(bundle, to),
		...(event
			? { event: needLink(bundle, event) }
			: { between: [needLink(bundle, after.event), needLink(bundle, by.event)] }),
		sure,
		marks: marksOf(
			story,
			bundle.passages,
			claims.flatMap((c) => c.citations)
		)
	}));
}

/** The places that journeys lead from and to, with those around them, as rows; and the arrows between. */
export function presentArrows(
	bundle: Bundle,
	roots: readonly PlaceNode[],
	journeys: readonly Journey[]
): Pick<PlacesView, 'stops' | 'arrows'> {
	const ends = new Set(journeys.flatMap(({ from, to }) => (from ? [from, to] : [to])));
	const isStop = (node: PlaceNode): boolean =>
		ends.has(node.entity.id) || node.children.some(isStop);
	const rows = new Map<EntityId, number>();
	const stops: StopView[] = [];
	const walk = (nodes: readonly PlaceNode[], depth: number) => {
		for (const node of nodes.filter(isStop)) {
			rows.set(node.entity.id, stops.length);
			stops.push({ page: pageLink(node.title), depth });
			walk(node.children, depth + 1);
		}
	};
	walk(roots, 0);
	const arrows = journeys.flatMap(({ from, to, who, sure }, i): ArrowView[] => {
		const [start, goal] = [from && rows.get(from), rows.get(to)];
		if (start === undefined || goal === undefined) return [];
		const names = who.map((id) => needLink(bundle, id).title);
		return [{ number: i + 1, who: listed(names), from: start, to: goal, sure }];
	});
	return { stops, arrows };
}

/** What fits above an arrow; the table names all. */
const LONGEST = 24;

function listed(names: readonly string[]): string {
	const all = names.join(', ');
	if (all.length <= LONGEST) return all;
	const [first = '', ...rest] = names;
	const more =
		rest.length === 0 ? '' : rest.length === 1 ? ' and one more' : ` and ${rest.length} more`;
	const room = LONGEST - more.length;
	return `${first.length <= room ? first : `${first.slice(0, room - 1).trim()}…`}${more}`;
}

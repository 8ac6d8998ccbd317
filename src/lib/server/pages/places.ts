/** The page of places: what lies in what, and who went from where to where. */
import { bundle } from '$graph/story/bundle';
import { journeysOf, type Journey } from '$graph/story/journeys';
import { placesTree, type PlaceNode } from '$graph/story/places-tree';
import { stepsOf, type Steps } from '$graph/story/steps';
import type { Story } from '$graph/story/story';
import type { PlacesView } from '$lib/ui/places/view';
import { presentArrows, presentJourneys, presentPlaces } from '../present/places';
import { stretchFields, stretchOf } from './timeline-form';
import { address, filterParts, readStretch, type StretchQuery } from './timeline-query';

/** More places are too long a list to find what comes after it. */
const MOST_OPEN = 60;
/** More arrows are a picture that nobody can follow. */
const MOST_ARROWS = 40;

export async function placesPage(story: Story, params: URLSearchParams): Promise<PlacesView> {
	const steps = await stepsOf(story);
	const query = await readStretch(story, steps, params);
	const stretch = stretchOf(steps, query);
	const tree = await placesTree(story, steps, { stretch });
	const all = await journeysOf(story, steps, tree.containment);
	const step = ({ event, by }: Journey) => (event && steps.order.step(event)) ?? by.step;
	const journeys = all.filter(
		(j) => !stretch || (step(j) >= stretch.first && step(j) <= stretch.last)
	);
	const nodes = flat(tree.roots);
	const named = await bundle(story, {
		claims: [
			...nodes.flatMap((n) => [...(n.within ? [n.within] : []), ...n.others, ...n.there]),
			...journeys.flatMap((j) => j.claims)
		],
		entities: journeys.flatMap((j) => [
			...[j.to, ...(j.from ? [j.from] : []), ...j.who],
			...[j.after.event, j.by.event, ...(j.event ? [j.event] : [])]
		])
	});
	return {
		fields: await stretchFields(story, steps, query),
		...(stretch && { all: '/places' }),
		timeline: address('/timeline', filterParts(query)),
		number: nodes.length,
		folded: nodes.length > MOST_OPEN,
		roots: presentPlaces(story, named, tree.roots, (place) =>
			address('/timeline', filterParts({ ...query, places: [place] }))
		),
		journeys: presentJourneys(story, named, journeys),
		...presentArrows(named, tree.roots, journeys.slice(0, MOST_ARROWS)),
		...moreOf(steps, query, journeys.map(step))
	};
}

/** What is not drawn of journeys at these steps. */
function moreOf(
	steps: Steps,
	query: StretchQuery,
	at: readonly number[]
): Pick<PlacesView, 'more'> {
	if (at.length <= MOST_ARROWS) return {};
	const words = `The first ${MOST_ARROWS} of ${at.length}.`;
	// Never from where the picture begins: it would lead nowhere.
	const next = at.slice(MOST_ARROWS).find((step) => step > at[0]!);
	const since = next === undefined ? undefined : steps.order.order[next];
	const later = since && address('/places', filterParts({ ...query, since }));
	return { more: { words, ...(later && { later }) } };
}

function flat(nodes: readonly PlaceNode[]): PlaceNode[] {
	return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

/** Every call of `/api/v1`: its parameters and its answer. */
import * as v from 'valibot';
import {
	KINDS,
	type EntityId,
	type PassageId,
	type PropertyId,
	type WorkId
} from '$graph/model/types';
import { listCall, objectCall, type Call } from './call';
import { Claim } from './schemas/claims';
import { formOf, idOf, Kind, Problem, Severity, Verdict, World } from './schemas/common';
import { Entity, EntityDetail, Event, Hit, Passage, Work } from './schemas/elements';
import { Finding, Graph, Path, Premise } from './schemas/relations';

const entityId = (what: string) => idOf<EntityId>(`The id of ${what}.`);
const work = v.optional(formOf<WorkId>(/./, 'The id of a work, as /works lists them.'));
const text = (description: string) => v.pipe(v.string(), v.description(description));
const whole = (least: number, most: number, description: string) =>
	v.pipe(
		v.number(),
		v.integer(),
		v.minValue(least),
		v.maxValue(most),
		v.description(`A whole number from ${least} to ${most}: ${description}`)
	);
/** Chapters and scenes are numbered from 1 and 0; none of so great a number exists. */
const GREATEST = 999_999;

export const listWorks = listCall(
	{
		id: 'listWorks',
		path: '/works',
		summary: 'The works of this wiki, its own first.',
		query: {}
	},
	Work
);

export const listEntities = listCall(
	{
		id: 'listEntities',
		path: '/entities',
		summary: 'Characters, places, events, factions and items.',
		query: { kind: v.optional(Kind), work }
	},
	Entity
);

export const getEntity = objectCall(
	{
		id: 'getEntity',
		path: '/entities/{id}',
		summary: 'One entity with its names, its claims and where it appears.',
		query: {}
	},
	EntityDetail,
	{ mayMiss: true }
);

export const listClaims = listCall(
	{
		id: 'listClaims',
		path: '/claims',
		summary: 'Claims with the passages that carry them. All given conditions must hold.',
		query: {
			subject: v.optional(entityId('the entity that it speaks about')),
			property: v.optional(
				formOf<PropertyId>(/^[A-Za-z][A-Za-z0-9]*$/, 'The id of a property.')
			),
			object: v.optional(entityId('its object')),
			entity: v.optional(entityId('an entity in any role')),
			passage: v.optional(idOf<PassageId>('The id of a passage that it cites.')),
			world: v.optional(World)
		}
	},
	Claim
);

export const listPassages = listCall(
	{
		id: 'listPassages',
		path: '/passages',
		summary: 'Passages in reading order.',
		query: {
			work,
			chapter: v.optional(whole(1, GREATEST, 'the chapter.')),
			scene: v.optional(whole(0, GREATEST, 'the scene; 0 is front matter.'))
		}
	},
	Passage
);

export const getPassage = objectCall(
	{ id: 'getPassage', path: '/passages/{id}', summary: 'One passage.', query: {} },
	Passage,
	{ mayMiss: true, mayBeGone: true }
);

export const getGraph = objectCall(
	{
		id: 'getGraph',
		path: '/graph',
		summary: 'Who is tied to whom, around one entity or in the whole story.',
		query: {
			center: v.optional(entityId('the entity in the middle')),
			work,
			depth: v.optional(whole(1, 3, 'how many ties away from the middle.'), 1),
			kinds: v.optional(
				v.pipe(
					v.array(v.picklist(KINDS)),
					v.description('Only these kinds, parted by commas.')
				)
			),
			relations: v.optional(
				v.pipe(
					v.array(v.string()),
					v.description('Only these properties or groups of them, parted by commas.')
				)
			),
			since: v.optional(entityId('the event from which on a tie must hold')),
			until: v.optional(entityId('the event up to which a tie must hold'))
		}
	},
	Graph,
	{ mayMiss: true }
);

export const listPaths = listCall(
	{
		id: 'listPaths',
		path: '/paths',
		summary: 'The shortest ways from one entity to another, each step with its claims.',
		query: {
			from: entityId('the one'),
			to: entityId('the other'),
			max: v.optional(whole(1, 6, 'the longest way, in steps.'), 4)
		}
	},
	Path,
	{ mayMiss: true }
);

export const listTimeline = listCall(
	{ id: 'listTimeline', path: '/timeline', summary: 'Events in story order.', query: {} },
	Event
);

export const listFindings = listCall(
	{
		id: 'listFindings',
		path: '/findings',
		summary: 'What the continuity rules found.',
		query: {
			rule: v.optional(formOf(/^[RN]\d{2}$/, 'The id of a rule, such as R01 or N01.')),
			severity: v.optional(Severity),
			verdict: v.optional(Verdict),
			entity: v.optional(entityId('an entity that a finding speaks about'))
		}
	},
	Finding
);

export const listPremises = listCall(
	{
		id: 'listPremises',
		path: '/premises',
		summary: 'What a work takes for granted of the works that it comes from.',
		query: {}
	},
	Premise
);

export const search = listCall(
	{
		id: 'search',
		path: '/search',
		summary: 'Entities by name, then passages by the words of their gists.',
		query: { q: text('What to look for.'), kind: v.optional(Kind) }
	},
	Hit
);

export const calls: readonly Call[] = [
	listWorks,
	listEntities,
	getEntity,
	listClaims,
	listPassages,
	getPassage,
	getGraph,
	listPaths,
	listTimeline,
	listFindings,
	listPremises,
	search
];

export { Problem };

/** Named parts of the OpenAPI document. */
export const components = {
	Work,
	Entity,
	EntityDetail,
	Claim,
	Passage,
	Graph,
	Path,
	Event,
	Finding,
	Premise,
	Hit
};

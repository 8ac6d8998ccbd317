/** Works, entities, passages, events and hits of a search, as the API answers them. */
import * as v from 'valibot';
import { APPEARANCE_MODES, NAME_KINDS } from '$graph/model/types';
import { Claim } from './claims';
import { Citations, Kind, Url } from './common';

const Derivation = v.strictObject({
	work: v.string(),
	mode: v.picklist(['sequel', 'prequel', 'spin-off', 'retelling', 'crossover', 'edition']),
	after: v.optional(v.pipe(v.string(), v.description('Where it diverges, told in words.'))),
	citations: Citations
});

export const Work = v.strictObject({
	id: v.string(),
	title: v.string(),
	author: v.string(),
	tier: v.pipe(v.string(), v.description("How near to canon, in the wiki's own word.")),
	language: v.pipe(v.string(), v.description('BCP 47.')),
	derivedFrom: v.optional(Derivation),
	alsoDerivedFrom: v.optional(
		v.pipe(v.array(Derivation), v.description('Of a crossover: its further parents.'))
	)
});

const entity = {
	id: v.string(),
	kind: Kind,
	work: v.string(),
	title: v.pipe(v.string(), v.description('The best name known at the position.')),
	url: Url,
	summary: v.pipe(v.string(), v.description('One sentence; empty where nothing is known yet.')),
	firstPassage: v.pipe(v.string(), v.description('Id of the passage that first tells of it.'))
};

export const Entity = v.strictObject(entity);

export const EntityDetail = v.strictObject({
	...entity,
	names: v.pipe(
		v.array(
			v.strictObject({ text: v.string(), kind: v.picklist(NAME_KINDS), citations: Citations })
		),
		v.description('From least to best.')
	),
	claims: v.pipe(v.array(Claim), v.description('Those in which it has any role.')),
	appearances: v.array(
		v.strictObject({ passage: v.string(), mode: v.picklist(APPEARANCE_MODES) })
	)
});

const count = (description: string) =>
	v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));

export const Passage = v.strictObject({
	id: v.string(),
	place: v.pipe(
		v.string(),
		v.description('chapter.scene.paragraph; in a work without text its place told in words.')
	),
	work: v.string(),
	chapter: count('Counts from 1.'),
	scene: count('0 is front matter.'),
	paragraph: count('Counts from 1 in its scene.'),
	ordinal: count('Counts from 1 in its chapter.'),
	gist: v.pipe(v.string(), v.description("What it tells, in the wiki's own words.")),
	text: v.optional(v.pipe(v.string(), v.description('Only where the site has a copy.'))),
	pov: v.nullable(v.pipe(v.string(), v.description('Id of whose point of view it has.'))),
	present: v.array(v.string()),
	mentioned: v.array(v.string()),
	claims: v.pipe(v.array(v.string()), v.description('Ids of the claims that cite it.'))
});

export const Event = v.strictObject({
	id: v.string(),
	title: v.string(),
	after: v.pipe(
		v.array(v.string()),
		v.description('Ids of the events that it is told to follow.')
	),
	before: v.pipe(
		v.array(v.string()),
		v.description('Ids of the events that it is told to precede.')
	),
	date: v.optional(v.pipe(v.string(), v.description('As told.'))),
	place: v.optional(v.pipe(v.string(), v.description('Id of the place.'))),
	participants: v.array(v.string()),
	passages: v.pipe(v.array(v.string()), v.description('Ids of the passages that tell it.'))
});

export const Hit = v.strictObject({
	type: v.picklist(['entity', 'passage']),
	id: v.string(),
	title: v.string(),
	url: Url,
	snippet: v.string(),
	matched: v.pipe(v.string(), v.description('The name or the word that answered.'))
});

export type WorkAnswer = v.InferOutput<typeof Work>;
export type EntityAnswer = v.InferOutput<typeof Entity>;
export type EntityDetailAnswer = v.InferOutput<typeof EntityDetail>;
export type PassageAnswer = v.InferOutput<typeof Passage>;
export type EventAnswer = v.InferOutput<typeof Event>;
export type HitAnswer = v.InferOutput<typeof Hit>;

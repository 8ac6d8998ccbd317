/**
 * The form of content files as schemas: for editors, which complete and check while one writes.
 * What is right is decided by the readers and the linker; this says only what can stand where.
 */
import * as v from 'valibot';
import { APPEARANCE_MODES, KINDS, NAME_KINDS, WORLDS } from '../model/types';

const text = (description: string) => v.pipe(v.string(), v.description(description));
const page = text('A page name: the name of its file without .md');
const passage = text('A passage id, or a place in quotes such as "2.10", which check --fix makes an id');

const citation = v.union([
	passage,
	v.strictObject({ all: v.array(passage) }),
	v.strictObject({ passage, words: v.tuple([v.number(), v.number()]) })
]);
const cites = v.pipe(v.array(citation), v.description('The passages that carry it, and no more'));
const offset = v.union([
	text('A phrase of the vocabulary'),
	v.pipe(
		v.tuple([v.nullable(v.string()), v.nullable(v.string())]),
		v.description('[least, most] as ISO 8601 durations, null where untold')
	)
]);
const edge = v.picklist(['start', 'end']);
const timePoint = v.union([
	page,
	v.strictObject({
		event: page,
		edge: v.optional(edge),
		offset: v.optional(offset),
		cites: v.optional(cites)
	})
]);
const world = v.picklist(WORLDS);
const citedText = v.union([v.string(), v.strictObject({ text: v.string(), cites: v.optional(cites) })]);

const claimFields = {
	id: v.optional(v.string()),
	subject: v.optional(page),
	property: text('An id of vocabulary.yaml'),
	object: v.optional(page),
	value: v.optional(v.union([v.string(), v.number(), v.boolean()])),
	polarity: v.optional(v.picklist(['asserted', 'denied'])),
	world: v.optional(world),
	by: v.optional(page),
	worlds: v.optional(v.array(v.strictObject({ kind: world, by: v.optional(page) }))),
	cites: v.optional(cites),
	role: v.optional(citedText),
	from: v.optional(timePoint),
	until: v.optional(timePoint),
	heldFrom: v.optional(timePoint),
	heldUntil: v.optional(timePoint),
	place: v.optional(v.union([page, v.strictObject({ entity: page, cites: v.optional(cites) })])),
	amount: v.optional(
		v.strictObject({
			least: v.optional(v.nullable(v.number())),
			most: v.optional(v.nullable(v.number())),
			unit: v.optional(v.string()),
			cites: v.optional(cites)
		})
	),
	constraint: v.optional(
		v.strictObject({
			edge: v.optional(edge),
			objectEdge: v.optional(edge),
			offset: v.optional(offset)
		})
	),
	presupposes: v.optional(text('A parent work in which this must hold')),
	settle: v.optional(citedText)
};
const said = v.strictObject(claimFields);
const claim = v.strictObject({
	...claimFields,
	content: v.optional(v.array(v.union([text('The id of a claim'), said])))
});

/** Front matter of a page. */
export const pageSchema = v.strictObject({
	id: v.optional(v.string()),
	kind: v.picklist(KINDS),
	type: v.optional(text('Events and factions: a type of vocabulary.yaml')),
	names: v.pipe(
		v.array(
			v.strictObject({ text: v.string(), kind: v.optional(v.picklist(NAME_KINDS)), cites })
		),
		v.minLength(1),
		v.description('From least to best: the last that a reader knows is the title')
	),
	summary: v.optional(v.union([citedText, v.array(citedText)])),
	claims: v.optional(v.array(claim)),
	image: v.optional(
		v.strictObject({
			file: v.string(),
			alt: v.string(),
			credit: v.string(),
			licence: v.string()
		})
	)
});

const appearance = v.union([
	page,
	v.strictObject({ entity: page, from: v.optional(passage) })
]);
const appearances = v.optional(v.union([appearance, v.array(appearance)]));

/** A chapter's file. */
export const chapterSchema = v.strictObject({
	title: v.optional(v.string()),
	scenes: v.optional(v.array(v.strictObject({ scene: v.number(), title: v.string() }))),
	passages: v.array(
		v.strictObject({
			id: v.string(),
			scene: v.optional(v.number()),
			kind: v.optional(v.picklist(['note', 'narration', 'speech'])),
			gist: v.optional(text('What happens, in your own words')),
			locator: v.optional(text('Of a work without text: the place in words')),
			removed: v.optional(v.boolean()),
			sketch: v.optional(
				v.strictObject({
					words: v.number(),
					simhash: v.optional(v.union([v.string(), v.number()])),
					hash: v.union([v.string(), v.number()])
				})
			),
			...(Object.fromEntries(APPEARANCE_MODES.map((mode) => [mode, appearances])) as Record<
				(typeof APPEARANCE_MODES)[number],
				typeof appearances
			>)
		})
	)
});

/** A work's `declarations.yaml`. */
export const declarationsSchema = v.array(
	v.strictObject({
		rule: v.optional(text('Of a finding: the rule, such as R16')),
		claims: v.optional(
			v.pipe(v.array(v.string()), v.description('Ids of claims: at least one of each side'))
		),
		pages: v.optional(
			v.pipe(v.array(page), v.description('Pages that the finding speaks of'))
		),
		premise: v.optional(text('Of a premise: the id of its claim')),
		verdict: v.picklist(['intended', 'extends']),
		reason: text('Why it is so: readers of the desk see it'),
		cites: v.optional(cites)
	})
);

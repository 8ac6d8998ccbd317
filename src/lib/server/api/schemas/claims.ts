/** Claims, as the API answers them. */
import * as v from 'valibot';
import { Citations, Edge, Offset, World } from './common';

export const TimePoint = v.pipe(
	v.strictObject({
		event: v.string(),
		edge: Edge,
		offset: v.optional(Offset),
		citations: Citations
	}),
	v.description('One end of a stretch of story time: an edge of an event, and how far off.')
);

export const Interval = v.strictObject({
	from: v.optional(TimePoint),
	until: v.optional(TimePoint)
});

export const Claim = v.pipe(
	v.strictObject({
		id: v.string(),
		subject: v.string(),
		property: v.string(),
		object: v.optional(v.pipe(v.string(), v.description('Id of an entity.'))),
		value: v.optional(v.union([v.string(), v.number(), v.boolean()])),
		content: v.optional(
			v.pipe(
				v.array(v.string()),
				v.description('Ids of the claims that an event of telling or promising is about.')
			)
		),
		role: v.optional(v.string()),
		world: World,
		assertedBy: v.optional(
			v.pipe(
				v.array(v.string()),
				v.description(
					'Ids of those who hold it, the outermost first; none of what is told as fact.'
				)
			)
		),
		polarity: v.picklist(['asserted', 'denied']),
		storyTime: v.optional(Interval),
		held: v.optional(
			v.pipe(
				Interval,
				v.description('When its holder holds a claim that is not told as fact.')
			)
		),
		place: v.optional(v.strictObject({ entity: v.string(), citations: Citations })),
		amount: v.optional(
			v.strictObject({
				least: v.nullable(v.number()),
				most: v.nullable(v.number()),
				unit: v.string(),
				citations: Citations
			})
		),
		constraint: v.optional(
			v.pipe(
				v.strictObject({ edge: Edge, objectEdge: Edge, offset: v.optional(Offset) }),
				v.description(
					'Which edge of the subject lies how far from which edge of the object.'
				)
			)
		),
		presupposes: v.optional(
			v.pipe(
				v.string(),
				v.description('Id of the work in which it must hold for this one to stand.')
			)
		),
		citations: v.pipe(Citations, v.minLength(1))
	}),
	v.description('One claim with the passages that carry it.')
);

export type ClaimAnswer = v.InferOutput<typeof Claim>;

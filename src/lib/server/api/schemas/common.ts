/** Parts that the schemas of questions and answers share. */
import * as v from 'valibot';
import { KINDS, WORLDS } from '$graph/model/types';

/** Ids are opaque; only their form is public. */
export const ID_FORM = /^[a-z][a-z0-9]{2,31}$/;

/** A text of a form. The brand is a type only: nothing is transformed. */
export function formOf<T extends string>(form: RegExp, description: string) {
	return v.pipe(
		v.string(),
		v.regex(form),
		v.description(description)
	) as unknown as v.GenericSchema<string, T>;
}

export const idOf = <T extends string>(description: string) => formOf<T>(ID_FORM, description);

export const Kind = v.pipe(v.picklist(KINDS), v.description('The kind of an entity.'));

export const World = v.pipe(
	v.picklist(WORLDS),
	v.description(
		'In whose world a claim holds: as fact, or as reported, believed, planned, dreamt.'
	)
);

export const Severity = v.picklist(['error', 'warning', 'note']);

export const Verdict = v.picklist(['agrees', 'contradicts', 'extends', 'intended', 'unchecked']);

export const QUOTE_STATUSES = [
	'unverified',
	'exact',
	'edited',
	'moved',
	'missing',
	'ambiguous'
] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

export const Citation = v.pipe(
	v.strictObject({
		passages: v.pipe(
			v.array(v.string()),
			v.minLength(1),
			v.description('Ids; more than one where only together they carry it.')
		),
		start: v.optional(v.pipe(v.number(), v.description('Offset of the first word.'))),
		end: v.optional(v.pipe(v.number(), v.description('Offset after the last word.'))),
		quoteStatus: v.pipe(
			v.picklist(QUOTE_STATUSES),
			v.description(
				'What a comparison with the copy of the text says of the passages, the worst of them; unverified where the site has no copy.'
			)
		)
	}),
	v.description('What carries a claim together.')
);

export const Citations = v.array(Citation);

export const Edge = v.pipe(
	v.picklist(['start', 'end']),
	v.description('Which edge of an event: where it begins or where it ends.')
);

export const Offset = v.pipe(
	v.tuple([v.nullable(v.string()), v.nullable(v.string())]),
	v.description('ISO 8601 durations, least and most; null where untold.')
);

/** An address on this site, from its root. */
export const Url = v.pipe(
	v.string(),
	v.startsWith('/'),
	v.description('From the root of this site.')
);

/** RFC 9457. */
export const Problem = v.strictObject({
	type: v.string(),
	title: v.string(),
	status: v.number(),
	detail: v.string(),
	invalid: v.optional(
		v.array(
			v.strictObject({
				parameter: v.string(),
				valid: v.pipe(v.string(), v.description('What would be valid, as a sentence.'))
			})
		)
	)
});

/** A call of the API, stated once: it validates, and it is what the OpenAPI document is made of. */
import * as v from 'valibot';

type Entries = v.ObjectEntries;

export interface Call<Q extends Entries = Entries, A extends v.GenericSchema = v.GenericSchema> {
	/** The operationId. */
	id: string;
	/** Below `/api/v1`; `{id}` is the id of one thing. */
	path: string;
	summary: string;
	query: v.StrictObjectSchema<Q, undefined>;
	answer: A;
	/** Whether it can answer that there is no such thing. */
	mayMiss: boolean;
	/** Whether what it is asked for may have been removed. */
	mayBeGone: boolean;
}

const at = v.optional(
	v.pipe(
		v.string(),
		v.description(
			'How far the reader has read: start, end, a place such as 1.2.4, or a passage id; for several works work:value,work:value. What lies past it is absent. It wins over the cookie.'
		)
	)
);

/** The most items that one answer may have. */
export const MOST_ITEMS = 1_000;

const paging = {
	limit: v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.maxValue(MOST_ITEMS),
			v.description(`A whole number from 1 to ${MOST_ITEMS}: at most so many items.`)
		),
		100
	),
	cursor: v.optional(
		v.pipe(
			v.string(),
			v.description('What `next` said in the answer before; goes on after it.')
		)
	)
};

type Of<A extends v.GenericSchema> = v.StrictObjectSchema<
	{
		readonly items: v.ArraySchema<A, undefined>;
		readonly next: v.NullableSchema<v.StringSchema<undefined>, undefined>;
	},
	undefined
>;

interface Stated<Q extends Entries> {
	id: string;
	path: string;
	summary: string;
	query: Q;
}

/** A call that answers a list, page by page. */
export function listCall<const Q extends Entries, A extends v.GenericSchema>(
	{ query, ...stated }: Stated<Q>,
	item: A,
	{ mayMiss = false, mayBeGone = false } = {}
): Call<Q & typeof paging & { at: typeof at }, Of<A>> {
	return {
		...stated,
		query: v.strictObject({ ...query, ...paging, at }),
		answer: v.strictObject({ items: v.array(item), next: v.nullable(v.string()) }),
		mayMiss,
		mayBeGone
	};
}

/** A call that answers one object. */
export function objectCall<const Q extends Entries, A extends v.GenericSchema>(
	{ query, ...stated }: Stated<Q>,
	answer: A,
	{ mayMiss = false, mayBeGone = false } = {}
): Call<Q & { at: typeof at }, A> {
	return { ...stated, query: v.strictObject({ ...query, at }), answer, mayMiss, mayBeGone };
}

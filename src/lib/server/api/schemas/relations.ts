/** The graph, paths, findings and premises, as the API answers them. */
import * as v from 'valibot';
import { Kind, Severity, Url, Verdict } from './common';

const ClaimIds = v.pipe(v.array(v.string()), v.description('Ids of the claims that say so.'));

export const Graph = v.strictObject({
	nodes: v.array(v.strictObject({ id: v.string(), kind: Kind, title: v.string(), url: Url })),
	edges: v.array(
		v.strictObject({
			id: v.string(),
			source: v.string(),
			target: v.string(),
			property: v.string(),
			claims: ClaimIds
		})
	),
	more: v.optional(
		v.pipe(v.literal(true), v.description('There are more visible entities than are drawn.'))
	)
});

export const Path = v.pipe(
	v.strictObject({
		steps: v.array(v.strictObject({ from: v.string(), to: v.string(), claims: ClaimIds }))
	}),
	v.description('One of the shortest ways from the one to the other.')
);

const Side = v.strictObject({
	claims: v.array(v.string()),
	passages: v.pipe(v.array(v.string()), v.description('Ids of the passages at issue.'))
});

const Declared = v.pipe(
	v.strictObject({
		verdict: v.picklist(['intended', 'extends']),
		reason: v.string(),
		passages: v.pipe(v.array(v.string()), v.description('Ids of passages that show it.'))
	}),
	v.description('What the author of the work declares, and why.')
);

export const Finding = v.strictObject({
	id: v.string(),
	rule: v.pipe(v.string(), v.description('R01 to R35, or N01 and N02 for notes.')),
	severity: Severity,
	verdict: v.optional(Verdict),
	message: v.string(),
	sides: v.pipe(v.array(Side), v.length(2)),
	declared: v.optional(Declared)
});

export const Premise = v.strictObject({
	id: v.string(),
	claim: v.string(),
	about: v.pipe(v.string(), v.description('Id of the work that it takes for granted.')),
	status: Verdict,
	evidence: v.array(Side),
	declared: v.optional(Declared)
});

export type GraphAnswer = v.InferOutput<typeof Graph>;
export type PathAnswer = v.InferOutput<typeof Path>;
export type FindingAnswer = v.InferOutput<typeof Finding>;
export type PremiseAnswer = v.InferOutput<typeof Premise>;

import type { Recipe } from './recipe';

/** A story of a few elements of each type, for tests that need one and no more. */
export const SMALL: Recipe = {
	works: [[[2, 1]], [[1]]],
	tombstones: [],
	gists: [{ passage: 1, key: 2 }],
	entities: [
		{
			work: 0,
			kind: 0,
			names: [{ cites: [[0]], text: 0, kind: 0, keys: [{ key: 2 }] }],
			summaries: [0]
		},
		{
			work: 0,
			kind: 3,
			names: [{ cites: [[1]], text: 3, kind: 0, keys: [{ key: 4 }] }],
			summaries: []
		}
	],
	appearances: [{ passage: 0, entity: 0, mode: 0 }],
	claims: [
		{
			...{ work: 0, subject: 0, object: 1, property: 0, denied: false, drawn: true },
			...{ presupposes: true, worlds: [], content: [], cites: [[1], [0, 2]] }
		},
		{
			...{ work: 0, subject: 1, property: 2, denied: true, drawn: false, presupposes: false },
			...{ worlds: [{ kind: 0, holder: 0 }], content: [0], cites: [[2]] }
		}
	],
	identities: [],
	blocks: [{ entity: 0, cites: [[0]], mentions: [1] }],
	findings: [{ rule: 0, severity: 1, verdict: 1, claims: [0], entities: [1], passages: [0] }],
	premises: [{ claim: 0, evidence: [1], status: 4 }],
	divergence: [[0]],
	order: 0
};

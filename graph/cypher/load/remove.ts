import { GENERATION_LABELS, ofGeneration } from '../schema';

/** One batch of a generation's nodes of each label, with their relations; again until 0. */
export const REMOVE_NODES: readonly string[] = GENERATION_LABELS.map(
	(label) => `
MATCH (n:${label})
WHERE ${ofGeneration(label)}
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
`
);

/** The last step of a removal: one that broke off is found again by its generation. */
export const REMOVE_GENERATION = `
MATCH (g:Generation)
WHERE g.id = $generation
DELETE g
`;

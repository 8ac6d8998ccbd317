import { GENERATION_LABELS, ofGeneration } from '../schema';

/** How many nodes of each label a generation has. */
export const COUNT_NODES: ReadonlyMap<string, string> = new Map(
	GENERATION_LABELS.map((label) => [
		label,
		`
MATCH (n:${label})
WHERE ${ofGeneration(label)}
RETURN count(n) AS count
`
	])
);

/** How many relations of each type begin at a generation's nodes of each label. */
export const COUNT_RELATIONS: readonly string[] = GENERATION_LABELS.map(
	(label) => `
MATCH (n:${label})-[r]->()
WHERE ${ofGeneration(label)}
RETURN type(r) AS type, count(r) AS count
`
);

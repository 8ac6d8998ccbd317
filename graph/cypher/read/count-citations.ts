/**
 * How many citations of claims are known, those of qualifiers left out: a joint citation has a
 * relation to each of its passages, all with its number, and counts once.
 */
export const COUNT_CITATIONS = `
MATCH (c:Claim)-[r:CITES]->(:Passage)
WHERE c.generation = $generation AND c.sort IS NOT NULL AND r.citation IS NOT NULL
  AND all(i IN range(0, size(r.knownFrom) - 1) WHERE r.knownFrom[i] <= coalesce($position[i], 0))
WITH DISTINCT c, r.citation AS citation
RETURN count(*) AS count
`;

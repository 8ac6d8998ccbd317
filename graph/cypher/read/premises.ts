/** Premises. */
export const PREMISES = `
MATCH (p:Premise)
WHERE p.generation = $generation AND p.sort > $after
  AND all(i IN range(0, size(p.knownFrom) - 1) WHERE p.knownFrom[i] <= coalesce($position[i], 0))
RETURN p.id AS id, p.doc AS doc
ORDER BY p.generation, p.sort
LIMIT $limit
`;

/** Claims by outermost world and whether they are drawn. */
export const CLAIMS = `
MATCH (c:Claim)
WHERE c.generation = $generation AND c.sort > $after
  AND all(i IN range(0, size(c.knownFrom) - 1) WHERE c.knownFrom[i] <= coalesce($position[i], 0))
  AND ($worlds IS NULL OR c.world IN $worlds)
  AND ($drawn IS NULL OR c.drawn = $drawn)
RETURN c.id AS id, c.doc AS doc
ORDER BY c.generation, c.sort
LIMIT $limit
`;

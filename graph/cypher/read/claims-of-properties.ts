/** Claims of the properties, found by the index of (generation, property). */
export const CLAIMS_OF_PROPERTIES = `
MATCH (c:Claim)
WHERE c.generation = $generation AND c.property IN $properties AND c.sort > $after
  AND all(i IN range(0, size(c.knownFrom) - 1) WHERE c.knownFrom[i] <= coalesce($position[i], 0))
  AND ($worlds IS NULL OR c.world IN $worlds)
  AND ($drawn IS NULL OR c.drawn = $drawn)
RETURN c.id AS id, c.doc AS doc
ORDER BY c.sort
LIMIT $limit
`;

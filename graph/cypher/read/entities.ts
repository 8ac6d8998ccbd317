/** Entities by kind and work. */
export const ENTITIES = `
MATCH (e:Entity)
WHERE e.generation = $generation AND e.sort > $after
  AND all(i IN range(0, size(e.knownFrom) - 1) WHERE e.knownFrom[i] <= coalesce($position[i], 0))
  AND ($kinds IS NULL OR e.kind IN $kinds)
  AND ($works IS NULL OR e.work IN $works)
RETURN e.id AS id, e.doc AS doc
ORDER BY e.generation, e.sort
LIMIT $limit
`;

/** Blocks of prose. */
export const BLOCKS = `
MATCH (b:Block)
WHERE b.generation = $generation AND b.sort > $after
  AND all(i IN range(0, size(b.knownFrom) - 1) WHERE b.knownFrom[i] <= coalesce($position[i], 0))
RETURN b.id AS id, b.doc AS doc
ORDER BY b.generation, b.sort
LIMIT $limit
`;

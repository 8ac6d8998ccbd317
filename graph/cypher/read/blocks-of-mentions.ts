/** Blocks that refer to one of the entities. */
export const BLOCKS_OF_MENTIONS = `
MATCH (e:Entity)
WHERE e.generation = $generation AND e.id IN $targets
MATCH (e)<-[:MENTIONS]-(b:Block)
WHERE all(i IN range(0, size(b.knownFrom) - 1) WHERE b.knownFrom[i] <= coalesce($position[i], 0))
  AND b.sort > $after
  AND ($ids IS NULL OR b.id IN $ids)
WITH DISTINCT b
RETURN b.id AS id, CASE WHEN $docs THEN b.doc END AS doc
ORDER BY b.sort
LIMIT $limit
`;

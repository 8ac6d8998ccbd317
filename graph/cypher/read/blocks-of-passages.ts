/** Blocks with a known citation of one of the passages. */
export const BLOCKS_OF_PASSAGES = `
MATCH (p:Passage)
WHERE p.generation = $generation AND p.id IN $targets
MATCH (p)<-[r:CITES]-(b:Block)
WHERE all(i IN range(0, size(r.knownFrom) - 1) WHERE r.knownFrom[i] <= coalesce($position[i], 0))
  AND b.sort > $after
  AND ($ids IS NULL OR b.id IN $ids)
WITH DISTINCT b
RETURN b.id AS id, CASE WHEN $docs THEN b.doc END AS doc
ORDER BY b.sort
LIMIT $limit
`;

/** Passages in which one of the entities is known to appear, without tombstones. */
export const PASSAGES_OF_ENTITIES = `
MATCH (e:Entity)
WHERE e.generation = $generation AND e.id IN $targets
MATCH (e)<-[r:FEATURES]-(p:Passage)
WHERE all(i IN range(0, size(r.knownFrom) - 1) WHERE r.knownFrom[i] <= coalesce($position[i], 0))
  AND p.sort > $after
  AND ($ids IS NULL OR p.id IN $ids)
  AND NOT p.removed
  AND ($work IS NULL OR p.work = $work)
  AND ($chapter IS NULL OR p.chapter = $chapter)
  AND ($scene IS NULL OR p.scene = $scene)
WITH DISTINCT p
RETURN p.id AS id, CASE WHEN $docs THEN p.doc END AS doc
ORDER BY p.sort
LIMIT $limit
`;

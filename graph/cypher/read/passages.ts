/** Passages by work, chapter and scene, without tombstones. */
export const PASSAGES = `
MATCH (p:Passage)
WHERE p.generation = $generation AND p.sort > $after
  AND all(i IN range(0, size(p.knownFrom) - 1) WHERE p.knownFrom[i] <= coalesce($position[i], 0))
  AND NOT p.removed
  AND ($work IS NULL OR p.work = $work)
  AND ($chapter IS NULL OR p.chapter = $chapter)
  AND ($scene IS NULL OR p.scene = $scene)
RETURN p.id AS id, p.doc AS doc
ORDER BY p.generation, p.sort
LIMIT $limit
`;

/** Claims that one of the entities has a known part in: subject, object, holder, bound, place. */
export const CLAIMS_OF_ENTITIES = `
MATCH (e:Entity)
WHERE e.generation = $generation AND e.id IN $targets
MATCH (e)<-[r:SUBJECT|OBJECT|ASSERTED_BY|BOUNDED_BY|AT]-(c:Claim)
WHERE all(i IN range(0, size(r.knownFrom) - 1) WHERE r.knownFrom[i] <= coalesce($position[i], 0))
  AND c.sort > $after
  AND ($ids IS NULL OR c.id IN $ids)
  AND ($properties IS NULL OR c.property IN $properties)
  AND ($worlds IS NULL OR c.world IN $worlds)
  AND ($drawn IS NULL OR c.drawn = $drawn)
WITH DISTINCT c
RETURN c.id AS id, CASE WHEN $docs THEN c.doc END AS doc
ORDER BY c.sort
LIMIT $limit
`;

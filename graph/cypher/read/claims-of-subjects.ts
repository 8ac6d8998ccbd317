/** Claims whose subject is one of the entities. */
export const CLAIMS_OF_SUBJECTS = `
MATCH (e:Entity)
WHERE e.generation = $generation AND e.id IN $targets
MATCH (e)<-[:SUBJECT]-(c:Claim)
WHERE all(i IN range(0, size(c.knownFrom) - 1) WHERE c.knownFrom[i] <= coalesce($position[i], 0))
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

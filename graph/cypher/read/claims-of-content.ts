/** Claims that are known to say one of the claims. */
export const CLAIMS_OF_CONTENT = `
MATCH (said:Claim)
WHERE said.generation = $generation AND said.id IN $targets
MATCH (said)<-[r:SAYS]-(c:Claim)
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

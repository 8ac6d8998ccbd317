/** Premises that one of the claims makes, or settles. */
export const PREMISES_OF_CLAIMS = `
MATCH (c:Claim)
WHERE c.generation = $generation AND c.id IN $targets
MATCH (c)<-[:INVOLVES]-(p:Premise)
WHERE all(i IN range(0, size(p.knownFrom) - 1) WHERE p.knownFrom[i] <= coalesce($position[i], 0))
  AND p.sort > $after
  AND ($ids IS NULL OR p.id IN $ids)
WITH DISTINCT p
RETURN p.id AS id, CASE WHEN $docs THEN p.doc END AS doc
ORDER BY p.sort
LIMIT $limit
`;

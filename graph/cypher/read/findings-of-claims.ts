/** Findings that rest on one of the claims. */
export const FINDINGS_OF_CLAIMS = `
MATCH (c:Claim)
WHERE c.generation = $generation AND c.id IN $targets
MATCH (c)<-[:INVOLVES]-(f:Finding)
WHERE all(i IN range(0, size(f.knownFrom) - 1) WHERE f.knownFrom[i] <= coalesce($position[i], 0))
  AND f.sort > $after
  AND ($ids IS NULL OR f.id IN $ids)
  AND ($rules IS NULL OR f.rule IN $rules)
  AND ($severities IS NULL OR f.severity IN $severities)
  AND ($verdicts IS NULL OR f.verdict IN $verdicts)
WITH DISTINCT f
RETURN f.id AS id, CASE WHEN $docs THEN f.doc END AS doc
ORDER BY f.sort
LIMIT $limit
`;

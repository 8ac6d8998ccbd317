/** Findings by rule, severity and verdict. */
export const FINDINGS = `
MATCH (f:Finding)
WHERE f.generation = $generation AND f.sort > $after
  AND all(i IN range(0, size(f.knownFrom) - 1) WHERE f.knownFrom[i] <= coalesce($position[i], 0))
  AND ($rules IS NULL OR f.rule IN $rules)
  AND ($severities IS NULL OR f.severity IN $severities)
  AND ($verdicts IS NULL OR f.verdict IN $verdicts)
RETURN f.id AS id, f.doc AS doc
ORDER BY f.generation, f.sort
LIMIT $limit
`;

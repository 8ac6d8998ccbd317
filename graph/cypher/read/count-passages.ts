/** How many passages are known, without tombstones. */
export const COUNT_PASSAGES = `
MATCH (p:Passage)
WHERE p.generation = $generation AND p.sort IS NOT NULL AND NOT p.removed
  AND all(i IN range(0, size(p.knownFrom) - 1) WHERE p.knownFrom[i] <= coalesce($position[i], 0))
RETURN count(p) AS count
`;

/** How many claims are known. */
export const COUNT_CLAIMS = `
MATCH (c:Claim)
WHERE c.generation = $generation AND c.sort IS NOT NULL
  AND all(i IN range(0, size(c.knownFrom) - 1) WHERE c.knownFrom[i] <= coalesce($position[i], 0))
RETURN count(c) AS count
`;

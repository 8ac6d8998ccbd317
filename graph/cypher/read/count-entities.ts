/** How many entities of each kind are known; a kind without any is absent. */
export const COUNT_ENTITIES = `
MATCH (e:Entity)
WHERE e.generation = $generation AND e.sort IS NOT NULL
  AND all(i IN range(0, size(e.knownFrom) - 1) WHERE e.knownFrom[i] <= coalesce($position[i], 0))
RETURN e.kind AS kind, count(e) AS count
`;

/** Passages with one of the ids. */
export const PASSAGE_BY_ID = `
MATCH (n:Passage)
WHERE n.generation = $generation AND n.id IN $ids
  AND all(i IN range(0, size(n.knownFrom) - 1) WHERE n.knownFrom[i] <= coalesce($position[i], 0))
RETURN n.id AS id, n.doc AS doc
`;

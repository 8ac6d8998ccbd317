/** Titles of scenes and chapters of a work. */
export const SCENES = `
MATCH (s:Scene)
WHERE s.generation = $generation AND s.sort > $after
  AND all(i IN range(0, size(s.knownFrom) - 1) WHERE s.knownFrom[i] <= coalesce($position[i], 0))
  AND s.work = $work
RETURN s.id AS id, s.doc AS doc
ORDER BY s.generation, s.sort
LIMIT $limit
`;

/** Elements that a key which begins with one of the keys leads to. */
export const KEYS_PREFIX = `
UNWIND $keys AS prefix
MATCH (k:Key)
WHERE k.generation = $generation AND k.field = $field AND k.order STARTS WITH prefix
MATCH (k)-[r:LEADS_TO]->(n)
WHERE all(i IN range(0, size(r.knownFrom) - 1) WHERE r.knownFrom[i] <= coalesce($position[i], 0))
WITH DISTINCT k, n
RETURN k.order AS order, n.id AS id, CASE WHEN n:Entity THEN 'entity' ELSE 'passage' END AS type
ORDER BY k.order, n.sort
LIMIT $limit
`;

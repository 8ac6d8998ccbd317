/** Elements that one of the keys leads to. */
export const KEYS_EXACT = `
MATCH (k:Key)
WHERE k.generation = $generation AND k.field = $field AND k.order IN $keys
MATCH (k)-[r:LEADS_TO]->(n)
WHERE all(i IN range(0, size(r.knownFrom) - 1) WHERE r.knownFrom[i] <= coalesce($position[i], 0))
WITH DISTINCT k, n
RETURN k.order AS order, n.id AS id, CASE WHEN n:Entity THEN 'entity' ELSE 'passage' END AS type
ORDER BY k.order, n.sort
LIMIT $limit
`;

/** Puts a complete generation after all others, so that new requests read it. */
export const PROMOTE = `
MATCH (other:Generation)
WITH max(other.order) + 1 AS order
MATCH (g:Generation)
WHERE g.id = $generation AND g.complete
SET g.order = order
`;

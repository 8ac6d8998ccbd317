/** Completes a generation and puts it after all others, in one step. */
export const FINISH = `
OPTIONAL MATCH (other:Generation)
WITH coalesce(max(other.order), 0) + 1 AS order
MATCH (g:Generation)
WHERE g.id = $generation
SET g.order = order, g.complete = true, g.loadedAt = $loadedAt, g.site = $site, g.counts = $counts
`;

/** Generations that may go: those never completed, and complete ones but the `$keep` last. */
export const OUTDATED = `
MATCH (g:Generation)
OPTIONAL MATCH (later:Generation)
WHERE later.complete AND later.order > g.order
WITH g, count(later) AS newer
WHERE NOT g.complete OR newer >= $keep
RETURN g.id AS id
`;

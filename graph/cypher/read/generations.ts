/** Complete generations, the one that was loaded last first. */
export const GENERATIONS = `
MATCH (g:Generation)
WHERE g.complete
RETURN g.id AS id
ORDER BY g.order DESC
`;

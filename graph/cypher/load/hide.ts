/** Takes a generation from new readers, before it is removed. */
export const HIDE = `
MATCH (g:Generation)
WHERE g.id = $generation
SET g.complete = false
`;

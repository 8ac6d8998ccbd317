/** What is known of a generation, complete or not, and whether a later one is loaded. */
export const FIND_GENERATION = `
MATCH (g:Generation)
WHERE g.id = $generation
RETURN g.complete AS complete, g.counts AS counts,
  EXISTS { MATCH (later:Generation) WHERE later.complete AND later.order > g.order } AS superseded
`;

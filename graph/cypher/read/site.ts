/** The site of a complete generation. */
export const SITE = `
MATCH (g:Generation)
WHERE g.id = $generation AND g.complete
RETURN g.site AS site
`;

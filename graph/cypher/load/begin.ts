/** A generation that no reader sees until it is complete. */
export const BEGIN = `
CREATE (g:Generation {id: $generation, complete: false})
`;

/** Nodes from rows of `{ labels, properties }`. */
export const LOAD_NODES = `
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
`;

/**
 * Held by its transaction until that ends: one load at a time, and none that waits for a loader that
 * died, for the server ends a transaction with its connection.
 */
export const LOCK = `
MERGE (l:LoadLock {id: 'load'})
SET l.taken = coalesce(l.taken, 0) + 1
`;

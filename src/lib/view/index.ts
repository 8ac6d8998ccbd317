/**
 * What pages are made of: props of `src/lib/ui`, filled by `src/lib/server/present`. Everything here
 * is already cut at the reader's position; a component neither filters nor looks anything up.
 */
export type * from './claims';
export type * from './facts';
export type * from './passages';
export type * from './findings';
export type * from './pages';

import { missing } from '$lib/server/api/endpoint';

/** Addresses that are no call. */
export const fallback = () => missing();

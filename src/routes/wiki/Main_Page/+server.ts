import { redirect } from '@sveltejs/kit';

/** Where readers of other wikis look for the front page. */
export const GET = () => redirect(302, '/');

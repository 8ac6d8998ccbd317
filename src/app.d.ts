import type { Locals as RequestLocals } from '$lib/server/locals';
import type { PageLink, RulerView } from '$lib/view';

declare global {
	namespace App {
		// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Kit merges into this name
		interface Locals extends RequestLocals {}

		interface Error {
			message: string;
			/** Of a page that is not there: the nearest visible ones. */
			nearest?: PageLink[];
		}

		/** What a page may tell the frame that it stands in. */
		interface PageData {
			/** The header's ruler: null for none, absent for the shape with nothing cited. */
			ruler?: RulerView | null;
			/** What the search field holds. */
			query?: string;
			/** True where a script takes the page over (`csr`): the islands come after it. */
			hydrates?: true;
			/** False where a tool says itself where it stops. */
			cut?: boolean;
		}
	}
}

export {};

import type { Generation } from '$graph/store/interface';
import type { Story } from '$graph/story/story';
import type { PageLink, RulerView } from '$lib/view';
import type { Reader } from '$lib/server/position';

declare global {
	namespace App {
		interface Locals {
			/** The story at the position of this request. */
			story: Story;
			generation: Generation;
			reader: Reader;
		}

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

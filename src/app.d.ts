import type { Generation } from '$graph/store/interface';
import type { Story } from '$graph/story/story';
import type { Reader } from '$lib/server/position';

declare global {
	namespace App {
		interface Locals {
			/** The story at the position of this request. */
			story: Story;
			generation: Generation;
			reader: Reader;
		}
	}
}

export {};

/** What browser tests know of the story they run on: asked of the API, never written down here. */
import type { APIRequestContext, Page } from '@playwright/test';

export interface Passage {
	id: string;
	place: string;
	work: string;
	chapter: number;
	scene: number;
	paragraph: number;
	gist: string;
	claims: string[];
}

/** All passages of the wiki's own work, in reading order, whatever position cookies say. */
export async function passagesOf(request: APIRequestContext): Promise<Passage[]> {
	const { items: works } = await json(request, '/api/v1/works?at=end');
	const work = String((works[0] as { id: string }).id);
	const { items } = await json(request, `/api/v1/passages?work=${work}&limit=1000&at=end`);
	return items as Passage[];
}

export async function json(
	request: APIRequestContext,
	path: string
): Promise<{ items: unknown[]; next: string | null }> {
	return (await (await request.get(path)).json()) as { items: unknown[]; next: string | null };
}

/** `2.4` as people write it in a work of one chapter. */
export const short = (passage: Passage) => `${passage.scene}.${passage.paragraph}`;

/** Makes the browser a reader who has read up to a passage. */
export async function readTo(page: Page, value: string, baseURL: string | undefined) {
	await page
		.context()
		.addCookies([{ name: 'position', value, url: baseURL ?? 'http://127.0.0.1' }]);
}

import { error } from '@sveltejs/kit';
import { mediaFile } from '$lib/server/media';
import type { RequestHandler } from './$types';

/** A picture, by the hash of its content, only where whom it shows is visible. */
export const GET: RequestHandler = async ({ params, locals: { story } }) => {
	const [hit] = await story.store.lookUp('media', [params.hash], 'exact', story.at, 1);
	const file = hit && mediaFile(params.hash);
	if (!file) error(404, 'Not found');
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'Content-Type': file.mediaType,
			'Cache-Control': 'private, max-age=31536000, immutable'
		}
	});
};

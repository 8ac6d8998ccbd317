/** Pictures of the content folder by the hash of their content. */
import { readFolder } from '$graph/content/disk';
import { mediaHash, mediaTypeOf } from '$graph/content/media';
import { env } from './env';

export interface MediaFile {
	bytes: Uint8Array;
	mediaType: string;
}

const known = new Map<string, MediaFile>();

/** The file with this hash; an unknown hash reads the folder again, which may have changed. */
export function mediaFile(hash: string): MediaFile | undefined {
	const found = known.get(hash);
	if (found) return found;
	for (const [name, bytes] of readFolder(env.CONTENT_DIR).images) {
		const mediaType = mediaTypeOf(name);
		if (mediaType) known.set(mediaHash(bytes), { bytes, mediaType });
	}
	return known.get(hash);
}

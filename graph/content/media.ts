/** Pictures beside pages: their addresses are hashes of their content. */
import { createHash } from 'node:crypto';

const TYPES: Record<string, string> = {
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	avif: 'image/avif',
	gif: 'image/gif'
};

/** The media type of a file by its name; undefined for formats that are not served (SVG can run scripts). */
export function mediaTypeOf(name: string): string | undefined {
	return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/** 32 hexadecimal digits: the picture's address. */
export function mediaHash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

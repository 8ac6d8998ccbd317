/**
 * A text as people have it, be it plain, HTML or EPUB, becomes parts with paragraphs and scenes. Works
 * on bytes, in Node and in the browser alike.
 */
import { decode } from './decode';
import { epubDocuments, isZip } from './epub';
import { readHtml } from './html';
import type { Part } from './parts';
import { readText } from './segment';
import { UnreadableFile } from './unreadable';

export type { Doubt, Part } from './parts';
export { UnreadableFile } from './unreadable';

export interface CopyFile {
	/** One for each chapter that the file holds; of an EPUB one for each document at least. */
	parts: Part[];
}

const HTML_NAME = /\.x?html?$/iu;
const HTML_OPENING =
	/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)[\s>]/iu;

/**
 * Reads a file by what it holds; its name decides only whether a text without a doctype is HTML. Throws
 * `UnreadableFile`, with the mend in its message, for anything that is no text.
 */
export function readFile(bytes: Uint8Array, name: string): CopyFile {
	if (isZip(bytes))
		return { parts: epubDocuments(bytes, name).flatMap(({ html }) => readHtml(html)) };
	const { text, doubts } = decode(bytes, name);
	const isHtml = HTML_NAME.test(name) || HTML_OPENING.test(text.slice(0, 2000));
	const parts = isHtml ? readHtml(text) : readText(text);
	if (parts.every((part) => part.segments.length === 0))
		throw new UnreadableFile(name, 'has no words in it');
	parts[0]!.doubts.unshift(...doubts);
	return { parts };
}

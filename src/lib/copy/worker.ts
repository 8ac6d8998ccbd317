/** Reads a file and compares it with chapters, off the page's own thread. Nothing is fetched here. */
import { readFile } from '$graph/text/read-file';
import { fit } from './fit';
import type { Ask, Fits, Parts } from './types';

/** The part of a worker's global scope that is used; the types at hand are those of a page. */
interface Scope {
	onmessage: ((event: MessageEvent<{ id: number; ask: Ask }>) => void) | null;
	postMessage(answer: unknown): void;
}
const scope = self as unknown as Scope;

scope.onmessage = ({ data: { id, ask } }) => {
	try {
		scope.postMessage({ id, answer: answer(ask) });
	} catch (fault) {
		scope.postMessage({ id, fault: fault instanceof Error ? fault.message : String(fault) });
	}
};

function answer(ask: Ask): Parts | Fits {
	if (ask.kind === 'read')
		return readFile(ask.bytes, ask.name).parts.map((part) => part.segments.map((s) => s.text));
	return ask.chapters.map((chapter) => ask.files.map((parts) => fit(chapter, parts)));
}

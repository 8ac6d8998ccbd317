/** Reads a file and compares it with chapters, off the page's own thread. Nothing is fetched here. */
import { readParts } from '$graph/text/match-part';
import { readFile, type Part } from '$graph/text/read-file';
import { fit } from './fit';
import type { Ask, Fits } from './types';

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

function answer(ask: Ask): Part[] | Fits {
	if (ask.kind === 'read') return readFile(ask.bytes, ask.name).parts;
	const files = ask.files.map(readParts);
	return ask.chapters.map((chapter) => files.map((file) => fit(chapter, file)));
}

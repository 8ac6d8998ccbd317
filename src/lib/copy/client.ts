/** The worker as its page sees it: started at the first question, one for all of them. */
import address from 'virtual:copy-worker';
import type { Part } from '$graph/text/read-file';
import type { ChapterSketches } from '$lib/view';
import type { Ask, Fits } from './types';

interface Answer {
	id: number;
	answer?: unknown;
	fault?: string;
}

/** What the worker says of a file that it cannot read: a sentence for the reader. */
export class CopyFault extends Error {
	override readonly name = 'CopyFault';
}

interface Waiting {
	resolve: (answer: unknown) => void;
	reject: (fault: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let asked = 0;

function start(): Worker {
	const made = new Worker(address, { type: 'module', name: 'copy' });
	made.onmessage = ({ data }: MessageEvent<Answer>) => {
		const asker = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.fault === undefined) asker?.resolve(data.answer);
		else asker?.reject(new CopyFault(data.fault));
	};
	made.onerror = () => {
		worker = undefined;
		for (const { reject } of waiting.values())
			reject(new Error('The part of the page that reads files did not start.'));
		waiting.clear();
	};
	return made;
}

function ask(question: Ask, transfer: Transferable[] = []): Promise<unknown> {
	worker ??= start();
	const id = ++asked;
	const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
	worker.postMessage({ id, ask: question }, transfer);
	return answer;
}

/** The parts of a file with their paragraphs. Rejects with a `CopyFault` where it is none that can be read. */
export function readParts(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Part[]> {
	return ask({ kind: 'read', bytes, name }, [bytes.buffer]) as Promise<Part[]>;
}

/** Of each chapter, how it goes with each file. */
export function fitAll(chapters: ChapterSketches[], files: Part[][]): Promise<Fits> {
	return ask({ kind: 'fit', chapters, files }) as Promise<Fits>;
}

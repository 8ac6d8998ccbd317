/**
 * A reader's own copies: opened, compared with the chapters as far as they are read, kept in this
 * browser. A file's words and its name are sent nowhere: what is fetched are sketches, by the address of
 * their chapter alone.
 */
import type { ChapterSketches } from '$lib/view';
import { CopyFault, fitAll, readParts } from './client';
import { anyNoted, note, noted } from './note';
import { dropFile, filesOf, fitOf, keepFile, keepFit } from './store';
import type { Fit, KeptFile } from './types';

/** Greater files are no chapters: in bytes. */
const GREATEST = 64 * 2 ** 20;

/** What becomes of a file that was opened: which of the chapters it is a copy of. */
export type Opened =
	| { kind: 'kept'; fits: Fit[] }
	/** It is kept for this page only: the browser keeps nothing. */
	| { kind: 'lent'; fits: Fit[] }
	/** With a sentence that names the file and says why. */
	| { kind: 'refused'; why: string };

/** A chapter by work and number, as its address has it: `sergei/1`. */
export type ChapterKey = `${string}/${string}`;

const workOf = (chapter: ChapterKey) => chapter.slice(0, chapter.lastIndexOf('/'));

/** Files that the browser would not keep. */
const lent: KeptFile[] = [];

/** The sketches of a chapter as far as it is read, and the text that they came in. */
async function sketchesOf(chapter: ChapterKey): Promise<{ text: string; of: ChapterSketches }> {
	// A page under `?at=` compares at the same place.
	const at = new URLSearchParams(location.search).get('at');
	const query = at === null ? '' : `?at=${encodeURIComponent(at)}`;
	const response = await fetch(`/read/${chapter}/sketches.json${query}`);
	if (!response.ok) throw new CopyFault('The site cannot be reached to compare the copy with.');
	const text = await response.text();
	return { text, of: JSON.parse(text) as ChapterSketches };
}

/** Opens a file for the chapters of a page, which are of one work, and keeps it if it fits any of them. */
export async function openCopy(file: File, chapters: readonly ChapterKey[]): Promise<Opened> {
	const refused = (why: string): Opened => ({ kind: 'refused', why });
	if (file.size === 0) return refused(`${file.name} is empty.`);
	if (file.size > GREATEST) return refused(`${file.name} is larger than 64 MB.`);
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const parts = await readParts(bytes, file.name);
		const sketches = await Promise.all(chapters.map(sketchesOf));
		const fits = (
			await fitAll(
				sketches.map((s) => s.of),
				[parts]
			)
		).map(([fit]) => fit!);
		if (fits.every((fit) => fit.kind === 'other'))
			return refused(
				`${file.name} is not a copy of ${chapters.length > 1 ? 'any chapter here' : 'this chapter'}.`
			);
		const work = workOf(chapters[0]!);
		const kept = { work, name: file.name, opened: Date.now(), parts };
		return { kind: (await keep(kept)) ? 'kept' : 'lent', fits };
	} catch (fault) {
		if (fault instanceof CopyFault) return refused(fault.message);
		throw fault;
	}
}

async function keep(file: Omit<KeptFile, 'id'>): Promise<boolean> {
	try {
		await keepFile(file);
		note(file.work, names(await filesOf(file.work)));
		return true;
	} catch {
		lent.unshift({ ...file, id: -1 - lent.length });
		return false;
	}
}

const names = (files: readonly KeptFile[]) => files.map((file) => file.name);

/** The files of a work, the newest first; those of which there is but a note are `forgotten`. */
export async function copiesOf(work: string): Promise<{ files: KeptFile[]; forgotten: string[] }> {
	const before = noted(work);
	const held = before.length > 0 ? await filesOf(work).catch(() => []) : [];
	const files = [...lent.filter((file) => file.work === work), ...held];
	return { files, forgotten: before.filter((name) => !names(files).includes(name)) };
}

/** Whether there may be a copy of anything; quick to ask. */
export const hasCopies = () => anyNoted() || lent.length > 0;

/** Removes a file, and every word of it. */
export async function removeCopy({ id, work }: KeptFile): Promise<void> {
	const i = lent.findIndex((file) => file.id === id);
	if (i >= 0) lent.splice(i, 1);
	else {
		await dropFile(id);
		note(work, names(await filesOf(work)));
	}
}

/** No longer offers to open again what the browser has forgotten. */
export async function forgetCopies(work: string): Promise<void> {
	note(work, names((await copiesOf(work)).files));
}

/** How a chapter goes with the reader's own copies; undefined where there are none of its work. */
export async function fitOfChapter(chapter: ChapterKey): Promise<Fit | undefined> {
	const { files } = await copiesOf(workOf(chapter));
	if (files.length === 0) return undefined;
	const { text, of } = await sketchesOf(chapter);
	const stamp = `${files.map((file) => `${file.id} ${file.opened}`).join()}\n${text}`;
	const before = await fitOf(chapter).catch(() => undefined);
	if (before?.stamp === stamp) return before.fit;
	const [fits] = await fitAll(
		[of],
		files.map((file) => file.parts)
	);
	const fit = best(fits!);
	await keepFit(chapter, { stamp, fit }).catch(() => undefined);
	return fit;
}

/** Of several files the one that has most of a chapter; of equals the newest. */
function best(fits: readonly Fit[]): Fit {
	const worth = (fit: Fit) => (fit.kind === 'fits' ? fit.share : fit.kind === 'early' ? -1 : -2);
	return fits.reduce((found, fit) => (worth(fit) > worth(found) ? fit : found));
}

/** The only module of `graph/content` that touches the disk. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type CopyFile, readFile, UnreadableFile } from '../text/read-file';
import { applyEdits, type Edit } from './edit';

/** A content folder in memory: paths from its root, with forward slashes, sorted. */
export interface Files {
	texts: Map<string, string>;
	/** Pictures, as bytes. */
	images: Map<string, Uint8Array>;
}

const TEXTS = /\.(ya?ml|md)$/;
const IMAGES = /\.(png|jpe?g|webp|avif|gif|svg)$/;

export const isContent = (name: string) => TEXTS.test(name);
export const isPicture = (name: string) => IMAGES.test(name);

/** Reads a content folder; `source/` (copies of chapters) and hidden files are left out. */
export function readFolder(dir: string): Files {
	const files: Files = { texts: new Map(), images: new Map() };
	for (const path of filesBelow(dir)) {
		const name = relative(dir, path).split(sep).join('/');
		if (name.startsWith('source/')) continue;
		if (isContent(name)) files.texts.set(name, readFileSync(path, 'utf8'));
		else if (isPicture(name)) files.images.set(name, readFileSync(path));
	}
	return files;
}

/** Newest change and number of the files: cheap to compare, for watching a folder. */
export function folderStamp(dir: string): string {
	let newest = 0;
	let size = 0;
	const paths = filesBelow(dir);
	for (const path of paths) {
		const stat = statSync(path);
		newest = Math.max(newest, stat.mtimeMs);
		size += stat.size;
	}
	return `${paths.length} ${newest} ${size}`;
}

/** Copies are looked for among these. */
const COPIES = /\.(txt|x?html?|epub)$/i;

/**
 * Reads a folder of copies (`.txt`, `.html`, `.htm`, `.xhtml`, `.epub`; no readme), by file name; none
 * where there is no such folder. One that cannot be read is told on stderr and left out.
 */
export function readCopies(dir: string): Map<string, CopyFile> {
	const copies = new Map<string, CopyFile>();
	if (!existsSync(dir)) return copies;
	for (const name of readdirSync(dir).sort()) {
		if (!COPIES.test(name) || /^(readme|\.)/i.test(name)) continue;
		try {
			copies.set(name, readFile(readFileSync(join(dir, name)), name));
		} catch (fault) {
			if (!(fault instanceof UnreadableFile)) throw fault;
			process.stderr.write(`${fault.message} It is left out.\n`);
		}
	}
	return copies;
}

/** Makes edits in files of a content folder. Offsets are those of the files as they are. */
export function editFiles(dir: string, edits: readonly (Edit & { file: string })[]): string[] {
	const byFile = new Map<string, Edit[]>();
	for (const { file, ...edit } of edits) byFile.set(file, [...(byFile.get(file) ?? []), edit]);
	for (const [file, list] of byFile) {
		const path = join(dir, file);
		writeFileSync(path, applyEdits(readFileSync(path, 'utf8'), list));
	}
	return [...byFile.keys()];
}

function filesBelow(dir: string): string[] {
	return readdirSync(dir, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

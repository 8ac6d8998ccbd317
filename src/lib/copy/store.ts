/** Where copies are kept: this browser's own database. A browser may empty it when it wants room. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Fit, KeptFile } from './types';

/** What was found when a chapter was last compared. */
export interface KeptFit {
	/** The sketches it was compared with, and the files: with others it is compared anew. */
	stamp: string;
	fit: Fit;
}

interface Schema extends DBSchema {
	files: { key: number; value: KeptFile; indexes: { work: string } };
	/** By `work/chapter`. */
	fits: { key: string; value: KeptFit };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
	opened ??= openDB<Schema>('canonry:copy', 1, {
		upgrade(db) {
			db.createObjectStore('files', { keyPath: 'id', autoIncrement: true }).createIndex(
				'work',
				'work'
			);
			db.createObjectStore('fits');
		},
		// Another page wants to change or delete it: it is opened again when it is next asked.
		blocking(_version, _other, event) {
			(event.target as IDBDatabase).close();
			opened = undefined;
		},
		terminated() {
			opened = undefined;
		}
	});
	opened.catch(() => (opened = undefined));
	return opened;
}

/** The files of a work, the newest first. */
export async function filesOf(work: string): Promise<KeptFile[]> {
	return (await (await database()).getAllFromIndex('files', 'work', work)).reverse();
}

/** Keeps a file, in place of an earlier one of its name. */
export async function keepFile(file: Omit<KeptFile, 'id'>): Promise<void> {
	const held = await filesOf(file.work);
	const change = (await database()).transaction('files', 'readwrite');
	await Promise.all([
		...held.filter((h) => h.name === file.name).map((h) => change.store.delete(h.id)),
		// Its id is the database's to give.
		change.store.add(file as KeptFile),
		change.done
	]);
}

export async function dropFile(id: number): Promise<void> {
	const change = (await database()).transaction(['files', 'fits'], 'readwrite');
	await Promise.all([
		change.objectStore('files').delete(id),
		// They hold words of it.
		change.objectStore('fits').clear(),
		change.done
	]);
}

export async function fitOf(chapter: string): Promise<KeptFit | undefined> {
	return (await database()).get('fits', chapter);
}

export async function keepFit(chapter: string, fit: KeptFit): Promise<void> {
	await (await database()).put('fits', fit, chapter);
}

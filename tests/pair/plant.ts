/** Plants: one fact of the pair changed so that one rule has something to find, and its control. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { compile } from '../../graph/content/compile';
import { readFolder, type Files } from '../../graph/content/disk';
import { applyEdits } from '../../graph/content/edit';
import { shortHash } from '../../graph/model/short-hash';
import type { Finding, Severity, StoryGraph } from '../../graph/model/types';

export const PAIR = 'tests/fixtures/pair';

type Fields = Record<string, unknown>;

/**
 * A claim added to a page; a name added before its others; some fields of the claim that has others
 * changed (null: taken away); or a whole file.
 */
type Edit = { page: string } & (
	{ add: Fields } | { name: Fields } | { find: Fields; set: Fields } | { file: string }
);

export interface Plant {
	rule: string;
	severity: Severity;
	/** What is wrong, as the author of the plant sees it. */
	why: string;
	/** The passages of the two sides as `work:place`, in any order. */
	sides: [string[], string[]];
	plant: Edit[];
	control: Edit[];
}

/** The plants in the order of their rules. */
export function readPlants(): Plant[] {
	const folder = join(PAIR, 'plants');
	return readdirSync(folder)
		.sort()
		.map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Plant);
}

export const pairFiles = (): Files => readFolder(join(PAIR, 'content'));

/** The content with some edits, in a new map. Throws where an edit meets nothing to change. */
export function edited(files: Files, edits: readonly Edit[]): Files {
	const texts = new Map(files.texts);
	for (const edit of edits) {
		const path = `works/${edit.page}`;
		if ('file' in edit) {
			texts.set(path, edit.file);
			continue;
		}
		const text = texts.get(path);
		const [, front, prose] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text ?? '') ?? [];
		if (front === undefined) throw new Error(`${edit.page} is no page of the pair`);
		const document = parseDocument(front);
		const list = document.get('name' in edit ? 'names' : 'claims');
		if (!isSeq(list)) throw new Error(`${edit.page} has nothing to change`);
		// The same id each time: which of two stands first in a finding may follow from it.
		if ('add' in edit)
			list.add(
				document.createNode({ id: shortHash('c', JSON.stringify(edit)), ...edit.add })
			);
		else if ('name' in edit) list.items.unshift(document.createNode(edit.name));
		else change(list, edit.find, edit.set, edit.page);
		texts.set(
			path,
			`---\n${document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n${prose}`
		);
	}
	return { ...files, texts };
}

function change(claims: YAMLSeq<unknown>, find: Fields, set: Fields, page: string): void {
	const fits = claims.items.filter(
		(item): item is YAMLMap =>
			isMap(item) && Object.entries(find).every(([key, value]) => item.get(key) === value)
	);
	const [claim, ...others] = fits;
	if (!claim || others.length > 0)
		throw new Error(`${page} has ${fits.length} claims with ${JSON.stringify(find)}`);
	for (const [key, value] of Object.entries(set))
		if (value === null) claim.delete(key);
		else claim.set(key, value);
}

/**
 * Compiles as `check --fix` would leave it, ids for places and for new claims, and fails where the
 * content itself has faults: a plant is sound content that is wrong.
 */
export function story(files: Files): StoryGraph {
	const first = compile(files);
	const { graph, diagnostics } =
		first.fixes.length > 0 ? compile(fixed(files, first.fixes)) : first;
	const faults = diagnostics.filter((d) => d.severity === 'error');
	if (!graph || faults.length > 0)
		throw new Error(faults.map((d) => `${d.file}:${d.line} ${d.message}`).join('\n'));
	return graph;
}

/** The files as `check --fix` would leave them: new ids are random, so once for all that names them. */
export const withIds = (files: Files): Files => fixed(files, compile(files).fixes);

function fixed(files: Files, fixes: ReturnType<typeof compile>['fixes']): Files {
	const texts = new Map(files.texts);
	for (const name of new Set(fixes.map((fix) => fix.file)))
		texts.set(
			name,
			applyEdits(
				texts.get(name)!,
				fixes.filter((fix) => fix.file === name)
			)
		);
	return { ...files, texts };
}

/** What a finding says, comparable: rule, severity and the places of its sides. */
export function told(graph: StoryGraph, finding: Finding): string {
	const sides = finding.sides
		.filter((side) => side.passages.length > 0)
		.map((side) => side.passages.map((id) => placed(graph, id)).join(' '))
		.sort();
	return `${finding.rule} ${finding.severity} [${sides.join(' : ')}]`;
}

/** `work:place` of a passage. */
export function placed(graph: StoryGraph, id: string): string {
	const passage = graph.passages.find((p) => p.id === id);
	return passage ? `${passage.work}:${passage.place}` : id;
}

export const expected = ({ rule, severity, sides }: Plant): string =>
	`${rule} ${severity} [${sides
		.map((side) => side.join(' '))
		.sort()
		.join(' : ')}]`;

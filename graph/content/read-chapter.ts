/** Reads a chapter's file: its passages in order, with gists, sketches and who is in them. */
import { APPEARANCE_MODES, type Sketch } from '../model/types';
import type { Located } from './located';
import type { RawAppearance, RawChapter, RawPassage } from './raw';
import { readPageRef, readRef, spotOf } from './read-claim';

const PASSAGE_FIELDS = [
	...['id', 'scene', 'kind', 'gist', 'locator', 'removed', 'sketch', ...APPEARANCE_MODES]
];

/** A chapter as written. `number` comes from the file's name. */
export function readChapter(value: Located, number: number, locatorsOnly: boolean): RawChapter {
	const chapter: RawChapter = { ...spotOf(value), number, scenes: [], passages: [] };
	if (!value.fields('title', 'scenes', 'passages')) return chapter;
	const title = value.get('title');
	if (title && title.kind !== 'empty') {
		const text = title.text();
		if (text) chapter.title = { ...spotOf(title), text };
	}
	for (const scene of value.get('scenes')?.items() ?? []) {
		if (!scene.fields('scene', 'title')) continue;
		const n = scene.need('scene')?.number();
		const title = scene.need('title');
		const text = title?.text();
		if (n !== undefined && title && text)
			chapter.scenes.push({ ...spotOf(title), scene: n, title: text });
	}
	for (const passage of value.need('passages')?.items() ?? []) {
		const read = readPassage(passage, locatorsOnly);
		if (read) chapter.passages.push(read);
	}
	return chapter;
}

function readPassage(value: Located, locatorsOnly: boolean): RawPassage | undefined {
	if (!value.fields(...PASSAGE_FIELDS)) return undefined;
	const id = readRef(value.need('id'));
	const removed = value.get('removed')?.boolean() ?? false;
	const gist = value.get('gist');
	const gistText = gist && gist.kind !== 'empty' ? (gist.text() ?? '') : '';
	const locator = locatorsOnly ? value.need('locator')?.text() : value.get('locator')?.text();
	if (!removed && !gistText.trim())
		(gist ?? value).report('empty-gist', 'This passage has no gist.', 'Say in your own words what happens.');
	const sketch = readSketch(value.get('sketch'));
	return {
		...spotOf(value),
		...(id && { id }),
		scene: locator ? (value.get('scene')?.number() ?? 1) : (value.need('scene')?.number() ?? 0),
		kind: value.get('kind')?.oneOf(['note', 'narration', 'speech']) ?? 'narration',
		gist: gistText,
		gistSpot: spotOf(gist ?? value),
		...(locator && { locator }),
		removed,
		...(sketch && { sketch }),
		appearances: APPEARANCE_MODES.flatMap((mode) => readAppearances(value.get(mode), mode))
	};
}

function readAppearances(
	value: Located | undefined,
	mode: RawAppearance['mode']
): RawAppearance[] {
	if (!value || value.kind === 'empty') return [];
	const entries = value.kind === 'list' ? value.items() : [value];
	return entries.flatMap((entry): RawAppearance[] => {
		if (entry.kind !== 'map') {
			const entity = readPageRef(entry);
			return entity ? [{ ...spotOf(entry), entity, mode }] : [];
		}
		entry.fields('entity', 'from');
		const entity = readPageRef(entry.need('entity'));
		const from = readRef(entry.get('from'));
		return entity ? [{ ...spotOf(entry), entity, mode, ...(from && { from }) }] : [];
	});
}

function readSketch(value: Located | undefined): Sketch | undefined {
	if (!value?.fields('words', 'simhash', 'hash')) return undefined;
	const words = value.need('words')?.number();
	const hash = value.need('hash')?.written();
	const simhash = value.get('simhash')?.written();
	if (words === undefined || hash === undefined) return undefined;
	return { words, ...(simhash !== undefined && { simhash }), hash };
}

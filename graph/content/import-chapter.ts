/**
 * A chapter's text becomes its passages file: scenes and paragraphs found, ids given, sketches made.
 * Imported anew after an edit it keeps the ids, and what is gone becomes a tombstone. The wording is
 * used here and goes nowhere.
 */
import { Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { AlignVerdict, PassageId, Sketch } from '../model/types';
import { align, type Match } from '../text/align';
import { readCopy } from '../text/evidence';
import { LEAST_SHARE, shareOf } from '../text/match-chapter';
import type { Segment } from '../text/segment';
import { sketchPassages } from '../text/sketch';
import { newId } from './ids';

export interface ImportedPassage {
	id: PassageId;
	/** `scene.paragraph` in the chapter. */
	place: string;
	verdict: 'new' | AlignVerdict;
	similarity?: number;
	/** Of one that was there before: whether it has another number of words now. */
	resized?: true;
}

export interface RetiredPassage {
	id: PassageId;
	/** Where one of them may be this passage, though nothing is certain: their places. */
	candidates: string[];
}

export interface Import {
	/** The passages file. */
	yaml: string;
	/** In reading order. */
	passages: ImportedPassage[];
	/** What became a tombstone by this import. */
	retired: RetiredPassage[];
}

/** The text is another chapter altogether: nothing was aligned. */
export class OtherChapter extends Error {
	override readonly name = 'OtherChapter';
}

/**
 * Imports paragraphs over the chapter's file as it is (undefined: a new chapter). Fields that authors
 * wrote stay as they are. `used` are ids that a new one must not equal. Throws `OtherChapter`.
 */
export function importChapter(
	segments: readonly Segment[],
	existing: string | undefined,
	used: ReadonlySet<string>
): Import {
	const sketches = sketchPassages(segments.map((s) => s.text));
	const document = existing === undefined ? emptyChapter() : parseDocument(existing);
	const nodes = passagesOf(document);
	const matches = matchPassages(nodes, segments);
	const byParagraph = new Map(matches.flatMap((m) => (m.paragraph === null ? [] : [[m.paragraph, m]])));
	const byId = new Map(nodes.map((node) => [String(node.get('id')), node]));
	const taken = new Set([...used, ...byId.keys()]);
	const result = new YAMLSeq();
	const places = placesOf(segments);
	const passages = segments.map(({ scene, text }, i): ImportedPassage => {
		const match = byParagraph.get(i);
		const node = match ? byId.get(match.id)! : new YAMLMap();
		const id = match?.id ?? (newId('p', taken) as PassageId);
		taken.add(id);
		const sketch = sketches[i]!;
		const before = match && readSketch(node)?.words;
		fill(document, node, { id, scene, kind: kindOf(scene, text), sketch });
		node.commentBefore = ` ${places[i]!}`;
		node.spaceBefore = false;
		result.add(node);
		return {
			id,
			place: places[i]!,
			verdict: match?.verdict ?? 'new',
			...(match?.similarity !== undefined && { similarity: match.similarity }),
			...(before !== undefined && before !== sketch.words && { resized: true as const })
		};
	});
	const candidates = new Map(matches.map((m) => [m.id, m.candidates ?? []]));
	const retired = placeTombstones(nodes.filter((node) => !isLocator(node)), result).map((id) => ({
		id,
		candidates: (candidates.get(id) ?? []).map((j) => places[j]!)
	}));
	placeLocators(nodes.filter(isLocator), result);
	document.set('passages', result);
	return { yaml: document.toString({ lineWidth: 0 }), passages, retired };
}

/** The share, 0 to 1, of a chapter file's passages that a text has; undefined where it has no sketches. */
export function shareIn(segments: readonly Segment[], existing: string): number | undefined {
	const sketches = passagesOf(parseDocument(existing)).flatMap((node) => readSketch(node) ?? []);
	if (sketches.length === 0) return undefined;
	return shareOf(sketches, readCopy(segments.map((s) => s.text)));
}

function emptyChapter(): Document {
	const document = new Document({ title: '', scenes: [], passages: [] });
	document.set('passages', new YAMLSeq());
	return document;
}

function passagesOf(document: Document): YAMLMap[] {
	const list = document.get('passages');
	if (!isSeq(list)) throw new TypeError('The chapter file has no list of passages.');
	return list.items.filter((item) => isMap(item));
}

/** `scene.paragraph` of each. */
function placesOf(segments: readonly Segment[]): string[] {
	const counts = new Map<number, number>();
	return segments.map(({ scene }) => {
		const n = (counts.get(scene) ?? 0) + 1;
		counts.set(scene, n);
		return `${scene}.${n}`;
	});
}

/** Speech where the paragraph opens with it; authors mend what this gets wrong. */
function kindOf(scene: number, text: string): string {
	if (scene === 0) return 'note';
	return /^\s*["“«„'‘]/.test(text) ? 'speech' : 'narration';
}

function matchPassages(
	nodes: readonly YAMLMap[],
	segments: readonly Segment[]
): Match<PassageId>[] {
	const living = nodes.filter((node) => node.get('removed') !== true && !isLocator(node));
	if (living.length === 0) return [];
	const stored = living.map((node) => ({ id: String(node.get('id')) as PassageId, sketch: readSketch(node) }));
	// A skeleton without sketches, of as many paragraphs: its passages are those of the text, in order.
	if (stored.every((s) => !s.sketch)) {
		if (stored.length !== segments.length)
			throw new OtherChapter(
				`The file has ${stored.length} passages without sketches, the text ${segments.length}.`
			);
		return stored.map(({ id }, paragraph) => ({ id, verdict: 'exact', paragraph }));
	}
	const copy = readCopy(segments.map((s) => s.text));
	// A passage without a sketch cannot be found again; it becomes a tombstone and is reported so.
	const known = stored.flatMap(({ id, sketch }) => (sketch ? [{ id, sketch }] : []));
	const share = shareOf(
		known.map((s) => s.sketch),
		copy
	);
	if (share < LEAST_SHARE)
		throw new OtherChapter(
			`Only ${Math.round(share * 100)} % of the passages are found again: this is another chapter.`
		);
	return align(known, copy).matches;
}

function readSketch(node: YAMLMap): Sketch | undefined {
	const sketch = node.get('sketch');
	if (!isMap(sketch)) return undefined;
	const words = Number(sketch.get('words'));
	const written = (key: string) => {
		const scalar = sketch.get(key, true) as { source?: string; value?: unknown } | undefined;
		return scalar?.source ?? (scalar?.value === undefined ? undefined : String(scalar.value));
	};
	const simhash = written('simhash');
	return { words, ...(simhash !== undefined && { simhash }), hash: written('hash') ?? '' };
}

/** A place told in words, from before the text was at hand. */
const isLocator = (node: YAMLMap) => node.has('locator');

/**
 * Locators of a chapter whose text has come stay, for claims and divergences cite them: at its end, for
 * who has come so far has reached whatever place in it they tell.
 */
function placeLocators(locators: readonly YAMLMap[], result: YAMLSeq): void {
	const last = result.items[result.items.length - 1];
	for (const node of locators) {
		if (isMap(last)) node.set('scene', last.get('scene'));
		result.add(node);
	}
}

/** Sets what follows from the text; the author's kind and gist stay. */
function fill(
	document: Document,
	node: YAMLMap,
	passage: { id: PassageId; scene: number; kind: string; sketch: Sketch }
): void {
	const isNew = !node.has('id');
	node.set('id', passage.id);
	node.set('scene', passage.scene);
	if (isNew) {
		node.set('kind', passage.kind);
		node.set('gist', '');
	}
	const sketch = document.createNode(passage.sketch) as YAMLMap;
	sketch.flow = true;
	node.set('sketch', sketch);
}

/**
 * Passages that were not found stay, without sketch, after the passage that stood before them, in a
 * scene that stands there.
 */
function placeTombstones(nodes: readonly YAMLMap[], result: YAMLSeq): PassageId[] {
	const retired: PassageId[] = [];
	const kept = new Set(result.items);
	let before = -1;
	for (const node of nodes) {
		if (kept.has(node)) {
			before = result.items.indexOf(node);
			continue;
		}
		if (node.get('removed') !== true) {
			node.set('removed', true);
			node.delete('sketch');
			retired.push(String(node.get('id')) as PassageId);
		}
		const sceneAt = (i: number) => {
			const neighbour = result.items[i];
			return isMap(neighbour) ? Number(neighbour.get('scene')) : undefined;
		};
		const own = Number(node.get('scene'));
		const least = sceneAt(before) ?? 0;
		const scene = Math.max(least, Math.min(own, sceneAt(before + 1) ?? own));
		if (scene !== own) node.set('scene', scene);
		node.commentBefore = ' removed';
		result.items.splice(before + 1, 0, node);
		before++;
	}
	return retired;
}

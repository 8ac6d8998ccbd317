/**
 * The reader's own copy on the page: its words in place of gists. What holds a gist says of which
 * passage (`data-gist`), of which chapter (`data-chapter`), and which of its words are asked for
 * (`data-spans`); see `Words.svelte`.
 */
import { fitOfChapter, hasCopies, type ChapterKey } from '$lib/copy/copies';
import type { Fit, OwnPassage } from '$lib/copy/types';
import { markedIn } from '$lib/copy/words';
import { h } from './dom';
import { passageText } from './passage-text';

const asked = new Map<ChapterKey, Promise<Fit | undefined>>();

/** How a chapter goes with the reader's own copies; asked once a page. Never fails the page. */
export function ownFit(chapter: ChapterKey): Promise<Fit | undefined> {
	let fit = asked.get(chapter);
	if (!fit) {
		fit = fitOfChapter(chapter).catch(() => undefined);
		asked.set(chapter, fit);
	}
	return fit;
}

/** After a copy was opened or removed. */
export function askAnew(): void {
	asked.clear();
}

/** The passages of a chapter as the reader's own copy has them; undefined where there is none. */
export async function ownWording(
	work: string,
	chapter: number
): Promise<Map<string, OwnPassage> | undefined> {
	const fit = hasCopies() ? await ownFit(`${work}/${chapter}`) : undefined;
	return fit?.kind === 'fits' ? new Map(fit.found) : undefined;
}

/** What is said below a passage that is not word for word that of the wiki. */
const NOTES: Partial<Record<OwnPassage['verdict'], string>> = {
	edited: 'Edited in your copy.',
	missing: 'Not found in your copy: a gist, in our words.',
	ambiguous: 'Not certain in your copy: a gist, in our words.'
};

/** Gists as the server wrote them, for when the copy is removed; and what stands in their place. */
const gists = new WeakMap<HTMLElement, string>();
const printed = new WeakMap<HTMLElement, OwnPassage>();

/** A passage is one element: a framework that runs the page makes another for another passage. */
const places = () => [
	...document.querySelectorAll<HTMLElement>('[data-own-words] [data-gist][data-chapter]')
];

/** The chapters of which the page shows gists. */
export function chaptersHere(): ChapterKey[] {
	return [...new Set(places().map((place) => place.dataset['chapter'] as ChapterKey))];
}

/** Passages may come later, as the evidence of a tie that is opened. */
export function followPage(): void {
	if (!hasCopies()) return;
	const fresh = () => places().some((place) => !gists.has(place));
	new MutationObserver(() => {
		if (fresh()) void showOwnWords();
	}).observe(document.body, { childList: true, subtree: true });
	void showOwnWords();
}

/** Puts the words of copies, or the gists again, into the page. Of each chapter how it goes with them. */
export async function showOwnWords(): Promise<Fit[]> {
	const chapters = chaptersHere();
	const fits = await Promise.all(chapters.map(ownFit));
	const found = new Map(fits.flatMap((fit) => (fit?.kind === 'fits' ? fit.found : [])));
	let changed = false;
	for (const place of places()) {
		gists.set(place, gists.get(place) ?? place.textContent ?? '');
		const own = found.get(place.dataset['gist'] ?? '');
		if (printed.get(place) === own) continue;
		print(place, own);
		changed = true;
	}
	if (changed) keepInView();
	for (const source of document.querySelectorAll<HTMLElement>('[data-source-line]'))
		sayWhose(source, found);
	return fits.filter((fit) => fit !== undefined);
}

/** A copy comes from strangers: its words are text and nothing else. */
function print(place: HTMLElement, own: OwnPassage | undefined): void {
	const gist = gists.get(place) ?? '';
	if (own) printed.set(place, own);
	else printed.delete(place);
	const { gist: id = '', spans: asked = '' } = place.dataset;
	const spans = spansOf(id, asked.split(' '));
	const note = own && NOTES[own.verdict];
	// Whose words they are decides whether a link to them can be copied.
	const holder = place.closest<HTMLElement>('[data-passage-words]');
	const proven = own?.verdict === 'exact' || own?.verdict === 'moved';
	if (holder) holder.dataset['passageWords'] = proven ? 'copy' : 'gist';
	place.replaceChildren(
		...(own?.text === undefined ? [gist] : passageText(own.text, markedIn(own, spans))),
		...(note ? [h('small', { class: 'copy-note' }, note)] : [])
	);
}

/** Offsets of a passage's words among spans of any passages, `p1a:4-9`. */
export function spansOf(passage: string, spans: readonly string[]): [number, number][] {
	return spans
		.filter((span) => span.startsWith(`${passage}:`))
		.map((span) => {
			const [first, last] = span.slice(passage.length + 1).split('-');
			return [Number(first), Number(last)];
		});
}

/** The passage that the address names stays where it was looked for, though others grew above it. */
function keepInView(): void {
	if (location.hash.length > 1 && scrolled === 0)
		document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** How often the reader has moved the page. */
let scrolled = 0;
for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
	addEventListener(event, () => scrolled++, { once: true, passive: true });

/** Whose words the page shows. */
function sayWhose(line: HTMLElement, found: ReadonlyMap<string, OwnPassage>): void {
	const before = gists.get(line) ?? line.textContent ?? '';
	gists.set(line, before);
	const { sourceLine: of } = line.dataset;
	const here = of ? [...places()].filter((place) => place.dataset['gist'] === of) : places();
	const own = here.filter((place) => found.get(place.dataset['gist'] ?? '')?.text !== undefined);
	if (own.length === 0) line.textContent = before;
	else if (own.length === here.length) line.textContent = 'The author’s words, from your copy.';
	else line.textContent = 'From your copy; gists where it differs.';
}

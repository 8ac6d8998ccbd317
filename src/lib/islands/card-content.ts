/** What the card of a passage says: read from the site, once a passage, and made of elements. */
import { markedIn } from '$lib/copy/words';
import type { CardContent } from './card';
import { ownWording, spansOf } from './copy';
import { h, svg } from './dom';
import { nearText, passageText } from './passage-text';

/** As `/passage/<id>/card` tells it. */
interface PassageCard {
	id: string;
	label: string;
	spoken: string;
	sceneTitle?: string;
	count?: string;
	work: string;
	chapter: number;
	ordinal: number;
	text: string;
	/** `own`: the reader's own copy, which the browser alone knows. */
	source: 'copy' | 'gist' | 'own';
	marked?: [number, number][];
	edited?: true;
	lost?: 'gone' | 'in doubt';
	before?: string;
	after?: string;
	present: string[];
	pages: number;
	href: string;
	readerHref: string;
}

/** A mark of a long run shows so many of its passages. */
const MOST = 3;

const known = new Map<string, Promise<PassageCard | undefined>>();

/** The card of a mark: of its first passages, with the words of them that it cites. */
export async function cardOfMark(mark: HTMLElement): Promise<CardContent | undefined> {
	const ids = (mark.dataset['passages'] ?? '').split(' ').filter(Boolean);
	const words = (mark.dataset['words'] ?? '').split(' ').filter(Boolean);
	const cards = await Promise.all(ids.slice(0, MOST).map((id) => cardOf(id, words)));
	const found = cards.filter((card) => card !== undefined);
	const [first] = found;
	if (!first) return undefined;
	return {
		label: `Passage ${mark.textContent?.replace(/[[\]]/g, '').trim() ?? ''}`,
		children: contentOf(found, ids.length - found.length),
		ordinal: first.ordinal
	};
}

/** `words`: spans of any passages, as marks carry them. */
async function cardOf(id: string, words: readonly string[]): Promise<PassageCard | undefined> {
	const card = await readCard(id, words);
	return card?.source === 'gist' ? inOwnWords(card, words) : card;
}

/** With the words of the reader's own copy, where they have one that has the passage. */
async function inOwnWords(card: PassageCard, words: readonly string[]): Promise<PassageCard> {
	const passages = [...((await ownWording(card.work, card.chapter)) ?? [])];
	const i = passages.findIndex(([id]) => id === card.id);
	const own = passages[i]?.[1];
	if (own?.text === undefined) return card;
	const { lost: _, ...shown } = card;
	const around = { before: passages[i - 1]?.[1].text, after: passages[i + 1]?.[1].text };
	return {
		...shown,
		...{ text: own.text, source: 'own' },
		marked: markedIn(own, spansOf(card.id, words)),
		...(own.verdict === 'edited' && { edited: true }),
		...(card.before !== undefined && { before: around.before ?? card.before }),
		...(card.after !== undefined && { after: around.after ?? card.after })
	};
}

function readCard(id: string, words: readonly string[]): Promise<PassageCard | undefined> {
	const query = new URLSearchParams();
	for (const span of words)
		if (span.startsWith(`${id}:`)) query.append('words', span.slice(id.length + 1));
	return readJson<PassageCard>(`/passage/${encodeURIComponent(id)}/card`, query, known);
}

/** Reads what a card shows, at the place of the page; a page under `?at=` asks at the same place. */
export function readJson<T>(
	path: string,
	query: URLSearchParams,
	read: Map<string, Promise<T | undefined>>
): Promise<T | undefined> {
	const at = new URLSearchParams(location.search).get('at');
	if (at) query.set('at', at);
	const address = query.size > 0 ? `${path}?${query.toString()}` : path;
	let card = read.get(address);
	if (!card) {
		card = fetch(address).then(
			(r) => (r.ok ? (r.json() as Promise<T>) : undefined),
			() => {
				read.delete(address);
				return undefined;
			}
		);
		read.set(address, card);
	}
	return card;
}

function contentOf(cards: PassageCard[], more: number): HTMLElement[] {
	const [first, last] = [cards[0]!, cards[cards.length - 1]!];
	return [
		head(first),
		...(smallRuler(first) ?? []),
		h(
			'div',
			{ class: 'passages' },
			first.before !== undefined && near(first.before, 'before'),
			...cards.flatMap((card, i) => [
				...(i > 0 ? [head({ ...card, sceneTitle: undefined })] : []),
				h(
					'p',
					{ class: `text ${card.source}`, id: i === 0 && 'card-text' },
					...passageText(card.text, card.marked)
				)
			]),
			last.after !== undefined && near(last.after, 'after')
		),
		h('p', { class: 'source' }, sourceOf(cards), more > 0 && ` ${more} more in the reader.`),
		...presentIn(cards),
		h(
			'div',
			{ class: 'links' },
			h('a', { href: first.readerHref }, 'Open in the reader'),
			h('a', { href: first.href, 'data-copy': true }, 'Copy link'),
			h('span', {}, first.pages === 1 ? 'cited on 1 page' : `cited on ${first.pages} pages`)
		)
	];
}

function near(text: string, side: 'before' | 'after'): HTMLElement {
	return h('p', { class: 'near' }, nearText(text, side));
}

type Head = Omit<PassageCard, 'sceneTitle'> & { sceneTitle?: string | undefined };

/** Its place, in figures and in words; of a place in a work without text the words alone. */
function head({ label, spoken, count, sceneTitle }: Head): HTMLElement {
	return h(
		'div',
		{ class: 'head' },
		h(
			'p',
			{ class: 'top' },
			h('b', {}, label),
			count !== undefined && h('span', {}, spoken),
			count !== undefined && h('span', { class: 'count' }, count)
		),
		sceneTitle !== undefined && h('p', { class: 'scene' }, sceneTitle)
	);
}

function sourceOf(cards: PassageCard[]): string {
	if (cards.some((card) => card.lost === 'gone'))
		return 'A gist, in our words: the site’s copy has no such passage.';
	if (cards.some((card) => card.lost))
		return 'A gist, in our words: nothing in the site’s copy is certainly this.';
	const gists = cards.some((card) => card.source === 'gist');
	const own = cards.some((card) => card.source === 'own');
	if (gists) return own ? 'From your copy; gists where it differs.' : 'A gist, in our words.';
	const whose = own ? 'From your copy' : 'From the site’s copy';
	return cards.some((card) => card.edited)
		? `${whose}, where this passage has other words than those cited.`
		: `${whose}.`;
}

function presentIn(cards: PassageCard[]): HTMLElement[] {
	const names = new Set(cards.flatMap((card) => card.present));
	return names.size > 0 ? [h('p', { class: 'who' }, `Present: ${[...names].join(', ')}.`)] : [];
}

/** A small ruler, its ticks where the page's ruler has them. */
function smallRuler(card: PassageCard): HTMLElement[] | undefined {
	const model = document.querySelector<HTMLElement>(
		`[data-ruler][data-work="${CSS.escape(card.work)}"][data-chapter="${card.chapter}"]`
	);
	const xs = [...(model?.querySelectorAll('.tick') ?? [])].map(
		(t) => t.getAttribute('x') ?? '0%'
	);
	if (!model || xs.length === 0) return undefined;
	const scoped = [...model.classList].find((c) => c.startsWith('svelte-')) ?? '';
	const ruler = h('div', {
		class: `ruler small ${scoped}`,
		'data-ruler': 'small',
		'data-work': card.work,
		'data-chapter': card.chapter,
		'aria-hidden': 'true'
	});
	const ticks = xs.map((x, i) =>
		svg('rect', { x, class: `tick ${scoped} ${i + 1 === card.ordinal ? 'open' : ''}` })
	);
	ruler.append(
		svg('svg', { class: `ticks ${scoped}` }, ...ticks),
		svg('svg', { class: `ribbon ${scoped}` })
	);
	return [ruler];
}

/** What a card says: read from the site, once a passage, and made of elements. */
import { h, svg } from './dom';

/** As `/passage/<id>/card` tells it. */
interface Card {
	id: string;
	label: string;
	spoken: string;
	scene: string;
	sceneTitle?: string;
	count?: string;
	work: string;
	chapter: number;
	ordinal: number;
	text: string;
	source: 'copy' | 'gist';
	pages: number;
	href: string;
	readerHref: string;
}

/** A mark of a long run shows so many of its passages. */
export const MOST = 3;

const known = new Map<string, Promise<Card | undefined>>();

export function readCard(id: string): Promise<Card | undefined> {
	let card = known.get(id);
	if (!card) {
		card = fetch(`/passage/${encodeURIComponent(id)}/card${sharedAt()}`).then(
			(r) => (r.ok ? (r.json() as Promise<Card>) : undefined),
			() => {
				known.delete(id);
				return undefined;
			}
		);
		known.set(id, card);
	}
	return card;
}

/** A page under `?at=` asks for cards at the same place. */
function sharedAt(): string {
	const at = new URLSearchParams(location.search).get('at');
	return at ? `?at=${encodeURIComponent(at)}` : '';
}

export function contentOf(cards: Card[], more: number): HTMLElement[] {
	const first = cards[0]!;
	const gists = cards.some((c) => c.source === 'gist');
	return [
		...cards.map((card, i) => passage(card, i === 0)),
		h(
			'p',
			{ class: 'source' },
			gists ? 'A gist, in our words.' : 'From your copy.',
			more > 0 && ` ${more} more in the reader.`
		),
		h(
			'div',
			{ class: 'links' },
			h('a', { href: first.readerHref }, 'Read from here'),
			h('a', { href: first.href, 'data-copy': true }, 'Copy link'),
			h('span', {}, first.pages === 1 ? 'cited on 1 page' : `cited on ${first.pages} pages`)
		)
	];
}

function passage(card: Card, first: boolean): HTMLElement {
	const scene = card.sceneTitle ? `${card.scene}, ${card.sceneTitle}` : card.scene;
	return h(
		'div',
		{ class: 'passage', 'data-ordinal': first && card.ordinal },
		h(
			'p',
			{ class: 'top' },
			h('b', {}, card.label),
			h('span', {}, scene),
			card.count !== undefined && h('span', { class: 'count' }, card.count)
		),
		first && smallRuler(card),
		h('p', { class: 'text', id: first && 'card-text' }, card.text)
	);
}

/** A small ruler, its ticks where the page's ruler has them. */
function smallRuler(card: Card): HTMLElement | undefined {
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
	return ruler;
}

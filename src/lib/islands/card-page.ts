/** What the card of a page says: who or what it is, as far as the reader has read. */
import type { CardContent } from './card';
import { readJson } from './card-content';
import { h, kindSign } from './dom';

/** As `/wiki/<title>/card` tells it. */
interface PageCard {
	kind: string;
	title: string;
	kindWord: string;
	summary?: string;
	href: string;
}

const known = new Map<string, Promise<PageCard | undefined>>();

/**
 * The card of a page, by its title or another name of it; `passage` is where the name is read, which
 * may say who is meant by half of it.
 */
export async function cardOfPage(name: string, passage?: string): Promise<CardContent | undefined> {
	const query = new URLSearchParams(passage ? { passage } : {});
	const card = await readJson<PageCard>(`/wiki/${encodeURIComponent(name)}/card`, query, known);
	if (!card) return undefined;
	return {
		label: card.title,
		look: 'page-card',
		children: [
			h(
				'p',
				{ class: 'top' },
				kindSign(card.kind, 13),
				h('b', {}, card.title),
				h('span', { class: 'count' }, card.kindWord)
			),
			...(card.summary ? [h('p', { class: 'text', id: 'card-text' }, card.summary)] : []),
			h(
				'div',
				{ class: 'links' },
				h('a', { href: card.href }, 'Open the page'),
				h('a', { href: card.href, 'data-copy': true }, 'Copy link')
			)
		]
	};
}

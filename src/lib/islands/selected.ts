/**
 * Words that a reader selects within one passage: a name among them has its card, and where the words
 * of the story are shown a link to these very words can be copied.
 */
import { wordsIn } from '../copy/words';
import { Card, type CardContent } from './card';
import { cardOfPage } from './card-page';
import { byPopover, h } from './dom';

/** A selection is taken as made when it has rested so long, in milliseconds. */
const RESTED_AFTER = 250;
/** Longer ones are no name. */
const LONGEST_NAME = 60;

interface Selected {
	/** What the passage says. */
	words: HTMLElement;
	passage: HTMLElement;
	text: string;
	/** Characters of the passage's text. */
	place: [number, number];
	at: DOMRect;
}

/** What is selected, where it is within one passage's words. */
function selected(): Selected | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	const holder = (node: Node) =>
		(node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
			'[data-passage-words]'
		);
	const words = holder(range.startContainer);
	if (!words) return undefined;
	// A double or triple click ends at the beginning of what comes next.
	if (holder(range.endContainer) !== words) {
		if (range.endOffset > 0) return undefined;
		range.setEnd(words, words.childNodes.length);
	}
	const passage = words.closest<HTMLElement>('[id][data-at]') ?? words;
	const text = range.toString();
	const before = document.createRange();
	before.setStart(words, 0);
	before.setEnd(range.startContainer, range.startOffset);
	const from = before.toString().length;
	if (text.trim() === '' || !passage.id) return undefined;
	const at = range.getBoundingClientRect();
	return { words, passage, text, place: [from, from + text.length], at };
}

/** The address of a passage in the reader with a span of its words. */
function linkTo({ words, passage, place }: Selected): HTMLElement | undefined {
	const span = wordsIn(words.textContent ?? '', place);
	if (!span) return undefined;
	const chapter = words.closest<HTMLElement>('[data-chapter-href]')?.dataset['chapterHref'];
	const address = `${chapter ?? location.pathname}?words=${passage.id}:${span.join('-')}#${passage.id}`;
	return h('a', { href: address, 'data-copy': true }, 'Copy link to these words');
}

async function contentOf(selected: Selected): Promise<CardContent | undefined> {
	const { text, passage, words } = selected;
	const name = text
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
		.replace(/['’]s$/u, '')
		.replace(/\s+/gu, ' ');
	const short = name !== '' && name.length <= LONGEST_NAME;
	const page = short ? await cardOfPage(name, passage.id) : undefined;
	const link = words.dataset['passageWords'] === 'copy' ? linkTo(selected) : undefined;
	if (!link) return page;
	const links = h('div', { class: 'links' }, link);
	const children = [...(page?.children ?? []), links];
	return {
		label: page?.label ?? 'The words you selected',
		look: page ? 'page-card' : 'words-card',
		children
	};
}

export function enhanceSelection() {
	if (!byPopover || !document.querySelector('[data-passage-words]')) return;
	const card = new Card();
	let timer = 0;
	let pressed = false;
	const look = () => {
		const found = pressed ? undefined : selected();
		if (found) void card.show(found.words, () => contentOf(found), { at: found.at });
	};
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		// Within the card nothing is selected, and what is selected elsewhere puts it away.
		const focus = getSelection()?.focusNode ?? null;
		if (card.open && !card.contains(focus) && !card.contains(document.activeElement))
			card.hide();
		timer = window.setTimeout(look, RESTED_AFTER);
	});
	addEventListener('pointerdown', (event) => {
		pressed = !card.contains(event.target as Node);
	});
	for (const type of ['pointerup', 'pointercancel'])
		addEventListener(type, () => {
			pressed = false;
			clearTimeout(timer);
			timer = window.setTimeout(look, RESTED_AFTER);
		});
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && card.open) card.dismiss();
	});
}

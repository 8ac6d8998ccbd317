/**
 * Cards of citations and, in the reader, of names: shown on hover after a moment or on focus; on
 * touch by a long press, while a tap follows the link.
 */
import { Card, type Load } from './card';
import { cardOfMark } from './card-content';
import { cardOfPage } from './card-page';
import { byPopover } from './dom';
import { longPress } from './long-press';

const HOVER_AFTER = 150;
/** Who tabs on at once is not led through the card of each mark. */
const FOCUS_AFTER = 300;

const ANCHORS = 'a[data-passages]:not([data-passages=""]), a[data-page]';

const anchorOf = (target: EventTarget | null) =>
	target instanceof Element ? target.closest<HTMLAnchorElement>(ANCHORS) : null;

function loadOf(anchor: HTMLAnchorElement): Load {
	if (anchor.dataset['passages']) return () => cardOfMark(anchor);
	const name = decodeURIComponent(anchor.pathname.replace(/^\/wiki\//, ''));
	return () => cardOfPage(name);
}

export function enhanceCards() {
	if (!byPopover) return;
	const card = new Card();
	document.addEventListener('pointerover', (event) => {
		const anchor = event.pointerType === 'mouse' && anchorOf(event.target);
		if (anchor) card.showSoon(anchor, loadOf(anchor), HOVER_AFTER);
	});
	document.addEventListener('pointerout', (event) => {
		const anchor = event.pointerType === 'mouse' && anchorOf(event.target);
		if (!anchor || anchor.contains(event.relatedTarget as Node | null)) return;
		card.left();
		if (anchor !== document.activeElement) card.hideSoon();
	});
	document.addEventListener('focusin', (event) => {
		const anchor = anchorOf(event.target);
		if (anchor?.matches(':focus-visible') && !card.contains(anchor))
			card.showSoon(anchor, loadOf(anchor), FOCUS_AFTER);
	});
	document.addEventListener('focusout', (event) => {
		const anchor = anchorOf(event.target);
		if (!anchor || card.contains(event.relatedTarget as Node | null)) return;
		card.left();
		card.hideSoon();
	});
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || !card.open) return;
		card.dismiss();
		// What else Escape closes stays.
		event.preventDefault();
	});
	document.addEventListener('pointerdown', (event) => {
		if (card.open && !card.contains(event.target as Node) && !anchorOf(event.target))
			card.hide();
	});
	longPress(anchorOf, (anchor) => {
		const link = anchor as HTMLAnchorElement;
		void card.show(link, loadOf(link), { sheet: true });
	});
}

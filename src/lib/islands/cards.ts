/**
 * Hover cards for citations: the passage beside the sentence that it proves. Shown on hover after a
 * moment or on focus, kept while pointed at, put away by Escape (WCAG 1.4.13); on touch a sheet by a
 * long press, while a tap follows the link.
 */
import { contentOf, MOST, readCard } from './card-content';
import { byPopover, h } from './dom';
import { longPress } from './long-press';
import { ask } from './place';
import { paintRuler } from './rulers';

const HOVER_AFTER = 150;
/** Who tabs on at once is not led through the card of each mark. */
const FOCUS_AFTER = 300;
const LEAVE_AFTER = 220;
const LOADING_AFTER = 300;
const WIDTH = 372;

class CardView {
	private readonly element = h('div', {
		class: 'card no-print',
		popover: 'manual',
		role: 'dialog'
	});
	private mark: HTMLElement | undefined;
	private timer = 0;
	private waiting = 0;

	constructor() {
		this.element.addEventListener('pointerenter', () => clearTimeout(this.timer));
		this.element.addEventListener('pointerleave', (event) => {
			if (event.pointerType === 'mouse' && !this.element.contains(document.activeElement))
				this.hideSoon();
		});
		this.element.addEventListener('focusout', (event) => {
			const next = event.relatedTarget as Node | null;
			if (next && next !== this.mark && !this.element.contains(next)) this.hide();
		});
		this.element.addEventListener('click', (event) => void this.clicked(event));
	}

	get open() {
		return this.mark !== undefined;
	}

	isOf(mark: Element) {
		return this.mark === mark;
	}

	contains(node: Node | null) {
		return node !== null && this.element.contains(node);
	}

	showSoon(mark: HTMLElement, after = HOVER_AFTER) {
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.show(mark, false), after);
	}

	hideSoon() {
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => this.hide(), LEAVE_AFTER);
	}

	async show(mark: HTMLElement, sheet: boolean) {
		clearTimeout(this.timer);
		if (this.mark === mark) return;
		this.hide();
		this.mark = mark;
		const ids = (mark.dataset['passages'] ?? '').split(' ').filter(Boolean);
		clearTimeout(this.waiting);
		this.waiting = window.setTimeout(
			() => this.place(mark, sheet, [h('p', { class: 'wait' }, 'Loading the passage')]),
			LOADING_AFTER
		);
		const cards = await Promise.all(ids.slice(0, MOST).map(readCard));
		clearTimeout(this.waiting);
		if (this.mark !== mark) return;
		const found = cards.filter((c) => c !== undefined);
		if (found.length === 0) return this.hide();
		this.place(mark, sheet, contentOf(found, ids.length - found.length));
	}

	hide() {
		clearTimeout(this.timer);
		clearTimeout(this.waiting);
		const { mark } = this;
		if (!mark) return;
		this.mark = undefined;
		mark.classList.remove('open');
		mark.removeAttribute('aria-describedby');
		tickOf(undefined);
		if (this.element.isConnected) {
			if (this.element.contains(document.activeElement)) mark.focus();
			this.element.hidePopover();
			this.element.remove();
		}
	}

	private place(mark: HTMLElement, sheet: boolean, children: HTMLElement[]) {
		const { element } = this;
		element.classList.toggle('sheet-card', sheet);
		const close = h('button', { type: 'button', class: 'close', 'data-close': true }, 'Close');
		element.replaceChildren(...children, ...(sheet ? [close] : []));
		element.setAttribute(
			'aria-label',
			`Passage ${mark.textContent?.replace(/[[\]]/g, '').trim() ?? ''}`
		);
		if (!element.isConnected) {
			// After the mark, so that Tab leads from the mark into its card.
			mark.after(element);
			element.showPopover();
		}
		mark.classList.add('open');
		mark.setAttribute('aria-describedby', 'card-text');
		ask().then(
			(place) =>
				element
					.querySelectorAll<HTMLElement>('[data-ruler]')
					.forEach((r) => paintRuler(r, place)),
			() => undefined
		);
		if (!sheet) this.moveTo(mark);
		const ordinal = Number(
			element.querySelector<HTMLElement>('[data-ordinal]')?.dataset['ordinal']
		);
		tickOf(ordinal || undefined);
	}

	/** Below the mark, or above where there is no room; never out of the window. */
	private moveTo(mark: HTMLElement) {
		const rects = [...mark.getClientRects()];
		const box = rects[rects.length - 1]!;
		const { style } = this.element;
		const wide = document.documentElement.clientWidth;
		const width = Math.min(WIDTH, wide - 24);
		const middle = box.left + box.width / 2;
		// Within the column of the mark: as far across the card as the mark is across the column.
		const column = mark.closest('p, li, dl, td')?.getBoundingClientRect() ?? box;
		const share = Math.min(1, Math.max(0, (middle - column.left) / Math.max(1, column.width)));
		const within = Math.min(width - 14, Math.max(14, width * share));
		const left = Math.max(12, Math.min(wide - width - 12, middle - within));
		const height = this.element.offsetHeight;
		const below = box.bottom + 12 + height < innerHeight || box.top < height + 20;
		this.element.classList.toggle('above', !below);
		style.setProperty('--card-left', `${left + scrollX}px`);
		style.setProperty(
			'--card-top',
			`${(below ? box.bottom + 9 : box.top - 9 - height) + scrollY}px`
		);
		style.setProperty('--card-stem', `${middle - left}px`);
	}

	private async clicked(event: Event) {
		const target = event.target as Element;
		if (target.closest('[data-close]')) return this.hide();
		const link = target.closest<HTMLAnchorElement>('[data-copy]');
		if (!link || !('clipboard' in navigator)) return;
		event.preventDefault();
		try {
			await navigator.clipboard.writeText(link.href);
			link.textContent = 'Copied';
		} catch {
			location.assign(link.href);
		}
	}
}

/** Raises the tick of the open passage on the header's ruler. */
function tickOf(ordinal: number | undefined) {
	const ticks = document.querySelectorAll('header [data-ruler] .tick');
	ticks.forEach((tick, i) => tick.classList.toggle('open', i + 1 === ordinal));
}

export function enhanceCards() {
	if (!byPopover) return;
	const card = new CardView();
	const markOf = (target: EventTarget | null) =>
		target instanceof Element
			? target.closest<HTMLElement>('a[data-passages]:not([data-passages=""])')
			: null;

	document.addEventListener('pointerover', (event) => {
		const mark = event.pointerType === 'mouse' && markOf(event.target);
		if (mark) card.showSoon(mark);
	});
	document.addEventListener('pointerout', (event) => {
		const mark = event.pointerType === 'mouse' && markOf(event.target);
		if (mark && mark !== document.activeElement) card.hideSoon();
	});
	document.addEventListener('focusin', (event) => {
		const mark = markOf(event.target);
		if (mark?.matches(':focus-visible')) card.showSoon(mark, FOCUS_AFTER);
	});
	document.addEventListener('focusout', (event) => {
		const mark = markOf(event.target);
		if (mark && !card.contains(event.relatedTarget as Node | null)) card.hideSoon();
	});
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && card.open) card.hide();
	});
	document.addEventListener('pointerdown', (event) => {
		if (card.open && !card.contains(event.target as Node) && !markOf(event.target)) card.hide();
	});
	longPress(markOf, (mark) => void card.show(mark, true));
}

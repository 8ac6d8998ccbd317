/**
 * A card beside what it explains. It stays while it is pointed at or has the focus, and Escape puts
 * it away (WCAG 1.4.13); for a finger it is a sheet at the bottom.
 */
import { h } from './dom';
import { ask } from './place';
import { paintRuler } from './rulers';

export interface CardContent {
	/** Its accessible name. */
	label: string;
	children: HTMLElement[];
	/** Whose tick is raised on the page's ruler. */
	ordinal?: number;
	/** Of the element: what it looks like. */
	look?: string;
}

/** Undefined where there is nothing to show. */
export type Load = () => Promise<CardContent | undefined>;

const LEAVE_AFTER = 220;
const LOADING_AFTER = 300;
const WIDTH = 372;
/** So much of a passage is seen at least, in px. */
const LEAST = 96;

export class Card {
	private readonly element = h('div', { popover: 'manual', role: 'dialog' });
	/** What it hangs on. */
	private anchor: HTMLElement | undefined;
	/** Escape put its card away: not again until it is left. */
	private dismissed: Element | undefined;
	private timer = 0;
	private waiting = 0;

	constructor() {
		this.element.addEventListener('pointerenter', () => clearTimeout(this.timer));
		this.element.addEventListener('pointerleave', (event) => {
			const focused = document.activeElement;
			const held = this.element.contains(focused) || focused === this.anchor;
			if (event.pointerType === 'mouse' && !held) this.hideSoon();
		});
		this.element.addEventListener('focusout', (event) => {
			const next = event.relatedTarget as Node | null;
			if (next && next !== this.anchor && !this.element.contains(next)) this.hide();
		});
		this.element.addEventListener('click', (event) => {
			if ((event.target as Element).closest('[data-close]')) this.hide();
		});
	}

	get open() {
		return this.anchor !== undefined;
	}

	contains(node: Node | null) {
		return node !== null && this.element.contains(node);
	}

	showSoon(anchor: HTMLElement, load: Load, after: number) {
		if (anchor === this.dismissed) return;
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.show(anchor, load), after);
	}

	hideSoon() {
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => this.hide(), LEAVE_AFTER);
	}

	/** The anchor is left: what was dismissed there may come back. */
	left() {
		this.dismissed = undefined;
	}

	/** `at`: where it hangs, if not on all of the anchor. */
	async show(anchor: HTMLElement, load: Load, { sheet = false, at = rectOf(anchor) } = {}) {
		clearTimeout(this.timer);
		if (this.anchor === anchor) return;
		this.hide();
		this.anchor = anchor;
		const wait = { label: 'Loading', children: [h('p', { class: 'wait' }, 'Loading')] };
		this.waiting = window.setTimeout(() => this.fill(anchor, wait, sheet, at), LOADING_AFTER);
		const content = await load();
		if (this.anchor !== anchor) return;
		clearTimeout(this.waiting);
		if (!content) return this.hide();
		this.fill(anchor, content, sheet, at);
	}

	/** As by Escape; the focus goes back to the anchor. */
	dismiss() {
		const { anchor } = this;
		this.hide();
		if (anchor?.matches(':hover, :focus')) this.dismissed = anchor;
	}

	hide() {
		clearTimeout(this.timer);
		clearTimeout(this.waiting);
		const { anchor } = this;
		if (!anchor) return;
		this.anchor = undefined;
		anchor.classList.remove('open');
		anchor.removeAttribute('aria-describedby');
		raiseTick(undefined);
		if (!this.element.isConnected) return;
		if (this.element.contains(document.activeElement)) {
			this.dismissed = anchor;
			anchor.focus();
		}
		this.element.hidePopover();
		this.element.remove();
	}

	private fill(anchor: HTMLElement, content: CardContent, sheet: boolean, at: DOMRect) {
		const { element } = this;
		element.className = `card no-print ${content.look ?? ''}`;
		element.classList.toggle('sheet-card', sheet);
		const close = h('button', { type: 'button', class: 'close', 'data-close': true }, 'Close');
		element.replaceChildren(...content.children, ...(sheet ? [close] : []));
		element.setAttribute('aria-label', content.label);
		if (!element.isConnected) {
			// After the anchor, so that Tab leads from it into its card.
			anchor.after(element);
			element.showPopover();
		}
		anchor.classList.add('open');
		if (element.querySelector('#card-text'))
			anchor.setAttribute('aria-describedby', 'card-text');
		ask().then(
			(place) =>
				element
					.querySelectorAll<HTMLElement>('[data-ruler]')
					.forEach((r) => paintRuler(r, place)),
			() => undefined
		);
		if (!sheet) this.moveTo(anchor, at);
		showMarked(element);
		raiseTick(content.ordinal);
	}

	/** Below its anchor, or above where there is no room; never out of the window. */
	private moveTo(anchor: HTMLElement, box: DOMRect) {
		const { style } = this.element;
		const wide = document.documentElement.clientWidth;
		const width = Math.min(WIDTH, wide - 24);
		const middle = box.left + box.width / 2;
		// Within the column: as far across the card as its anchor is across the column.
		const column = anchor.closest('p, li, dl, td')?.getBoundingClientRect() ?? box;
		const share = Math.min(1, Math.max(0, (middle - column.left) / Math.max(1, column.width)));
		const within = Math.min(width - 14, Math.max(14, width * share));
		const left = Math.max(12, Math.min(wide - width - 12, middle - within));
		const rooms = { above: box.top - 20, below: innerHeight - box.bottom - 20 };
		const fits = this.element.offsetHeight <= rooms.below;
		const below = fits || rooms.below >= rooms.above;
		this.shrinkTo(below ? rooms.below : rooms.above);
		const height = this.element.offsetHeight;
		this.element.classList.toggle('above', !below);
		style.setProperty('--card-left', `${left + scrollX}px`);
		style.setProperty(
			'--card-top',
			`${(below ? box.bottom + 9 : box.top - 9 - height) + scrollY}px`
		);
		style.setProperty('--card-stem', `${middle - left}px`);
	}

	/** Where there is too little room the passage scrolls in what is left, so that its links stay. */
	private shrinkTo(room: number) {
		const passages = this.element.querySelector<HTMLElement>('.passages');
		const over = this.element.offsetHeight - room;
		if (!passages || over <= 0) return;
		passages.style.maxHeight = `${Math.max(LEAST, passages.offsetHeight - over)}px`;
	}
}

/** The last line of what may be broken over two. */
function rectOf(element: HTMLElement): DOMRect {
	const rects = [...element.getClientRects()];
	return rects[rects.length - 1] ?? element.getBoundingClientRect();
}

/** A long passage scrolls inside its card, by keyboard too; what is cited is in sight. */
function showMarked(card: HTMLElement) {
	const box = card.querySelector<HTMLElement>('.passages');
	if (!box || box.scrollHeight <= box.clientHeight + 1) return;
	box.tabIndex = 0;
	box.setAttribute('role', 'group');
	box.setAttribute('aria-label', 'The passage');
	const mark = box.querySelector<HTMLElement>('mark') ?? box.querySelector<HTMLElement>('.text');
	if (mark) box.scrollTop = mark.offsetTop - box.offsetTop - 40;
}

/** Raises the tick of the open passage on the header's ruler. */
function raiseTick(ordinal: number | undefined) {
	const ticks = document.querySelectorAll('header [data-ruler] .tick');
	ticks.forEach((tick, i) => tick.classList.toggle('open', i + 1 === ordinal));
}

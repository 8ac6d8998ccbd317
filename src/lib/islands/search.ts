/** Suggestions under the search field: a combobox, worked by keyboard; on phones a sheet. */
import { h, kindSign, typing } from './dom';

interface Part {
	text: string;
	hit: boolean;
}

/** As `/search/suggest.json` tells them. */
interface Hits {
	pages: {
		page: { kind: string; title: string; href: string };
		kindWord: string;
		title: Part[];
		note: Part[];
	}[];
	passages: { label: string; href: string; text: Part[] }[];
	searchedTo?: string;
}

const WAIT = 90;

class Suggestions {
	readonly list: HTMLElement;
	private options: HTMLElement[] = [];
	private active = -1;
	private timer = 0;
	private asked = '';

	constructor(
		private readonly field: HTMLInputElement,
		private readonly id: string
	) {
		this.list = h('div', {
			id,
			class: 'suggestions',
			role: 'listbox',
			'aria-label': 'Suggestions',
			hidden: true
		});
		field.setAttribute('role', 'combobox');
		field.setAttribute('aria-autocomplete', 'list');
		field.setAttribute('aria-controls', id);
		field.setAttribute('aria-expanded', 'false');
		field.addEventListener('input', () => this.askSoon());
		field.addEventListener('focus', () => {
			if (this.options.length && field.value.trim() === this.asked) this.show(true);
		});
		field.addEventListener('keydown', (event) => this.key(event));
	}

	show(open: boolean) {
		this.list.hidden = !open;
		this.field.setAttribute('aria-expanded', String(open));
		if (!open) this.activate(-1);
	}

	private askSoon() {
		clearTimeout(this.timer);
		const q = this.field.value.trim();
		if (!q) {
			this.asked = '';
			return this.show(false);
		}
		this.timer = window.setTimeout(() => void this.ask(q), WAIT);
	}

	private async ask(q: string) {
		this.asked = q;
		try {
			const response = await fetch(`/search/suggest.json?q=${encodeURIComponent(q)}`);
			if (!response.ok || this.asked !== q) return;
			this.draw((await response.json()) as Hits, q);
		} catch {
			this.show(false);
		}
	}

	private draw(hits: Hits, q: string) {
		this.options = [];
		const option = (href: string, ...children: (Node | string)[]) => {
			const element = h(
				'a',
				{ id: `${this.id}-${this.options.length}`, role: 'option', href, tabindex: -1 },
				...children
			);
			element.addEventListener('pointermove', () =>
				this.activate(this.options.indexOf(element))
			);
			this.options.push(element);
			return element;
		};
		const pages = hits.pages.map(({ page, kindWord, title, note }) =>
			option(
				page.href,
				kindSign(page.kind, 13),
				h(
					'span',
					{ class: 'name' },
					...parts(title),
					...(note.length ? [h('small', {}, ...parts(note))] : [])
				),
				h('span', { class: 'kind' }, kindWord)
			)
		);
		const passages = hits.passages.map(({ label, href, text }) =>
			option(
				href,
				h('span', { class: 'name passage' }, ...parts(text)),
				h('span', { class: 'place' }, label)
			)
		);
		const group = (word: string, id: string, items: HTMLElement[]) =>
			items.length > 0 &&
			h(
				'div',
				{ role: 'group', 'aria-labelledby': id },
				h('p', { id, class: 'head' }, word),
				...items
			);
		const upTo = hits.searchedTo
			? `Searched up to ${hits.searchedTo}; what comes later is left out. `
			: '';
		this.list.replaceChildren(
			...[
				group('Pages', `${this.id}-pages`, pages),
				group('Passages', `${this.id}-passages`, passages),
				this.options.length === 0 &&
					h('p', { class: 'head' }, `Nothing is found for “${q}”.`),
				h(
					'p',
					{ class: 'foot', role: 'presentation' },
					`${upTo}To go straight to a passage, type its number.`
				)
			].filter((x) => x !== false)
		);
		this.active = -1;
		this.show(true);
	}

	private key(event: KeyboardEvent) {
		const open = !this.list.hidden;
		const { length } = this.options;
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			if (!open || length === 0) return;
			event.preventDefault();
			const by = event.key === 'ArrowDown' ? 1 : -1;
			// One place more than options: the field itself.
			this.activate(((this.active + 1 + by + length + 1) % (length + 1)) - 1);
		} else if (event.key === 'Enter' && open && this.active >= 0) {
			event.preventDefault();
			this.options[this.active]!.click();
		} else if (event.key === 'Escape' && open) {
			event.preventDefault();
			event.stopPropagation();
			this.show(false);
		}
	}

	private activate(index: number) {
		this.options[this.active]?.setAttribute('aria-selected', 'false');
		this.active = index;
		const option = this.options[index];
		option?.setAttribute('aria-selected', 'true');
		option?.scrollIntoView({ block: 'nearest' });
		if (option) this.field.setAttribute('aria-activedescendant', option.id);
		else this.field.removeAttribute('aria-activedescendant');
	}
}

function parts(list: Part[]): (Node | string)[] {
	return list.map((p) => (p.hit ? h('u', {}, p.text) : p.text));
}

class SearchBox extends HTMLElement {
	connectedCallback() {
		const field = this.querySelector('input');
		if (!field) return;
		const suggestions = new Suggestions(field, 'suggestions');
		this.append(suggestions.list);
		this.addEventListener('focusout', (event) => {
			if (!this.contains(event.relatedTarget as Node | null)) suggestions.show(false);
		});
		document.addEventListener('keydown', (event) => {
			if (
				event.key !== '/' ||
				event.ctrlKey ||
				event.metaKey ||
				event.altKey ||
				typing(event)
			)
				return;
			event.preventDefault();
			if (field.offsetParent) {
				field.focus();
				field.select();
			} else this.openSheet();
		});
		this.querySelector('a')?.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			this.openSheet();
		});
	}

	/** The whole window, as phones have it. */
	private openSheet() {
		const field = h('input', {
			type: 'search',
			name: 'q',
			'aria-label': 'Search',
			placeholder: 'Search',
			autocomplete: 'off',
			autocapitalize: 'off',
			spellcheck: 'false'
		});
		const close = h('button', { type: 'button' }, 'Close');
		const suggestions = new Suggestions(field, 'sheet-suggestions');
		const icon = this.querySelector('svg')?.cloneNode(true);
		const form = h(
			'form',
			{ action: '/search', role: 'search' },
			...(icon ? [icon] : []),
			field,
			close
		);
		const sheet = h(
			'dialog',
			{ class: 'search-sheet', 'aria-label': 'Search' },
			form,
			suggestions.list
		);
		close.addEventListener('click', () => sheet.close());
		sheet.addEventListener('close', () => sheet.remove());
		document.body.append(sheet);
		sheet.showModal();
		field.focus();
	}
}

export function defineSearch() {
	customElements.define('search-box', SearchBox);
}

/** The position control: fills what cached pages leave empty, and asks how far one has read. */
import { h } from './dom';
import { ask, forget, placeHere, placeOf, remembered, type Place, type WorkPlace } from './place';
import { PositionPanel, type Proposed } from './position-panel';
import { dragRibbon, paintRuler, rulersIn, shownBy } from './rulers';

const ASKED = 'canonry:asked';

class PositionControl extends HTMLElement {
	private place: Place | undefined;
	private panel: PositionPanel | undefined;

	connectedCallback() {
		const before = remembered();
		if (before) this.paint(before);
		ask().then(
			(place) => {
				this.paint(place);
				askOnce(place, () => this.open());
			},
			() => undefined // Everything leads to /position, which works by itself.
		);
		const button = this.querySelector('a');
		button?.addEventListener('click', (event) => this.toggle(event));
		button?.addEventListener('keydown', (event) => {
			if (event.key === ' ') this.toggle(event);
		});
		for (const opener of document.querySelectorAll('[data-position-open]'))
			opener.addEventListener('click', (event) => this.toggle(event));
		for (const ruler of rulersIn(document))
			dragRibbon(ruler, (ordinal) => this.propose(ruler, ordinal));
	}

	private toggle(event: Event) {
		if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))
			return;
		if (!this.place || !PositionPanel.possible) return;
		event.preventDefault();
		if (this.panel?.isOpen) this.panel.close();
		else this.open();
	}

	/** Opens the panel, at the reader's place or at one that is proposed. */
	open(proposed?: Proposed) {
		const { place } = this;
		const button = this.querySelector('a');
		if (!place || !button) return;
		this.panel ??= new PositionPanel(button, () => this.paint(place));
		this.panel.open(place, proposed);
	}

	private propose(ruler: HTMLElement, ordinal: number) {
		const shown = this.place && shownBy(ruler, this.place);
		if (!shown) return;
		const at = placeOf(shown.chapter, ordinal);
		this.open({
			work: shown.work.work.id,
			chapter: shown.chapter.chapter,
			scene: at?.scene.scene ?? -1,
			paragraph: at?.paragraph ?? 0
		});
	}

	private paint(place: Place) {
		this.place = place;
		const here = placeHere(place);
		const button = this.querySelector('a');
		if (button) {
			button.setAttribute('role', 'button');
			button.setAttribute('aria-haspopup', 'dialog');
			button.ariaExpanded ??= 'false';
			if (place.chosen) this.name(button, here);
		}
		for (const ruler of rulersIn(document)) paintRuler(ruler, place);
		for (const cut of document.querySelectorAll('[data-position-cut]'))
			cut.textContent = here.label
				? `at ${here.label}, because you do`
				: 'at the beginning, because you do';
		paintHome(place);
	}

	/** In a reader's words: the place, its scene, and what happens there. */
	private name(button: Element, { words, where, gist }: WorkPlace) {
		const label = this.querySelector('[data-position-label]');
		if (label) label.textContent = words;
		const scene = [words, where].filter(Boolean).join(', ');
		const said = gist ? `${scene}: ${gist}` : scene;
		button.setAttribute('aria-label', said);
		button.setAttribute('title', said);
	}
}

/** The home page's question, answered. */
function paintHome(place: Place) {
	const sentence = document.querySelector('[data-position-sentence]');
	const read = document.querySelector<HTMLAnchorElement>('[data-position-read]');
	if (!sentence || !read || !place.chosen) return;
	// The home page speaks of the wiki's first work.
	const { label, where, href, passages, ...work } = place.works[0]!;
	sentence.textContent = label
		? `To ${label}, in ${where ?? 'the story'}. Drag the ribbon, or choose a scene.`
		: 'Not started. Drag the ribbon, or choose a scene.';
	if (label && href && work.read < passages) {
		read.textContent = `Read on from ${label}`;
		read.href = href;
	}
}

/** On the first visit, once, at the foot of the window: seen, and in nobody's way. */
function askOnce(place: Place, open: () => void) {
	// Where no ruler is there is no story to be spoiled of; the home page asks by itself.
	if (place.chosen || !document.querySelector('header [data-ruler]')) return;
	try {
		if (localStorage.getItem(ASKED)) return;
	} catch {
		return;
	}
	const later = () => {
		try {
			localStorage.setItem(ASKED, '1');
		} catch {
			// It will be asked again.
		}
		bar.remove();
	};
	const button = (text: string, action: () => void) => {
		const element = h('button', { type: 'button', class: 'button quiet' }, text);
		element.addEventListener('click', action);
		return element;
	};
	const all = h('form', { method: 'POST', action: '/position' });
	all.append(
		h('input', { type: 'hidden', name: 'back', value: location.pathname + location.search }),
		h('button', { class: 'button quiet', name: 'all', value: '1' }, 'I have read it all')
	);
	const bar = h(
		'aside',
		{ class: 'ask-bar no-print', 'aria-label': 'How far have you read?' },
		h(
			'p',
			{},
			h('b', {}, 'How far have you read?'),
			h('span', {}, ' Nothing past that point is shown, on any page.')
		),
		button('Say how far', () => {
			later();
			open();
		}),
		all,
		button('Not now', later)
	);
	document.querySelector('#main')?.after(bar);
}

export function definePosition() {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		if (new URL(form.action).pathname === '/position') forget();
	});
	customElements.define('position-control', PositionControl);
}

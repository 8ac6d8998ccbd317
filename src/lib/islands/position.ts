/** The position control: fills what cached pages leave empty, and asks how far one has read. */
import { h } from './dom';
import { ask, forget, placeOf, remembered, type Place } from './place';
import { PositionPanel } from './position-panel';
import { chapterOf, dragRibbon, paintRuler, rulersIn } from './rulers';

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
	open(proposed?: { chapter: number; scene: number; paragraph: number }) {
		const { place } = this;
		const button = this.querySelector('a');
		if (!place || !button) return;
		this.panel ??= new PositionPanel(button, () => this.paint(place));
		this.panel.open(place, proposed);
	}

	private propose(ruler: HTMLElement, ordinal: number) {
		const chapter = this.place && chapterOf(ruler, this.place);
		if (!chapter) return;
		const at = placeOf(chapter, ordinal);
		this.open(
			at
				? { chapter: chapter.chapter, scene: at.scene.scene, paragraph: at.paragraph }
				: { chapter: chapter.chapter, scene: -1, paragraph: 0 }
		);
	}

	private paint(place: Place) {
		this.place = place;
		const button = this.querySelector('a');
		if (button) {
			button.setAttribute('role', 'button');
			button.setAttribute('aria-haspopup', 'dialog');
			button.ariaExpanded ??= 'false';
			if (place.chosen) {
				const label = this.querySelector('[data-position-label]');
				if (label) label.textContent = place.words;
				const where = [place.words, place.where].filter(Boolean).join(', ');
				button.setAttribute('aria-label', place.gist ? `${where}: ${place.gist}` : where);
			}
		}
		for (const ruler of rulersIn(document)) paintRuler(ruler, place);
		for (const cut of document.querySelectorAll('[data-position-cut]'))
			cut.textContent = place.label
				? `at ${place.label}, because you do`
				: 'at the beginning, because you do';
		paintHome(place);
	}
}

/** The home page's question, answered. */
function paintHome(place: Place) {
	const sentence = document.querySelector('[data-position-sentence]');
	const read = document.querySelector<HTMLAnchorElement>('[data-position-read]');
	if (!sentence || !read || !place.chosen) return;
	sentence.textContent = place.label
		? `To ${place.label}, in ${place.where ?? 'the story'}. Drag the ribbon, or choose a scene.`
		: 'Not started. Drag the ribbon, or choose a scene.';
	if (place.label && place.href && place.read < place.passages) {
		read.textContent = `Read on from ${place.label}`;
		read.href = place.href;
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

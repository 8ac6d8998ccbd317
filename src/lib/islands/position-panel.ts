/** The panel of the position control: a radio a scene, a stepper for the passage. */
import { byPopover, h } from './dom';
import { addressOf, labelOf, placeOf, type Chapter, type Place, type Scene } from './place';

export interface Proposed {
	chapter: number;
	/** -1: not started. */
	scene: number;
	paragraph: number;
}

export class PositionPanel {
	/** Browsers without popovers are led to the page. */
	static possible = byPopover;

	private readonly element = h('form', {
		class: 'position-panel',
		method: 'POST',
		action: '/position',
		popover: 'auto',
		role: 'dialog',
		'aria-labelledby': 'position-title'
	});
	private place!: Place;
	private at!: Proposed;
	isOpen = false;

	constructor(
		private readonly button: HTMLElement,
		closed: () => void
	) {
		document.body.append(this.element);
		this.element.addEventListener('toggle', (event) => {
			this.isOpen = (event as ToggleEvent).newState === 'open';
			button.ariaExpanded = String(this.isOpen);
			if (!this.isOpen) closed();
		});
	}

	open(place: Place, proposed?: Proposed) {
		this.place = place;
		this.at = proposed ?? current(place);
		this.draw();
		const box = this.button.getBoundingClientRect();
		const header = this.button.closest('header')?.getBoundingClientRect();
		const { style } = this.element;
		style.setProperty('--panel-top', `${(header?.bottom ?? box.bottom) + scrollY + 2}px`);
		style.setProperty('--panel-right', `${document.documentElement.clientWidth - box.right}px`);
		if (!this.isOpen) this.element.showPopover();
		this.element.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
	}

	close() {
		this.element.hidePopover();
	}

	private draw() {
		const { place, at } = this;
		const chapter = place.chapters.find((c) => c.chapter === at.chapter) ?? place.chapters[0]!;
		const cancel = h('button', { type: 'button', class: 'button' }, 'Cancel');
		cancel.addEventListener('click', () => this.close());
		const back = new URL(location.href);
		back.searchParams.delete('at');
		this.element.replaceChildren(
			h('h2', { id: 'position-title' }, 'How far have you read?'),
			h(
				'p',
				{},
				'Nothing past this point is shown, on any page. You can also drag the ribbon.'
			),
			h('input', { type: 'hidden', name: 'back', value: back.pathname + back.search }),
			...(place.chapters.length > 1 ? [this.chapterChoice(chapter)] : []),
			h(
				'fieldset',
				{},
				h('legend', { class: 'visually-hidden' }, 'Read up to'),
				this.row(undefined, chapter, at.scene === -1),
				...chapter.scenes.map((s) => this.row(s, chapter, s.scene === at.scene))
			),
			h(
				'div',
				{ class: 'buttons' },
				h('button', { class: 'button primary', 'data-set': true }, this.setWords()),
				cancel,
				h(
					'button',
					{ class: 'button quiet', name: 'all', value: '1' },
					'I have read it all'
				)
			)
		);
	}

	private chapterChoice(chapter: Chapter): HTMLElement {
		const select = h(
			'select',
			{ 'aria-label': 'Chapter' },
			...this.place.chapters.map((c) =>
				h(
					'option',
					{ value: c.chapter, selected: c === chapter },
					c.title ? `${c.chapter}. ${c.title}` : `Chapter ${c.chapter}`
				)
			)
		);
		select.addEventListener('change', () => {
			const next = this.place.chapters.find((c) => String(c.chapter) === select.value)!;
			const first = next.scenes[0]!;
			this.at = { chapter: next.chapter, scene: first.scene, paragraph: first.passages };
			this.draw();
			this.element.querySelector<HTMLElement>('select')?.focus();
		});
		return select;
	}

	/** A row of the list; the chosen scene has a stepper for its passage. */
	private row(scene: Scene | undefined, chapter: Chapter, checked: boolean): HTMLElement {
		const radio = h('input', {
			type: 'radio',
			name: 'value',
			value: scene ? addressOf(scene, checked ? this.at.paragraph : scene.passages) : 'start',
			checked
		});
		radio.addEventListener('change', () => {
			const paragraph = scene?.passages ?? 0;
			this.at = { chapter: chapter.chapter, scene: scene?.scene ?? -1, paragraph };
			this.draw();
			this.element.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
		});
		const name = !scene
			? 'Not started'
			: (scene.title ?? (scene.scene === 0 ? 'Front matter' : `Scene ${scene.scene}`));
		const range =
			scene &&
			(scene.passages > 1 ? `${scene.fromLabel} to ${scene.toLabel}` : scene.fromLabel);
		return h(
			'div',
			{ class: 'row' },
			h('label', {}, radio, h('i', {}, name)),
			scene && checked && scene.passages > 1
				? this.stepper(scene, radio)
				: range !== undefined && h('span', { class: 'range' }, range)
		);
	}

	private stepper(scene: Scene, radio: HTMLInputElement): HTMLElement {
		const prefix = scene.fromLabel.replace(/\d+$/, '');
		const field = h('input', {
			type: 'number',
			min: 1,
			max: scene.passages,
			value: this.at.paragraph,
			inputmode: 'numeric',
			'aria-label': `Up to passage, in scene ${scene.scene}`
		});
		const set = (paragraph: number) => {
			this.at.paragraph = Math.min(scene.passages, Math.max(1, Math.round(paragraph) || 1));
			radio.value = addressOf(scene, this.at.paragraph);
			this.element.querySelector('[data-set]')!.textContent = this.setWords();
		};
		field.addEventListener('input', () => set(Number(field.value)));
		const step = (by: number, word: string, sign: string) => {
			const button = h('button', { type: 'button', 'aria-label': word }, sign);
			button.addEventListener('click', () => {
				set(this.at.paragraph + by);
				field.value = String(this.at.paragraph);
			});
			return button;
		};
		return h(
			'span',
			{ class: 'stepper' },
			step(-1, 'One passage back', '−'),
			h('span', { class: 'number' }, h('span', { 'aria-hidden': 'true' }, prefix), field),
			step(1, 'One passage on', '+')
		);
	}

	private setWords(): string {
		const scene = this.place.chapters
			.find((c) => c.chapter === this.at.chapter)
			?.scenes.find((s) => s.scene === this.at.scene);
		return scene ? `Set to ${labelOf(scene, this.at.paragraph)}` : 'Set to the beginning';
	}
}

function current(place: Place): Proposed {
	const chapter =
		[...place.chapters].reverse().find((c) => c.offset < place.read) ?? place.chapters[0]!;
	const at = placeOf(chapter, place.read - chapter.offset);
	return at
		? { chapter: chapter.chapter, scene: at.scene.scene, paragraph: at.paragraph }
		: { chapter: chapter.chapter, scene: -1, paragraph: 0 };
}

/**
 * The panel of the position control: of the work that one reads, a radio a scene and a stepper for the
 * passage; and a link to the page as it is at the place that is set, for those who have not read on.
 */
import { byPopover, h } from './dom';
import {
	addressOf,
	labelOf,
	placeHere,
	placeOf,
	type Chapter,
	type Place,
	type Scene,
	type WorkPlace
} from './place';

export interface Proposed {
	work: string;
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
		this.at = proposed ?? current(placeHere(place));
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
		const { at } = this;
		const work = this.work();
		const chapter = work.chapters.find((c) => c.chapter === at.chapter) ?? work.chapters[0]!;
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
			...(this.place.chosen ? [h('p', { class: 'now' }, nowAt(work))] : []),
			h('input', { type: 'hidden', name: 'back', value: back.pathname + back.search }),
			h('input', { type: 'hidden', name: 'work', value: work.work.id }),
			...(this.place.works.length > 1 ? [this.workChoice(work)] : []),
			...(work.chapters.length > 1 ? [this.chapterChoice(work, chapter)] : []),
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
			),
			this.share()
		);
	}

	private work(): WorkPlace {
		const { works } = this.place;
		return works.find((w) => w.work.id === this.at.work) ?? works[0]!;
	}

	private workChoice(work: WorkPlace): HTMLElement {
		const { works } = this.place;
		const options = works.map((w) => ({ value: w.work.id, text: w.work.title }));
		return this.choice('Story', options, work.work.id, (id) =>
			current(works.find((w) => w.work.id === id)!)
		);
	}

	private chapterChoice(work: WorkPlace, chapter: Chapter): HTMLElement {
		const options = work.chapters.map((c) => ({
			value: String(c.chapter),
			text: c.title ? `${c.chapter}. ${c.title}` : `Chapter ${c.chapter}`
		}));
		return this.choice('Chapter', options, String(chapter.chapter), (number) => {
			const next = work.chapters.find((c) => String(c.chapter) === number)!;
			const first = next.scenes[0]!;
			return {
				...{ work: work.work.id, chapter: next.chapter },
				...{ scene: first.scene, paragraph: first.passages }
			};
		});
	}

	private choice(
		name: string,
		options: { value: string; text: string }[],
		chosen: string,
		to: (value: string) => Proposed
	): HTMLElement {
		const select = h(
			'select',
			{ 'aria-label': name, 'data-choice': name },
			...options.map(({ value, text }) =>
				h('option', { value, selected: value === chosen }, text)
			)
		);
		select.addEventListener('change', () => {
			this.at = to(select.value);
			this.draw();
			this.element.querySelector<HTMLElement>(`[data-choice='${name}']`)?.focus();
		});
		return select;
	}

	/** The address of this page at the place that the panel shows, to be given to others. */
	private share(): HTMLElement {
		const link = h('a', { class: 'share', href: this.shareHref() }, SHARE);
		const said = h('span', { role: 'status', class: 'visually-hidden' });
		link.addEventListener('click', (event) => {
			if (!('clipboard' in navigator)) return;
			event.preventDefault();
			navigator.clipboard.writeText(link.href).then(
				() => {
					link.textContent = 'Copied';
					said.textContent = 'Link copied';
				},
				() => location.assign(link.href)
			);
		});
		return h('p', { class: 'sharing' }, 'For somebody who has read this far: ', link, said);
	}

	private shareHref(): string {
		const url = new URL(location.href);
		url.searchParams.set('at', this.value());
		return url.href;
	}

	/** The place as it stands in an address; where one story is read here, "start" is of all. */
	private value(): string {
		const { works } = this.place;
		const scene = this.scene();
		if (scene) return `${this.at.work}:${addressOf(scene, this.at.paragraph)}`;
		return works.length > 1 ? `${this.at.work}:start` : 'start';
	}

	private scene(): Scene | undefined {
		return this.work()
			.chapters.find((c) => c.chapter === this.at.chapter)
			?.scenes.find((s) => s.scene === this.at.scene);
	}

	/** A row of the list; the chosen scene has a stepper for its passage. */
	private row(scene: Scene | undefined, chapter: Chapter, checked: boolean): HTMLElement {
		const radio = h('input', {
			type: 'radio',
			name: 'value',
			value: checked ? this.value() : '',
			checked
		});
		radio.addEventListener('change', () => {
			const paragraph = scene?.passages ?? 0;
			this.at = {
				...this.at,
				chapter: chapter.chapter,
				scene: scene?.scene ?? -1,
				paragraph
			};
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
			radio.value = this.value();
			this.element.querySelector('[data-set]')!.textContent = this.setWords();
			const share = this.element.querySelector<HTMLAnchorElement>('.share')!;
			share.href = this.shareHref();
			share.textContent = SHARE;
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
		const scene = this.scene();
		return scene ? `Set to ${labelOf(scene, this.at.paragraph)}` : 'Set to the beginning';
	}
}

const SHARE = 'copy a link to this page as it is here';

/** Where the reader is, in a reader's words. */
function nowAt({ words, where, gist }: WorkPlace): string {
	const scene = [words, where].filter(Boolean).join(', ');
	return gist ? `${scene}: ${gist}` : `${scene}.`;
}

/** The reader's own place in a work. */
function current({ work, read, chapters }: WorkPlace): Proposed {
	const chapter = [...chapters].reverse().find((c) => c.offset < read) ?? chapters[0]!;
	const at = placeOf(chapter, read - chapter.offset);
	return {
		work: work.id,
		chapter: chapter.chapter,
		scene: at?.scene.scene ?? -1,
		paragraph: at?.paragraph ?? 0
	};
}

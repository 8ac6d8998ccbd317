/** The reader's controls: size, width, leading, marks; the passage that an address names; "I am here". */

/** In px, of which the middle ones are the defaults of phones and desks. */
const SIZES = [16, 17.5, 19, 20.5, 22, 24, 26, 28];
const WIDTHS: Record<string, number> = { narrow: 500, book: 612, wide: 740 };
/** The height of a line, in sizes of its letters. */
const LEADINGS: Record<string, number> = { close: 1.42, book: 1.61, open: 1.85 };
const KEY = 'canonry:reader';

interface Choice {
	size?: number;
	width?: string;
	leading?: string;
	marks?: boolean;
}

/** What was chosen; nothing where the browser keeps nothing, or something else. */
function kept(): Choice {
	try {
		const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		return read !== null && typeof read === 'object' ? read : {};
	} catch {
		return {};
	}
}

function keep(change: Choice): Choice {
	const choice = { ...kept(), ...change };
	try {
		localStorage.setItem(KEY, JSON.stringify(choice));
	} catch {
		// A browser that keeps nothing: the choice holds for this page.
	}
	apply(choice);
	return choice;
}

const usualSize = () => (matchMedia('(max-width: 699.98px)').matches ? 19 : 20.5);

function apply({ size, width, leading, marks }: Choice): void {
	const { style, dataset } = document.documentElement;
	if (size !== undefined && SIZES.includes(size))
		style.setProperty('--reader-size', `${size / 16}rem`);
	if (width !== undefined && WIDTHS[width])
		style.setProperty('--reader-width', `${WIDTHS[width]}px`);
	if (leading !== undefined && LEADINGS[leading])
		style.setProperty('--reader-leading', String(LEADINGS[leading]));
	if (marks === false) dataset['readerMarks'] = 'off';
	else delete dataset['readerMarks'];
}

class ReaderControls extends HTMLElement {
	connectedCallback() {
		const choice = kept();
		this.hidden = false;
		this.show(choice);
		this.addEventListener('click', (event) => {
			const button = (event.target as Element).closest<HTMLElement>('[data-step]');
			if (button) this.step(Number(button.dataset['step']));
		});
		this.addEventListener('change', (event) => {
			const { name, value, checked } = event.target as HTMLInputElement;
			if (name === 'width') this.show(keep({ width: value }));
			if (name === 'leading') this.show(keep({ leading: value }));
			if (name === 'marks') this.show(keep({ marks: checked }));
		});
	}

	private step(by: number) {
		const at = SIZES.indexOf(kept().size ?? usualSize());
		const size = SIZES[Math.min(SIZES.length - 1, Math.max(0, at + by))]!;
		this.show(keep({ size }));
	}

	/** Shows what is chosen; the buttons at an end of the scale rest. */
	show({ size = usualSize(), width = 'book', leading = 'book', marks = true }: Choice) {
		const field = (selector: string) => this.querySelector<HTMLInputElement>(selector);
		this.querySelector('output')!.textContent = String(Math.floor(size));
		const chosen = field(`[name='width'][value='${CSS.escape(width)}']`);
		if (chosen) chosen.checked = true;
		if (LEADINGS[leading])
			this.querySelector<HTMLSelectElement>("[name='leading']")!.value = leading;
		field("[name='marks']")!.checked = marks;
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step]'))
			button.disabled =
				Number(button.dataset['step']) < 0 ? size === SIZES[0] : size === SIZES.at(-1);
		document
			.querySelector('reader-foot [data-marks]')
			?.setAttribute('aria-pressed', String(marks));
	}
}

class ReaderFoot extends HTMLElement {
	connectedCallback() {
		this.hidden = false;
		const controls = document.querySelector<ReaderControls>('reader-controls');
		this.querySelector('[data-text]')?.addEventListener('click', (event) => {
			const open = controls?.toggleAttribute('data-open') ?? false;
			(event.currentTarget as Element).setAttribute('aria-expanded', String(open));
		});
		this.querySelector('[data-marks]')?.addEventListener('click', () => {
			const choice = keep({ marks: kept().marks === false });
			controls?.show(choice);
		});
		this.querySelector('form')?.addEventListener('submit', (event) => {
			const here = passageInView();
			const field = (name: string) =>
				this.querySelector<HTMLInputElement>(`[name='${name}']`)!;
			if (!here) return event.preventDefault();
			field('value').value = here.dataset['at'] ?? '';
			field('back').value = `${location.pathname}#${here.id}`;
		});
	}
}

/** The last passage that begins in the upper two thirds of the window. */
function passageInView(): HTMLElement | undefined {
	const passages = [...document.querySelectorAll<HTMLElement>('[data-reader] [data-at]')];
	const line = innerHeight * 0.66;
	return passages.filter((p) => p.getBoundingClientRect().top < line).at(-1) ?? passages[0];
}

/**
 * What :target shows to eyes, `aria-current` says to those who do not see it. By the address, for
 * :target may come only after the page is laid out.
 */
function markPassage() {
	const passages = document.querySelectorAll<HTMLElement>('[data-reader] .passage');
	for (const passage of passages)
		if (location.hash === `#${passage.id}`) passage.setAttribute('aria-current', 'true');
		else passage.removeAttribute('aria-current');
	// Of a passage higher than the window the words that the address asks for come into view.
	const words = document.querySelector('[data-reader] [aria-current] mark');
	const box = words?.getBoundingClientRect();
	if (box && (box.top < 0 || box.bottom > innerHeight))
		words?.scrollIntoView({ block: 'center' });
}

/** Marks the number of the scene that is being read. */
function followScenes() {
	const links = document.querySelectorAll<HTMLAnchorElement>('[data-scenes] a');
	if (links.length === 0) return;
	const seen = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (!isIntersecting) continue;
				for (const link of links)
					link.toggleAttribute('data-current', link.hash === `#${target.id}`);
			}
		},
		{ rootMargin: '-40% 0px -55% 0px' }
	);
	for (const scene of document.querySelectorAll('[data-reader] .scene')) seen.observe(scene);
}

export function defineReader() {
	if (!document.querySelector('[data-reader]')) return;
	apply(kept());
	customElements.define('reader-controls', ReaderControls);
	customElements.define('reader-foot', ReaderFoot);
	addEventListener('hashchange', markPassage);
	markPassage();
	followScenes();
}

/** The reader's control of their own copy: open by button or drop, see what was found, remove. */
import {
	copiesOf,
	forgetCopies,
	openCopy,
	removeCopy,
	type ChapterKey,
	type Opened
} from '$lib/copy/copies';
import type { Fit, KeptFile } from '$lib/copy/types';
import { askAnew, chaptersHere, followPage, showOwnWords } from './copy';
import { h } from './dom';

/** Nothing is said of what takes less, in milliseconds. */
const LOADING_AFTER = 300;

class OwnCopy extends HTMLElement {
	private work = '';
	private chapters: ChapterKey[] = [];

	connectedCallback() {
		this.chapters = chaptersHere();
		const [first] = this.chapters;
		if (!first) return;
		this.work = first.slice(0, first.lastIndexOf('/'));
		this.hidden = false;
		this.toggle.addEventListener('click', () => this.unfold(this.panel.hidden !== false));
		this.panel.addEventListener('keydown', (event) => {
			if (event.key === 'Escape') this.unfold(false);
		});
		const input = this.piece<HTMLInputElement>('input');
		input.addEventListener('change', () => {
			void this.open([...(input.files ?? [])]);
			// So that the same file can be chosen again.
			input.value = '';
		});
		this.piece('[data-forget]').addEventListener('click', () => void this.forget());
		this.takeDrops();
		void this.show();
	}

	private piece<E extends HTMLElement>(selector: string): E {
		return this.querySelector<E>(selector)!;
	}

	private get toggle() {
		return this.piece<HTMLButtonElement>('[data-toggle]');
	}

	private get panel() {
		return this.piece('[data-panel]');
	}

	private unfold(open: boolean) {
		if (!open && this.panel.contains(document.activeElement)) this.toggle.focus();
		this.panel.hidden = !open;
		this.toggle.setAttribute('aria-expanded', String(open));
	}

	private say(words: string) {
		this.piece('[data-status]').textContent = words;
	}

	/** Files may be dropped anywhere on the page. */
	private takeDrops() {
		const { dataset } = document.documentElement;
		const files = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files');
		addEventListener('dragover', (event) => {
			if (!files(event)) return;
			event.preventDefault();
			dataset['dropping'] = '';
		});
		addEventListener('dragleave', ({ relatedTarget }) => {
			if (relatedTarget === null) delete dataset['dropping'];
		});
		addEventListener('drop', (event) => {
			if (!files(event)) return;
			event.preventDefault();
			delete dataset['dropping'];
			void this.open([...(event.dataTransfer?.files ?? [])]);
		});
	}

	private async open(files: readonly File[]) {
		for (const file of files) {
			const wait = setTimeout(() => this.say(`Looking through ${file.name}.`), LOADING_AFTER);
			const opened = await openCopy(file, this.chapters).catch((fault: unknown): Opened => ({
				kind: 'refused',
				why: String(fault)
			}));
			clearTimeout(wait);
			if (opened.kind === 'refused') this.say(`${opened.why} Nothing of it is kept.`);
			else {
				// Asked while the reader's own gesture is fresh; a browser may grant it or not.
				if (opened.kind === 'kept') await persist();
				askAnew();
				const fits = await this.show();
				// The words are what was asked for: they come into sight.
				this.unfold(false);
				this.say(toldOf(fits, opened.kind === 'lent'));
			}
		}
	}

	private async drop(file: KeptFile) {
		await removeCopy(file);
		askAnew();
		await this.show();
		this.say(`${file.name} is removed from this browser.`);
		this.toggle.focus();
	}

	private async forget() {
		await forgetCopies(this.work);
		this.say('');
		await this.show();
		this.toggle.focus();
	}

	/** Shows the words and what is kept; says it where the browser has lost a copy. */
	private async show(): Promise<Fit[]> {
		const fits = await showOwnWords();
		const { files, forgotten } = await copiesOf(this.work);
		const kept = files.length > 0;
		const lost = !kept && forgotten.length > 0;
		this.toggle.textContent = kept
			? 'Your copy'
			: lost
				? 'Open your copy again'
				: 'Open your copy';
		this.piece('[data-choose]').textContent = kept ? 'Open another file' : 'Choose a file';
		this.piece('[data-invite]').hidden = kept;
		this.piece('[data-forget]').hidden = !lost;
		const list = this.piece('[data-files]');
		list.hidden = !kept;
		list.replaceChildren(...files.map((file) => this.row(file)));
		const found = this.piece('[data-found]');
		found.hidden = !kept;
		found.textContent = kept ? toldOf(fits, false) : '';
		const lasting = kept && (await lasts());
		this.piece('[data-keeping]').textContent = lasting
			? 'It is kept until you remove it.'
			: 'Your browser may forget it when it wants room; open it again then.';
		if (lost)
			this.say(
				`Your browser has forgotten ${forgotten.join(', ')}. Open it again to read its words here.`
			);
		return fits;
	}

	private row(file: KeptFile): HTMLElement {
		const day = new Date(file.opened).toLocaleDateString('en-GB', { dateStyle: 'long' });
		const button = h(
			'button',
			{ type: 'button', class: 'button', 'aria-label': `Remove ${file.name}` },
			'Remove'
		);
		button.addEventListener('click', () => void this.drop(file));
		return h('li', {}, h('span', {}, h('b', {}, file.name), `, opened ${day}`), button);
	}
}

/** What was found in the chapters of a page: `103 of 105 passages found, 2 of them edited.` */
function toldOf(fits: readonly Fit[], lent: boolean): string {
	const found = fits.flatMap((fit) => (fit.kind === 'fits' ? fit.found : []));
	const count = (...verdicts: string[]) =>
		found.filter(([, { verdict }]) => verdicts.includes(verdict)).length;
	const sure = count('exact', 'moved', 'edited');
	const edited = count('edited');
	const more = [
		edited > 0 && `${edited} of them edited`,
		count('ambiguous') > 0 && `${count('ambiguous')} not certain`
	].filter((words) => words !== false);
	const told =
		found.length > 0
			? [`${sure} of ${found.length} passages found`, ...more].join(', ') + '.'
			: 'It is kept. Too little is read here to tell whether it is the right chapter; its words show when you have read on.';
	const ends = 'This browser keeps nothing, so the words stay until you leave the page.';
	return lent ? `${told} ${ends}` : told;
}

/** Whether the browser has promised not to forget. */
async function lasts(): Promise<boolean> {
	try {
		return await navigator.storage.persisted();
	} catch {
		return false;
	}
}

async function persist(): Promise<void> {
	try {
		if (!(await navigator.storage.persisted())) await navigator.storage.persist();
	} catch {
		// Not in this browser, or not on this connection: it may forget.
	}
}

/** The words of a kept copy, and the control where the page has one. */
export function defineCopy() {
	if (document.querySelector('own-copy')) customElements.define('own-copy', OwnCopy);
	else followPage();
}

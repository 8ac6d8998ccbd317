/**
 * Links to copy: a link that leads where it says, and with a script its address is copied instead; and
 * buttons that copy the text they name. One place tells all of them to those who do not see the word change.
 */
import { h } from './dom';

const SAID_FOR = 2_000;

/** Where there is no pointer to rest on a claim, a tap beside its links shows the link to it. */
function showByTouch() {
	document.addEventListener('click', (event) => {
		const target = event.target as Element;
		const claim = target.closest('li, dd, .claim');
		for (const shown of document.querySelectorAll('[data-touched]'))
			if (shown !== claim) shown.removeAttribute('data-touched');
		if (claim?.querySelector('.claim-link') && !target.closest('a, button, summary'))
			claim.toggleAttribute('data-touched', true);
	});
}

export function enhanceCopyLinks() {
	showByTouch();
	const canCopy = 'clipboard' in navigator;
	document.addEventListener('click', (event) => {
		if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const target = event.target as Element;
		const link = target.closest<HTMLAnchorElement>('a[data-copy]');
		const button = target.closest<HTMLElement>('button[data-copy-text]');
		if (link && canCopy) {
			event.preventDefault();
			// Where copying is not allowed: the address bar has it.
			void copy(link, link.href, 'Link copied.', () => location.assign(link.href));
		} else if (button) {
			const shown = document.getElementById(button.dataset['copyText']!)!;
			// Where there is no copying, or it is not allowed: what is selected can be copied by hand.
			const select = () => getSelection()?.selectAllChildren(shown);
			void copy(button, `${shown.textContent}\n`, 'Lines copied.', select);
		}
	});
}

/** One for all of them, from the first on. */
let status: HTMLElement | undefined;

function tell(words: string) {
	if (!status)
		document.body.append((status = h('p', { class: 'visually-hidden', role: 'status' })));
	status.textContent = words;
}

async function copy(control: HTMLElement, text: string, told: string, otherwise: () => void) {
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		otherwise();
		return;
	}
	if (control.hasAttribute('data-copied')) return;
	const word = control.querySelector<HTMLElement>('[data-word]') ?? control;
	const said = word.textContent ?? '';
	control.toggleAttribute('data-copied', true);
	word.textContent = 'Copied';
	tell(told);
	setTimeout(() => {
		control.removeAttribute('data-copied');
		word.textContent = said;
		tell('');
	}, SAID_FOR);
}

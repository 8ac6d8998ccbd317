/**
 * Links to copy: a link that leads where it says, and with a script its address is copied instead. One
 * place tells all of them to those who do not see the word change.
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
	if (!('clipboard' in navigator)) return;
	document.addEventListener('click', (event) => {
		if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy]');
		if (!link) return;
		event.preventDefault();
		void copy(link);
	});
}

/** One for all of them, from the first on. */
let status: HTMLElement | undefined;

function tell(words: string) {
	if (!status)
		document.body.append((status = h('p', { class: 'visually-hidden', role: 'status' })));
	status.textContent = words;
}

async function copy(link: HTMLAnchorElement) {
	try {
		await navigator.clipboard.writeText(link.href);
	} catch {
		// Not allowed here: the address bar has it.
		location.assign(link.href);
		return;
	}
	if (link.hasAttribute('data-copied')) return;
	const word = link.querySelector<HTMLElement>('[data-word]') ?? link;
	const said = word.textContent ?? '';
	link.toggleAttribute('data-copied', true);
	word.textContent = 'Copied';
	tell('Link copied.');
	setTimeout(() => {
		link.removeAttribute('data-copied');
		word.textContent = said;
		tell('');
	}, SAID_FOR);
}

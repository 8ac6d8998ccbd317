/** The phone's menu is a `details`: it closes by Escape and by a tap elsewhere. */
export function enhanceMenu() {
	const menu = document.querySelector<HTMLDetailsElement>('details[data-menu]');
	if (!menu) return;
	document.addEventListener('click', (event) => {
		if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
	});
	menu.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || !menu.open) return;
		menu.open = false;
		menu.querySelector('summary')?.focus();
	});
}

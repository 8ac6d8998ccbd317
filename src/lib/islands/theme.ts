/** The theme: the system's until one is chosen. app.html sets a chosen one before the first paint. */
const KEY = 'theme';

class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		this.hidden = false;
		this.show();
		this.addEventListener('change', (event) => {
			const { name, value } = event.target as HTMLInputElement;
			if (name === 'theme') choose(value);
		});
	}

	show() {
		const chosen = document.documentElement.dataset['theme'] ?? '';
		for (const radio of this.querySelectorAll<HTMLInputElement>('[name=theme]'))
			radio.checked = radio.value === chosen;
	}
}

function choose(theme: string) {
	const { dataset } = document.documentElement;
	if (theme) dataset['theme'] = theme;
	else delete dataset['theme'];
	try {
		if (theme) localStorage.setItem(KEY, theme);
		else localStorage.removeItem(KEY);
	} catch {
		// It holds for this page.
	}
	for (const other of document.querySelectorAll<ThemeSwitch>('theme-switch')) other.show();
	// The graph is drawn on a canvas, which no style reaches.
	document.dispatchEvent(new CustomEvent('canonry:theme'));
}

export function defineTheme() {
	customElements.define('theme-switch', ThemeSwitch);
}

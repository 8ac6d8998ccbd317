import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const KINDS = ['character', 'place', 'faction', 'item', 'event'];

/** The colours that a rule with this selector sets, by name. */
function colours(selector: string, within = css): Record<string, string> {
	const at = within.indexOf(`${selector} {`);
	if (at < 0) throw new Error(`no rule ${selector}`);
	const body = within.slice(at, within.indexOf('}', at));
	return Object.fromEntries(
		[...body.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!])
	);
}
const inMedia = (query: string) =>
	colours(':root:not([data-theme])', css.slice(css.indexOf(`@media (${query})`)));

/** WCAG 2.2: relative luminance, and the ratio of two. */
function luminance(hex: string): number {
	const channels = [1, 3, 5].map((i) => {
		const c = parseInt(hex.slice(i, i + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * channels[0]! + 0.7152 * channels[1]! + 0.0722 * channels[2]!;
}
function ratio(a: string, b: string): number {
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high! + 0.05) / (low! + 0.05);
}

const themes = {
	light: colours(':root'),
	dark: colours(":root[data-theme='dark']"),
	sepia: colours(":root[data-theme='sepia']"),
	contrast: colours(":root[data-theme='contrast']")
};

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
	const grounds = ['paper', 'leaf'].map((g) => theme[g]!);

	it('has every colour', () => {
		expect(Object.keys(theme).sort()).toEqual(
			['paper', 'leaf', 'wash', 'hair', 'ink', 'soft', 'rule', 'rubric', ...KINDS].sort()
		);
	});

	it('reads at 4.5:1 and more on both grounds, and on washed words', () => {
		for (const text of ['ink', 'soft', 'rubric', ...KINDS])
			for (const ground of grounds)
				expect(ratio(theme[text]!, ground)).toBeGreaterThanOrEqual(4.5);
		expect(ratio(theme['ink']!, theme['wash']!)).toBeGreaterThanOrEqual(4.5);
		expect(ratio(theme['rubric']!, theme['wash']!)).toBeGreaterThanOrEqual(4.5);
	});

	it('draws controls at 3:1 and more', () => {
		for (const ground of grounds)
			expect(ratio(theme['rule']!, ground)).toBeGreaterThanOrEqual(3);
	});
});

describe('the system', () => {
	it('is followed by the same colours as a choice', () => {
		expect(inMedia('prefers-color-scheme: dark')).toEqual(themes.dark);
		expect(inMedia('prefers-contrast: more')).toEqual(themes.contrast);
	});
});

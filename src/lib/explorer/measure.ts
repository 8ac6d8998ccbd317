/** How wide a text is: in the browser's fonts, or about. */
import { TYPE, type Measure } from './labels';

/** Widths in the fonts themselves. */
export function measureWith(serif: string): Measure {
	const context = document.createElement('canvas').getContext('2d');
	const widths = new Map<string, number>();
	return (text, role) => {
		const { size, weight, italic } = TYPE[role];
		const key = `${role} ${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			if (!context) throw new Error('no canvas to measure text on');
			context.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${serif}`;
			width = context.measureText(text).width;
			widths.set(key, width);
		}
		return width;
	};
}

/** Widths of letters in em, for where no font can be asked: on the server. */
const NARROW = /[ijlftrI.,:;'’|!()[\] -]/;
const WIDE = /[mwMWQG@%—]/;
const CAPITAL = /[A-ZÀ-Þ0-9]/;

/** An estimate on the wide side, so that what it clears is clear in the font, too. */
export const estimate: Measure = (text, role) => {
	const { size, weight } = TYPE[role];
	let em = 0;
	for (const letter of text)
		em += WIDE.test(letter)
			? 0.9
			: NARROW.test(letter)
				? 0.38
				: CAPITAL.test(letter)
					? 0.7
					: 0.56;
	return em * size * (weight > 400 ? 1.06 : 1);
};

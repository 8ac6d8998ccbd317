/** How wide a text is in the browser's fonts. */
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

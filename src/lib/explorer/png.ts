/** The picture as it is looked at, on paper, with a caption, as a PNG. */
import { TYPE } from './labels';
import { readTokens } from './stylesheet';

/** Pixels of the image for a CSS pixel: sharp on screens of today and in print. */
export const PNG_SCALE = 2;

export interface Caption {
	/** What the picture shows. */
	title: string;
	/** Which story time is shown. */
	time: string;
	/** Where it can be seen again. */
	address: string;
}

const EDGE = 16;
const LINE = 20;
const FINE = { size: 12, line: 16 };
/** Longer addresses are cut, which the caption then shows. */
const ADDRESS_LINES = 3;

/**
 * @param drawn what Cytoscape has drawn, at `PNG_SCALE`, without a ground
 * @param host the canvas it stands on, with the crowd behind it where there is one
 */
export async function pngOf(drawn: Blob, host: HTMLElement, caption: Caption): Promise<Blob> {
	const tokens = readTokens(host);
	const { clientWidth: width, clientHeight: height } = host;
	const sheet = document.createElement('canvas');
	const ink = sheet.getContext('2d');
	if (!ink) throw new Error('no canvas to draw on');
	const fine = `${FINE.size}px ${tokens.serif}`;
	ink.font = fine;
	const address = linesOf(
		caption.address,
		(text) => ink.measureText(text).width,
		width - 2 * EDGE
	);
	const foot = EDGE + 2 * LINE + address.length * FINE.line + EDGE / 2;
	sheet.width = width * PNG_SCALE;
	sheet.height = (height + foot) * PNG_SCALE;
	ink.scale(PNG_SCALE, PNG_SCALE);
	ink.fillStyle = tokens.paper;
	ink.fillRect(0, 0, width, height + foot);
	const crowd = host.querySelector<HTMLCanvasElement>('canvas.crowd');
	if (crowd) ink.drawImage(crowd, 0, 0, width, height);
	ink.drawImage(await createImageBitmap(drawn), 0, 0, width, height);

	ink.fillStyle = tokens.ink;
	ink.fillRect(EDGE, height, width - 2 * EDGE, 1);
	ink.textBaseline = 'alphabetic';
	const { size, weight } = TYPE.strong;
	let y = height + EDGE + LINE / 2;
	ink.font = `${weight} ${size}px ${tokens.serif}`;
	ink.fillText(caption.title, EDGE, y, width - 2 * EDGE);
	ink.fillStyle = tokens.soft;
	ink.font = fine;
	ink.fillText(caption.time, EDGE, (y += LINE), width - 2 * EDGE);
	for (const line of address) ink.fillText(line, EDGE, (y += FINE.line));
	return new Promise((resolve, reject) =>
		sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png')
	);
}

/** An address in lines as wide as there is room; it has no spaces to break it at. */
export function linesOf(text: string, measure: (text: string) => number, room: number): string[] {
	const lines: string[] = [];
	for (let rest = text; rest;) {
		let length = rest.length;
		while (length > 1 && measure(rest.slice(0, length)) > room) length--;
		if (lines.length === ADDRESS_LINES - 1 && length < rest.length)
			return [...lines, `${rest.slice(0, length - 1)}…`];
		lines.push(rest.slice(0, length));
		rest = rest.slice(length);
	}
	return lines;
}

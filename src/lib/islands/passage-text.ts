/** The words of a passage as a browser shows them: what is cited is marked. */
import { h } from './dom';

/** Pieces of a text; `marked` are characters, first inclusive, last exclusive, in order. */
export function passageText(
	text: string,
	marked: readonly (readonly [number, number])[] = []
): (string | HTMLElement)[] {
	const edges = [0, ...marked.flat(), text.length];
	return edges.slice(1).flatMap((edge, i) => {
		const piece = text.slice(edges[i], edge);
		return piece === '' ? [] : [i % 2 === 1 ? h('mark', {}, piece) : piece];
	});
}

/** So much of a neighbour is shown, in characters: enough to know where one is. */
const NEAR = 110;

/** The end of what stands before, or the beginning of what stands after, cut between words. */
export function nearText(text: string, side: 'before' | 'after'): string {
	if (text.length <= NEAR) return text;
	if (side === 'after') return `${text.slice(0, NEAR).replace(/\s+\S*$/u, '')} …`;
	return `… ${text.slice(-NEAR).replace(/^\S*\s+/u, '')}`;
}

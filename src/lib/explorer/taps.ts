/** What a tap or a click on the picture means: a sign, a tie, or the ground; twice on a sign. */
import type cytoscape from 'cytoscape';
import type { Point } from './geometry';

export interface Taps {
	onedge: (id: string) => void;
	onnode: (id: string) => void;
	/** The ground was chosen: nothing. */
	onground: () => void;
	/** It was chosen twice. */
	onexpand?: (id: string) => void;
}

type Met = { node: string } | { edge: string } | undefined;

/**
 * @param behind what lies at a point of the screen behind what Cytoscape draws
 * @param tieOf the tie that a drawn line opens
 * @param scrolled whether the finger that is lifted has scrolled the page: it has chosen nothing
 */
export function hearTaps(
	cy: cytoscape.Core,
	{ onedge, onnode, onground, onexpand }: Taps,
	behind: (point: Point) => Met,
	tieOf: (line: string) => string,
	scrolled: () => boolean
): void {
	const met = ({ target, renderedPosition }: cytoscape.EventObject): Met => {
		if (target === cy) return behind(renderedPosition);
		return target.isNode() ? { node: target.id() } : { edge: target.id() };
	};
	cy.on('tap', (e) => {
		if (scrolled()) return;
		const thing = met(e);
		if (!thing) onground();
		else if ('node' in thing) onnode(thing.node);
		else onedge(tieOf(thing.edge));
	});
	cy.on('dbltap', (e) => {
		const thing = scrolled() ? undefined : met(e);
		if (thing && 'node' in thing) onexpand?.(thing.node);
	});
}

/**
 * Two fingers move and zoom the picture from their first step on. Cytoscape would wait, with fingers
 * less than 200 pixels apart, whether they mean a context menu, and never move the picture then.
 */
import type cytoscape from 'cytoscape';

interface Pair {
	x: number;
	y: number;
	/** Between the fingers, in pixels. */
	apart: number;
}

/**
 * @param host the picture's element; heard before Cytoscape, which hears nothing of two fingers
 * @param ontwo a second finger has come down: what the first one does is no tap
 */
export function moveByTwoFingers(
	cy: cytoscape.Core,
	host: HTMLElement,
	ontwo: () => void,
	signal: AbortSignal
): void {
	const options = { capture: true, passive: false, signal };
	let last: Pair | undefined;
	host.addEventListener(
		'touchstart',
		(e) => {
			last = e.touches.length === 2 ? pairOf(e.touches, host) : undefined;
			if (e.touches.length < 2) return;
			e.stopPropagation();
			ontwo();
		},
		options
	);
	host.addEventListener(
		'touchmove',
		(e) => {
			if (e.touches.length < 2) return;
			e.stopPropagation();
			// Or the page would be zoomed, or scrolled.
			e.preventDefault();
			const now = pairOf(e.touches, host);
			if (last) follow(cy, last, now);
			last = now;
		},
		options
	);
	for (const end of ['touchend', 'touchcancel'] as const)
		host.addEventListener(end, () => (last = undefined), options);
}

function pairOf(touches: TouchList, host: HTMLElement): Pair {
	const { left, top } = host.getBoundingClientRect();
	const [a, b] = [touches[0]!, touches[1]!];
	return {
		x: (a.clientX + b.clientX) / 2 - left,
		y: (a.clientY + b.clientY) / 2 - top,
		apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY))
	};
}

/** What lay between the fingers lies between them still. */
function follow(cy: cytoscape.Core, last: Pair, now: Pair): void {
	const [before, pan] = [cy.zoom(), cy.pan()];
	const wished = (before * now.apart) / last.apart;
	const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), wished));
	const by = zoom / before;
	cy.viewport({
		zoom,
		pan: { x: now.x - (last.x - pan.x) * by, y: now.y - (last.y - pan.y) * by }
	});
	cy.emit('dragpan');
}

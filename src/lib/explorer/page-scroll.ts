/** Who moves what: the page keeps its scroll over a picture that can be moved, too. */

/** A finger that moves less, in pixels, has tapped. */
const SLOP = 8;

/**
 * One finger scrolls the page and two move the picture; a wheel scrolls the page unless Control is
 * held (as a pinch on a touchpad says). Heard before Cytoscape does.
 * @param around what holds the picture's element
 * @param onscrolled whether the finger that is down has scrolled: then it has chosen nothing
 */
export function leaveThePageItsScroll(
	around: HTMLElement,
	onscrolled: (scrolled: boolean) => void,
	signal: AbortSignal
): void {
	const options = { capture: true, passive: true, signal };
	let start = { x: 0, y: 0 };
	const fingerAt = ({ touches: [touch] }: TouchEvent) => ({
		x: touch?.clientX ?? 0,
		y: touch?.clientY ?? 0
	});
	around.addEventListener(
		'touchstart',
		(e) => {
			start = fingerAt(e);
			onscrolled(false);
		},
		options
	);
	around.addEventListener(
		'touchmove',
		(e) => {
			if (e.touches.length > 1) return;
			e.stopPropagation();
			const { x, y } = fingerAt(e);
			if (Math.hypot(x - start.x, y - start.y) > SLOP) onscrolled(true);
		},
		options
	);
	around.addEventListener(
		'wheel',
		(e) => {
			if (!e.ctrlKey && !e.metaKey) e.stopPropagation();
		},
		options
	);
}

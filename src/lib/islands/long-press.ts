const PRESS_AFTER = 500;

/** A long press by touch on what `markOf` finds; a tap stays a tap. */
export function longPress(
	markOf: (target: EventTarget | null) => HTMLElement | null,
	pressed: (mark: HTMLElement) => void
) {
	let timer = 0;
	let held = false;
	document.addEventListener('pointerdown', (event) => {
		const mark = event.pointerType === 'touch' && markOf(event.target);
		held = false;
		if (!mark) return;
		timer = window.setTimeout(() => {
			held = true;
			pressed(mark);
		}, PRESS_AFTER);
	});
	for (const type of ['pointerup', 'pointercancel', 'pointermove'])
		document.addEventListener(type, (event) => {
			const moved = event as PointerEvent;
			if (type !== 'pointermove' || Math.hypot(moved.movementX, moved.movementY) > 6)
				clearTimeout(timer);
		});
	// The press has shown the sheet: neither the link nor the browser's own menu.
	document.addEventListener('contextmenu', (event) => {
		if (held && markOf(event.target)) event.preventDefault();
	});
	document.addEventListener('click', (event) => {
		if (held && markOf(event.target)) event.preventDefault();
		held = false;
	});
}

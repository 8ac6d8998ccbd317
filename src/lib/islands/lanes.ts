/**
 * Keys on the lanes of the timeline: left and right go along a lane, up and down to the nearest event
 * of another, Home and End to a lane's ends. One event is in the order of Tab; where it is, is said.
 */
import { inReadingOrder, nearest, type Spot } from './lane-steps';

export function enhanceLanes() {
	for (const lanes of document.querySelectorAll<HTMLElement>('[data-lanes]')) enhance(lanes);
}

function enhance(lanes: HTMLElement) {
	const events = [...lanes.querySelectorAll<HTMLAnchorElement>('a[data-say]')];
	const [first] = events;
	if (!first) return;
	const says = document.querySelector<HTMLElement>('[data-says]');
	const rows = [...lanes.querySelectorAll('tr')];
	const spots = inReadingOrder(
		events.map((event): Spot<HTMLAnchorElement> => {
			const { left, width } = event.getBoundingClientRect();
			return { of: event, row: rows.indexOf(event.closest('tr')!), at: left + width / 2 };
		})
	);
	const rove = (to: HTMLAnchorElement) => {
		for (const event of events) event.tabIndex = event === to ? 0 : -1;
	};
	rove(first);
	lanes.addEventListener('focusin', ({ target }) => {
		const event = events.find((one) => one === target);
		if (!event) return;
		rove(event);
		if (says) says.textContent = event.dataset['say'] ?? '';
	});
	lanes.addEventListener('keydown', (key) => {
		const from = events.find((one) => one === key.target);
		if (!from || key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return;
		const to = nearest(spots, from, key.key);
		if (!to) return;
		key.preventDefault();
		to.focus();
		reveal(lanes, to);
	});
}

/** The browser scrolls what has the focus into sight, but not out from under the names of the lanes. */
function reveal(lanes: HTMLElement, event: HTMLElement) {
	const name = event.closest('tbody')?.querySelector('th');
	const covered = name?.getBoundingClientRect().right ?? 0;
	const { left, width } = event.getBoundingClientRect();
	if (left < covered + width) lanes.scrollLeft -= covered + width - left;
}

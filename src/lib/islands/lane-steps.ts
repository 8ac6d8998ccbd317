/** Where a key leads from one event on lanes. Pure. */
export interface Spot<T> {
	of: T;
	/** The row of its lane. */
	row: number;
	/** How far to the right. */
	at: number;
}

/** By row, then from left to right. */
export function inReadingOrder<T>(spots: readonly Spot<T>[]): Spot<T>[] {
	return [...spots].sort((a, b) => a.row - b.row || a.at - b.at);
}

/** Undefined for another key, and where there is nothing on. */
export function nearest<T>(spots: readonly Spot<T>[], from: T, key: string): T | undefined {
	const start = spots.find((spot) => spot.of === from);
	if (!start) return undefined;
	const lane = spots.filter((spot) => spot.row === start.row);
	const index = lane.indexOf(start);
	switch (key) {
		case 'ArrowRight':
			return lane[index + 1]?.of;
		case 'ArrowLeft':
			return lane[index - 1]?.of;
		case 'Home':
			return index === 0 ? undefined : lane[0]!.of;
		case 'End':
			return index === lane.length - 1 ? undefined : lane.at(-1)!.of;
		case 'ArrowDown':
		case 'ArrowUp':
			return inNextLane(spots, start, key === 'ArrowDown' ? 1 : -1)?.of;
		default:
			return undefined;
	}
}

/** In the next lane that has events the one that is least far to the left or right. */
function inNextLane<T>(
	spots: readonly Spot<T>[],
	{ row, at }: Spot<T>,
	way: 1 | -1
): Spot<T> | undefined {
	const rows = spots.map((spot) => spot.row).filter((other) => way * (other - row) > 0);
	if (rows.length === 0) return undefined;
	const next = way === 1 ? Math.min(...rows) : Math.max(...rows);
	const far = (spot: Spot<T>) => Math.abs(spot.at - at);
	return spots
		.filter((spot) => spot.row === next)
		.reduce((best, spot) => (far(spot) < far(best) ? spot : best));
}

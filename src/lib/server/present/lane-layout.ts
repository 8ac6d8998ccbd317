/**
 * Where lanes put their columns and bars, in units of half a column: an event's sign stands between the
 * two halves of its column. Pure.
 */
import type { Span, SpanEnd } from '$graph/story/spans';
import type { BarEnd } from '$lib/ui/timeline/lanes-view';

export interface Columns {
	/** Steps of story order in the order shown, which is their own. */
	steps: readonly number[];
	/** The unit at which each column begins. */
	at: readonly number[];
	units: number;
}

/** @param gaps columns before which a unit is left free, for the length that is told of it */
export function columnsOf(steps: readonly number[], gaps: readonly boolean[]): Columns {
	let unit = 0;
	const at = steps.map((_, i) => {
		unit += gaps[i] ? 1 : 0;
		unit += 2;
		return unit - 2;
	});
	return { steps, at, units: unit };
}

export interface Placed {
	/** Units, the last exclusive. */
	first: number;
	last: number;
	from: BarEnd;
	until: BarEnd;
}

/** So many units long is what is drawn of an end that is not told. */
const FADE = 4;

/** Undefined where it lies outside of what is shown. */
export function place(span: Pick<Span, 'from' | 'until'>, columns: Columns): Placed | undefined {
	const { units } = columns;
	const from = span.from && unitOf(span.from, columns, 'from');
	const until = span.until && unitOf(span.until, columns, 'until');
	if ((from ?? 0) >= units || (until ?? units) <= 0) return undefined;
	const first = from ?? Math.max(0, until! - FADE);
	const last = until ?? Math.min(units, from! + FADE);
	if (last <= first) return undefined;
	const end = (told: SpanEnd | undefined, cut: boolean): BarEnd =>
		cut ? 'cut' : told?.sure ? 'told' : 'untold';
	return {
		first: Math.max(0, first),
		last: Math.min(units, last),
		from: end(span.from, span.from !== undefined && first < 0),
		until: end(span.until, span.until !== undefined && last > units)
	};
}

/** Of an event that is not shown: between the columns around it; outside of them, out of sight. */
function unitOf({ step, edge }: SpanEnd, columns: Columns, which: 'from' | 'until'): number {
	const column = columns.steps.indexOf(step);
	if (column >= 0) {
		const middle = columns.at[column]! + 1;
		if (which === 'from') return edge === 'start' ? middle - 1 : middle;
		return edge === 'start' ? middle : middle + 1;
	}
	const next = columns.steps.findIndex((s) => s > step);
	if (next < 0) return columns.units + (which === 'until' ? 1 : 0);
	return next === 0 ? (which === 'from' ? -1 : 0) : columns.at[next]!;
}

export interface Labelled<T> extends Placed {
	bar: T;
	/** Units that its label takes. */
	label: number;
}

/** A part of a row of bars: see `TrackCellView`. */
export interface TrackCell<T> {
	units: number;
	joins?: boolean;
	bar?: T;
	hangs?: boolean;
	placed?: Placed;
}

/**
 * Puts bars into as few rows as they fit into with their labels, each as early as it can be.
 * @param joins units along whose right edge a line runs through these rows
 */
export function tracksOf<T>(
	bars: readonly Labelled<T>[],
	units: number,
	joins: ReadonlySet<number>
): TrackCell<T>[][] {
	const rows: { taken: [number, number][]; bars: (Labelled<T> & { hangs: boolean })[] }[] = [];
	for (const bar of [...bars].sort((a, b) => a.first - b.first || b.last - a.last)) {
		const hangs = bar.first + bar.label > units && bar.last - bar.label >= 0;
		const taken: [number, number] = hangs
			? [Math.min(bar.first, bar.last - bar.label), bar.last]
			: [bar.first, Math.max(bar.last, bar.first + bar.label)];
		const fits = (row: (typeof rows)[number]) =>
			row.taken.every(([first, last]) => last <= taken[0] || taken[1] <= first);
		let row = rows.find(fits);
		if (!row) rows.push((row = { taken: [], bars: [] }));
		row.taken.push(taken);
		row.bars.push({ ...bar, hangs });
	}
	return rows.map(({ bars: inRow }) => {
		const cells: TrackCell<T>[] = [];
		let unit = 0;
		for (const { bar, hangs, label: _, ...placed } of inRow.sort((a, b) => a.first - b.first)) {
			cells.push(...between(unit, placed.first, joins));
			cells.push({ units: placed.last - placed.first, bar, hangs, placed });
			unit = placed.last;
		}
		return [...cells, ...between(unit, units, joins)];
	});
}

/** What lies between two bars, parted where a line runs through. */
function between(
	first: number,
	last: number,
	joins: ReadonlySet<number>
): Pick<TrackCell<never>, 'units' | 'joins'>[] {
	const cells: Pick<TrackCell<never>, 'units' | 'joins'>[] = [];
	let begin = first;
	for (let unit = first; unit < last; unit++)
		if (joins.has(unit)) {
			cells.push({ units: unit + 1 - begin, joins: true });
			begin = unit + 1;
		}
	if (begin < last) cells.push({ units: last - begin });
	return cells;
}

/** The timeline as lanes: columns of events, a row of signs for each being or place, rows of bars. */
import type { EntityId } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Extent, Span } from '$graph/story/spans';
import type { LaneEvent, StoryLane, StoryLanes } from '$graph/story/story-lanes';
import type { Story } from '$graph/story/story';
import type {
	BarView,
	LaneCellView,
	LanesView,
	LaneView,
	SpanView,
	TrackCellView
} from '$lib/ui/timeline/lanes-view';
import type { StepEventView } from '$lib/ui/timeline/view';
import { columnsOf, place, tracksOf, type Columns, type Labelled } from './lane-layout';
import { pageLink } from './links';
import { presentExtent, presentSpan } from './spans-in-words';

/** Fewer lanes are seen at once. */
export const MOST_LANES_AT_FIRST = 8;

export interface LanesInput {
	/** Columns, in the order shown, and what is told of the time before each. */
	events: readonly (StepEventView & { orderTold: boolean })[];
	lanes: StoryLanes;
	/** All of them, not those with most events alone. */
	all: boolean;
	/** Whether the columns stand in story order: lengths have no meaning in another. */
	happened: boolean;
	extents: ReadonlyMap<EntityId, Extent>;
	/** Story order. */
	order: readonly EntityId[];
	/** What the lanes are of, in words. */
	word: string;
	bundle: Bundle;
}

export function presentLanes(
	story: Story,
	input: LanesInput
): Pick<LanesView, 'columns' | 'lanes' | 'lengths'> & { hidden: number } {
	const { events, happened } = input;
	const shown = input.all ? input.lanes.lanes : input.lanes.lanes.slice(0, MOST_LANES_AT_FIRST);
	const gap = (event: StepEventView) =>
		happened ? event.margin.filter((note) => note.words !== 'Order not told') : [];
	const columns = columnsOf(
		events.map((e) => e.step - 1),
		events.map((e) => gap(e).length > 0)
	);
	const apart: LaneRow[] =
		input.lanes.apart.length > 0
			? [{ events: input.lanes.apart.map((event) => ({ event })), spans: [], ended: [] }]
			: [];
	const rows: LaneRow[] = [...shown, ...apart];
	const reach = reachOf(events, rows);
	return {
		columns: events.map((event) => ({
			...{ id: event.id, step: event.step, page: event.page, told: event.orderTold },
			...(event.mark && { mark: event.mark }),
			...(gap(event).length > 0 && { gap: gap(event) })
		})),
		lanes: rows.map((row, i) => presentLane(story, input, columns, reach, row, i)),
		lengths: happened,
		hidden: input.lanes.lanes.length - shown.length
	};
}

type LaneRow = Omit<StoryLane, 'title'> & Partial<Pick<StoryLane, 'title'>>;

/** Of each column the first and the last row that its event is on. */
function reachOf(events: readonly StepEventView[], rows: readonly LaneRow[]): [number, number][] {
	const on = rows.map((row) => new Set(row.events.map((e) => e.event as string)));
	return events.map(({ id }) => {
		const having = rows.flatMap((_, i) => (on[i]!.has(id) ? [i] : []));
		return [having[0] ?? Infinity, having.at(-1) ?? -Infinity];
	});
}

function presentLane(
	story: Story,
	input: LanesInput,
	columns: Columns,
	reach: readonly [number, number][],
	row: LaneRow,
	index: number
): LaneView {
	const page = row.title && pageLink(row.title);
	const words = page?.title ?? `No ${input.word} told`;
	const number = row.events.length;
	const bars = input.happened && row.title ? barsOf(story, input, columns, row as StoryLane) : [];
	const joins = new Set(
		columns.at.filter((_, c) => reach[c]![0] <= index && index < reach[c]![1])
	);
	return {
		...(page && { page }),
		words,
		count: `${number} ${number === 1 ? 'event' : 'events'}`,
		cells: cellsOf(input, columns, reach, row, index, words),
		tracks: tracksOf(bars, columns.units, joins).map((cells) =>
			cells.map(({ units, joins: line, bar, hangs, placed }): TrackCellView => ({
				...{ units, ...(line && { joins: true }) },
				...(bar &&
					placed && {
						bar: {
							...bar,
							from: placed.from,
							until: placed.until,
							hangs: hangs ?? false
						}
					})
			}))
		)
	};
}

function cellsOf(
	{ events, order, happened }: LanesInput,
	columns: Columns,
	reach: readonly [number, number][],
	row: LaneRow,
	index: number,
	lane: string
): LaneCellView[] {
	const on = new Map<string, LaneEvent>(row.events.map((e) => [e.event, e]));
	const endedAt = (step: number) => row.ended.some((s) => s.first <= step && step <= s.last);
	let unit = 0;
	return events.flatMap((event, c): LaneCellView[] => {
		const step = event.step - 1;
		const found = on.get(event.id);
		const ends = happened && found !== undefined && row.ended.some((s) => s.first === step);
		const line = { ...(row.title && (!happened || !endedAt(step) || ends) && { line: true }) };
		const [first, last] = reach[c]!;
		const cells: LaneCellView[] = columns.at[c]! > unit ? [{ units: 1, ...line }] : [];
		unit = columns.at[c]! + 2;
		const said = [
			event.page.title,
			found?.role ? `${lane} as ${found.role}` : lane,
			`step ${event.step} of ${order.length}`,
			event.mark ? `told in ${event.mark.spoken}` : ''
		];
		cells.push({
			units: 2,
			...line,
			...(first < index && index <= last && { up: true }),
			...(first <= index && index < last && { down: true }),
			...(found && {
				event: {
					page: event.page,
					...(found.role !== undefined && { role: found.role }),
					say: `${said.filter((part) => part !== '').join(', ')}.`,
					...(ends && { ends: true })
				}
			})
		});
		return cells;
	});
}

/** Width of a letter of a label and of a unit, in rem: near enough to keep labels apart. */
const LETTER = 0.42;
const UNIT = 1.2;

/** Longer labels are cut; the table says all. */
const LONGEST_LABEL = 42;

function shortened(words: string): string {
	if (words.length <= LONGEST_LABEL) return words;
	return `${words.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, '')}…`;
}

type Bar = Omit<BarView, 'from' | 'until' | 'hangs'>;

function barsOf(
	story: Story,
	{ extents, order, bundle, events: shown }: LanesInput,
	columns: Columns,
	lane: StoryLane
): Labelled<Bar>[] {
	const bar = (
		view: SpanView,
		event: boolean,
		span: Pick<Span, 'from' | 'until'>
	): Labelled<Bar>[] => {
		const placed = place(span, columns);
		if (!placed) return [];
		const mark = view.marks[0]?.label ?? '';
		const words = shortened(view.words);
		const letters = `${words} ${view.to?.title ?? ''} [${mark}] `.length;
		const label = Math.ceil((letters * LETTER) / UNIT);
		return [{ ...placed, label, bar: { span: { ...view, words }, event } }];
	};
	const states = lane.spans.flatMap((span) =>
		bar(presentSpan(story, bundle, span, lane.title.id), false, span)
	);
	const lasted = new Map(shown.map((e): [string, StepEventView] => [e.id, e]));
	const events = lane.events.flatMap(({ event }) => {
		const extent = extents.get(event);
		const told = lasted.get(event);
		const step = order.indexOf(event);
		const last = order[extent?.last ?? step];
		const length = told?.lasted;
		if (!told || !last || !(extent ?? length)) return [];
		const from = { event, step, edge: 'start', sure: true } as const;
		const until = { event: last, step: extent?.last ?? step, edge: 'end' } as const;
		const view: SpanView = extent
			? presentExtent(story, bundle, event, last, extent)
			: { of: told.page, words: `lasted ${length}`, marks: told.marks.slice(0, 1) };
		const label = extent ? { ...view, words: length ? `${length}:` : '', to: view.of } : view;
		return bar(label, true, { from, until: { ...until, sure: extent?.over ?? true } });
	});
	return [...events, ...states];
}

/**
 * Events of a partial order as branches side by side: what is told to follow goes on in its branch,
 * what is not told apart stands beside, and an event that follows all branches joins them. Pure.
 */
import type { EntityId } from '$graph/model/types';

export interface LaneEvent {
	id: EntityId;
	/** Events told to be before it: at least those from which the others follow. */
	after: readonly EntityId[];
}

export interface Lane {
	row: number;
	lane: number;
}

export interface Branch {
	from: Lane;
	to: Lane;
	/** Whether the order of the two is told. */
	told: boolean;
	/** The lane along which the line runs from one to the other; a half is the gap beside a lane. */
	via: number;
}

/** More branches are not told apart. */
export const MOST_LANES = 4;

/** @param events in displayed order, which keeps what is told */
export function lanesOf(events: readonly LaneEvent[]): { lanes: number[]; branches: Branch[] } {
	const rows = new Map(events.map(({ id }, row) => [id, row]));
	const earlier = ancestors(events, rows);
	const lanes: number[] = [];
	const branches: Line[] = [];
	/** Rows at the open ends of the branches, by lane; holes where a branch has ended. */
	let open: (number | undefined)[] = [];
	events.forEach((_, row) => {
		const before = earlier[row]!;
		const follows = (end: number | undefined) => end !== undefined && before.has(end);
		const ends = open.filter(follows) as number[];
		const others = open.some((end) => end !== undefined && !follows(end));
		const lane = !others ? 0 : ends.length > 0 ? open.findIndex(follows) : freeLane(open);
		lanes.push(lane);
		for (const end of ends) branches.push(branch(lanes, end, row, true));
		if (ends.length === 0 && row > 0) {
			// A new branch: from the nearest that it is told to follow, else from the row above.
			const nearest = Math.max(...before);
			branches.push(branch(lanes, before.size ? nearest : row - 1, row, before.size > 0));
		}
		open = open.map((end) => (follows(end) ? undefined : end));
		open[lane] = row;
	});
	return { lanes, branches: branches.map((b) => ({ ...b, via: freeWay(lanes, b) })) };
}

type Line = Omit<Branch, 'via'>;

function branch(lanes: readonly number[], from: number, to: number, told: boolean): Line {
	return { from: { row: from, lane: lanes[from]! }, to: { row: to, lane: lanes[to]! }, told };
}

/**
 * The lane of one of the two on which no event stands between them, where a line would run through its
 * sign; else the gap beside the inner one, for nothing stands in gaps.
 */
function freeWay(lanes: readonly number[], { from, to }: Line): number {
	const between = new Set(lanes.slice(from.row + 1, to.row));
	const [inner, outer] = [Math.min(from.lane, to.lane), Math.max(from.lane, to.lane)];
	const free = [outer, inner].find((lane) => !between.has(lane));
	return free ?? inner + 0.5;
}

/** The first lane that is free, or the last there may be. */
function freeLane(open: readonly (number | undefined)[]): number {
	const free = Array.from({ length: MOST_LANES }, (_, i) => i).find((i) => open[i] === undefined);
	return free ?? MOST_LANES - 1;
}

/** Of each row all rows told to be before it. */
function ancestors(
	events: readonly LaneEvent[],
	rows: ReadonlyMap<EntityId, number>
): Set<number>[] {
	const all: Set<number>[] = [];
	for (const { after } of events) {
		const before = new Set<number>();
		for (const id of after) {
			const row = rows.get(id);
			if (row === undefined) continue;
			before.add(row);
			for (const further of all[row] ?? []) before.add(further);
		}
		all.push(before);
	}
	return all;
}

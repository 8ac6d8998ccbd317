/** Positions as people write them, looked up: places and passage ids become how much is read. */
import {
	countAtPlace,
	endOf,
	parsePosition,
	startOf,
	type PositionText,
	type PositionValue
} from '../model/places';
import type { PassageId, Position, Work } from '../model/types';
import type { Generation, GraphStore } from '../store/interface';

/** Numbers for a position in words; works that it does not name keep `base`. Undefined: no position. */
export async function resolvePosition(
	store: GraphStore,
	generation: Generation,
	text: string,
	base: Position
): Promise<Position | undefined> {
	const { works } = generation.site;
	const parsed = parsePosition(text, works);
	if (!parsed) return undefined;
	if (parsed.all) return parsed.all.kind === 'start' ? startOf(works) : endOf(works);
	const read = await readIds(store, generation, parsed);
	const position = [...base];
	for (const { work: id, value } of parsed.works) {
		const work = works.find((w) => w.id === id)!;
		const count = countOf(work, value, read);
		if (count === undefined) return undefined;
		position[work.index] = count;
	}
	return position;
}

/** Passages named by id: how many are read with each, and in which work. */
async function readIds(store: GraphStore, generation: Generation, parsed: PositionText) {
	const ids = parsed.works.flatMap(({ value }) => (value.kind === 'passage' ? [value.id] : []));
	if (ids.length === 0) return new Map<PassageId, { work: string; count: number }>();
	const { id, site } = generation;
	const at = { generation: id, position: endOf(site.works) };
	const passages = await store.elements('passage', ids, at);
	return new Map(
		passages.map((p) => {
			const { index } = site.works.find((w) => w.id === p.work)!;
			return [p.id, { work: p.work as string, count: p.knownFrom[index]! }];
		})
	);
}

function countOf(
	work: Work,
	value: PositionValue,
	ids: Map<PassageId, { work: string; count: number }>
): number | undefined {
	if (value.kind === 'start') return 0;
	if (value.kind === 'end') return work.passages;
	if (value.kind === 'place') return countAtPlace(work, value);
	const found = ids.get(value.id);
	return found?.work === work.id ? found.count : undefined;
}

import type { Known, StoryGraph } from '../../graph/model/types';
import type { Table } from './oracle';

/** What the compiler says of the same elements and parts, by the same names. */
export function compiledTable(graph: StoryGraph): Table {
	const table: Table = new Map();
	const set = (name: string, element: { knownFrom: Known } | undefined) =>
		element && table.set(name, [...element.knownFrom]);
	for (const work of graph.site.works)
		work.derivedFrom.forEach((d, i) => set(`derivation ${work.id} ${i}`, d));
	for (const scene of graph.scenes) set(`scene ${scene.id}`, scene);
	for (const passage of graph.passages) {
		set(`passage ${passage.id}`, passage);
		for (const a of passage.appearances)
			set(`appearance ${passage.id} ${a.entity} ${a.mode}`, a);
	}
	for (const entity of graph.entities) {
		set(`entity ${entity.id}`, entity);
		entity.names.forEach((name, i) => set(`name ${entity.id} ${i}`, name));
		entity.summaries.forEach((summary, i) => set(`summary ${entity.id} ${i}`, summary));
		set(`image ${entity.id}`, entity.image);
		const blocks = graph.blocks.filter((block) => block.entity === entity.id);
		blocks.forEach((block, i) => {
			set(`block ${entity.id} ${i}`, block);
			set(`block ${entity.id} ${i} until`, block.until);
		});
	}
	for (const claim of graph.claims) {
		const { id, citations, content = [], ...parts } = claim;
		set(`claim ${id}`, claim);
		citations.forEach((c, i) => set(`claim ${id} citation ${i}`, c));
		for (const ref of content) set(`claim ${id} content ${ref.claim}`, ref);
		const { from, until, heldFrom, heldUntil, place, role, amount } = parts;
		const qualifiers = { from, until, heldFrom, heldUntil, place, role, amount };
		for (const [part, qualifier] of Object.entries(qualifiers))
			set(`claim ${id} ${part}`, qualifier);
	}
	for (const { claim, settle } of graph.premises) set(`claim ${claim} settle`, settle);
	return table;
}

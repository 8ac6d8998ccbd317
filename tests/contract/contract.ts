/** What every store must do, whatever it is made of: run by `embedded.test.ts` and `neo4j.test.ts`. */
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { EntityId, Position, StoryGraph } from '../../graph/model/types';
import { StoreUnavailable, type At, type GraphStore } from '../../graph/store/interface';
import { arbitraryScenario, end, NO_SHRINK, SEED, type Scenario } from './arbitrary';
import { NaiveStore } from './naive';
import { questions, type Question } from './questions';

/** A store that holds the graph, and what takes both away again. */
export interface Opened {
	store: GraphStore;
	close(): Promise<void>;
}

export interface Contract {
	/** Makes the graph the one that new requests read. */
	open(graph: StoryGraph): Promise<Opened>;
	/** Random graphs, and positions in each. */
	graphs: number;
	positions: number;
}

/** Milliseconds for a run over all graphs; shrinking a failure takes as long again. */
const PATIENCE = 300_000;

/** Questions that are under way at a time. */
const AT_ONCE = 8;

/** The answers to questions, in their order. */
export async function answers(
	store: GraphStore,
	asked: readonly Question[],
	at: At
): Promise<unknown[]> {
	const told: unknown[] = [];
	for (let i = 0; i < asked.length; i += AT_ONCE) {
		const some = asked.slice(i, i + AT_ONCE).map(({ ask }) => ask(store, at));
		told.push(...(await Promise.all(some)));
	}
	return told;
}

/** Runs the work with a store that holds the graph, under a generation of its own. */
async function within(
	{ open }: Contract,
	random: StoryGraph,
	work: (store: GraphStore, graph: StoryGraph) => Promise<void>
): Promise<void> {
	const graph = { ...random, generation: `contract-${randomUUID()}` };
	const { store, close } = await open(graph);
	try {
		await work(store, graph);
	} finally {
		await close();
	}
}

async function holds(contract: Contract, { graph: random, positions }: Scenario): Promise<void> {
	await within(contract, random, async (store, graph) => {
		const asked = questions(graph);
		for (const position of positions) {
			const at = { generation: graph.generation, position };
			const told = await answers(store, asked, at);
			const right = await answers(new NaiveStore(graph, position), asked, at);
			asked.forEach(({ label }, i) =>
				expect(told[i], `${label} at ${position.join(',')}`).toEqual(right[i])
			);
		}
	});
}

export function contract(contract: Contract): void {
	const scenario = (positions: number) => arbitraryScenario(positions, { sharedIds: true });
	const [{ graph: sample }] = fc.sample(scenario(1), { seed: SEED, numRuns: 1 }) as [Scenario];

	it(
		'answers everything as read from what is known, on random graphs',
		() =>
			fc.assert(
				fc.asyncProperty(scenario(contract.positions), (some) => holds(contract, some)),
				{ seed: SEED, numRuns: contract.graphs, endOnFailure: NO_SHRINK }
			),
		PATIENCE
	);

	it('tells the generation that was opened last, with its whole site', async () => {
		await within(contract, sample, async (store, { generation, site }) => {
			expect(await store.current()).toEqual({ id: generation, site });
		});
	});

	it('takes a work that a position does not name as unread, ignores works there are not', async () => {
		await within(contract, sample, async (store, graph) => {
			const { generation } = graph;
			const ask = (position: Position) => store.entities({}, { generation, position });
			const own = end(graph)[0]!;
			expect(await ask([own])).toEqual(await ask([own, 0]));
			expect(await ask([])).toEqual(await ask([0, 0]));
			expect(await ask([...end(graph), 99])).toEqual(await ask(end(graph)));
		});
	});

	it('holds a limit to its bounds', async () => {
		await within(contract, sample, async (store, graph) => {
			const at = { generation: graph.generation, position: end(graph) };
			const one = await store.passages({}, at, { limit: 1 });
			expect(one.items).toHaveLength(1);
			for (const limit of [0, -3, 1.9])
				expect(await store.passages({}, at, { limit })).toEqual(one);
			expect(await store.passages({}, at, { limit: 1e9 })).toEqual(
				await store.passages({}, at)
			);
			const slugs = graph.entities.flatMap((e) => e.names.map((n) => n.slug));
			expect(await store.lookUp('slug', slugs, 'exact', at, 0)).toHaveLength(1);
		});
	});

	it('takes what is asked for as a value, never as part of a query', async () => {
		const hostile = ['"]) RETURN n //', "' OR 1=1", '$ids', '`', '\\', '\u0000', '{', '\ud800'];
		await within(contract, sample, async (store, graph) => {
			const at = { generation: graph.generation, position: end(graph) };
			expect(await store.elements('entity', hostile, at)).toEqual([]);
			const { items } = await store.claims({ entities: hostile as EntityId[] }, at);
			expect(items).toEqual([]);
			expect(await store.lookUp('slug', hostile, 'exact', at)).toEqual([]);
			expect(await store.lookUp('slug', hostile, 'prefix', at)).toEqual([]);
		});
	});

	it('does not answer for a generation that it does not hold', async () => {
		await within(contract, sample, async (store) => {
			const at = { generation: 'never-loaded', position: [0, 0] };
			for (const { ask, label } of questions(sample))
				await expect(ask(store, at), label).rejects.toThrow(StoreUnavailable);
		});
	}, 30_000);
}

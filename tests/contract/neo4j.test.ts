import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PassageId } from '../../graph/model/types';
import { load, unload } from '../../graph/store/neo4j/load';
import { Neo4jStore } from '../../graph/store/neo4j/store';
import { StoreUnavailable } from '../../graph/store/interface';
import { build } from './build';
import { contract } from './contract';
import { ask, onNeo4j, plan } from './server';
import { SMALL } from './small';

const ALL = { keep: Number.MAX_SAFE_INTEGER };
const PATIENCE = 60_000;

const fresh = (name = 'test') => build(SMALL, { generation: `${name}-${randomUUID()}` });

onNeo4j('the Neo4j store', (server) => {
	contract({
		open: async (graph) => {
			await load({ ...server, ...ALL }, graph);
			const store = new Neo4jStore(server);
			const close = async () => {
				await store.close();
				await unload(server, graph.generation);
			};
			return { store, close };
		},
		graphs: 16,
		positions: 3
	});

	it('begins each read at an index', async () => {
		const graph = fresh();
		await load({ ...server, ...ALL }, graph);
		await unload(server, graph.generation);
		const folder = new URL('../../graph/cypher/read/', import.meta.url);
		for (const file of readdirSync(folder)) {
			const [query] = Object.values((await import(new URL(file, folder).href)) as object) as [
				string
			];
			const operators = await plan(query);
			expect(operators, file).not.toEqual([]);
			// Generations are a handful.
			if (file !== 'generations.ts')
				expect(
					operators.filter((o) => /Scan/.test(o)),
					file
				).toEqual([]);
		}
	}, 60_000);

	it(
		'leaves a loaded generation alone, and makes it the current one again',
		async () => {
			const [a, b] = [fresh('a'), fresh('b')];
			const store = new Neo4jStore(server);
			try {
				const first = await load({ ...server, ...ALL }, a);
				expect(first).toMatchObject({ generation: a.generation, already: false });
				expect(first.counts.nodes).toMatchObject({ Passage: 4, Entity: 2, Claim: 2 });
				expect(first.counts.relations).toMatchObject({
					SUBJECT: 2,
					OBJECT: 1,
					MEMBER_OF: 1
				});
				await load({ ...server, ...ALL }, b);
				expect((await store.current()).id).toBe(b.generation);
				expect(await load({ ...server, ...ALL }, a)).toEqual({ ...first, already: true });
				await expect
					.poll(async () => (await store.current()).id, {
						timeout: 20_000,
						interval: 200
					})
					.toBe(a.generation);
			} finally {
				await store.close();
				for (const { generation } of [a, b]) await unload(server, generation);
			}
		},
		PATIENCE
	);

	it(
		'keeps the generation before the last and removes what is older',
		async () => {
			const [a, b, c] = [fresh('a'), fresh('b'), fresh('c')];
			const store = new Neo4jStore(server);
			try {
				for (const graph of [a, b, c]) await load(server, graph);
				const read = (generation: string) => store.counts({ generation, position: [9, 9] });
				await expect(read(a.generation)).rejects.toThrow(StoreUnavailable);
				expect(await read(b.generation)).toEqual(await read(c.generation));
				const left =
					'MATCH (n) WHERE n.generation = $g OR n.id = $g RETURN count(n) AS count';
				expect(await ask(left, { g: a.generation })).toEqual([{ count: 0 }]);
			} finally {
				await store.close();
				for (const { generation } of [a, b, c]) await unload(server, generation);
			}
		},
		PATIENCE
	);

	it(
		'loads anew what a load that broke off left behind',
		async () => {
			const graph = fresh();
			const { generation } = graph;
			await ask('CREATE (:Generation {id: $generation, complete: false})', { generation });
			await ask("CREATE (:Claim {generation: $generation, id: 'stale', sort: 'stale'})", {
				generation
			});
			try {
				expect(await load({ ...server, ...ALL }, graph)).toMatchObject({ already: false });
				const stale = "MATCH (c:Claim {generation: $generation, id: 'stale'}) RETURN c";
				expect(await ask(stale, { generation })).toEqual([]);
			} finally {
				await unload(server, generation);
			}
		},
		PATIENCE
	);

	it(
		'completes no generation whose counts are not those of the graph',
		async () => {
			const graph = fresh();
			graph.claims[0]!.citations[0]!.passages.push('nowhere' as PassageId);
			const store = new Neo4jStore(server);
			try {
				await expect(load({ ...server, ...ALL }, graph)).rejects.toThrow(
					/CITES: \d+ loaded, \d+ found/
				);
				const at = { generation: graph.generation, position: [9, 9] };
				await expect(store.counts(at)).rejects.toThrow(StoreUnavailable);
			} finally {
				await store.close();
				await unload(server, graph.generation);
			}
		},
		PATIENCE
	);

	it(
		'loads once where several start at the same time',
		async () => {
			const graph = fresh();
			try {
				const loads = await Promise.all(
					[1, 2, 3].map(() => load({ ...server, ...ALL }, graph))
				);
				expect(loads.map((l) => l.already).sort()).toEqual([false, true, true]);
			} finally {
				await unload(server, graph.generation);
			}
		},
		PATIENCE
	);

	it(
		'does not disturb readers of another generation',
		async () => {
			const [a, b] = [fresh('a'), fresh('b')];
			const store = new Neo4jStore(server);
			const at = { generation: a.generation, position: [9, 9] };
			try {
				await load({ ...server, ...ALL }, a);
				const before = await store.claims({}, at);
				let loading = true;
				const loaded = load({ ...server, ...ALL }, b).finally(() => (loading = false));
				let reads = 0;
				while (loading) {
					expect(await store.claims({}, at)).toEqual(before);
					reads += 1;
				}
				await loaded;
				expect(reads).toBeGreaterThan(1);
			} finally {
				await store.close();
				for (const { generation } of [a, b]) await unload(server, generation);
			}
		},
		PATIENCE
	);

	it(
		'tells progress from nothing to all',
		async () => {
			const graph = fresh();
			const told: [number, number][] = [];
			try {
				await load({ ...server, ...ALL }, graph, (done, total) => told.push([done, total]));
				const total = told[0]![1];
				expect(told[0]).toEqual([0, total]);
				expect(told.at(-1)).toEqual([total, total]);
				expect(told.map(([done]) => done)).toEqual(
					told.map(([d]) => d).sort((x, y) => x - y)
				);
			} finally {
				await unload(server, graph.generation);
			}
		},
		PATIENCE
	);

	it(
		'says what is wrong in one line without the password',
		async () => {
			const wrong = { ...server, password: 'not-the-password' };
			const cases = [
				{
					options: { ...wrong, uri: 'bolt://127.0.0.1:9' },
					says: /127\.0\.0\.1:9: it does not answer/
				},
				{
					options: { ...wrong, uri: 'http://127.0.0.1:9' },
					says: /begins with bolt:\/\/ or neo4j:\/\//
				},
				{ options: { ...wrong, uri: 'nonsense' }, says: /unreadable address/ },
				{
					options: { ...server, database: 'no-such-database' },
					says: /no database of this name/
				},
				{ options: wrong, says: /user or password is wrong/ }
			];
			for (const { options, says } of cases) {
				const read = async () => {
					const store = new Neo4jStore(options);
					try {
						await store.current();
					} finally {
						await store.close();
					}
				};
				const error: unknown = await read().catch((e: unknown) => e);
				expect(error).toBeInstanceOf(StoreUnavailable);
				const { message, stack } = error as Error;
				expect(message).toMatch(says);
				expect(message).toMatch(/^Neo4j at /);
				expect(`${message}${stack}`).not.toContain(options.password);
				expect(stack!.split('\n')).toHaveLength(1);
				await expect(load(options, fresh())).rejects.toThrow(StoreUnavailable);
			}
		},
		PATIENCE
	);
});

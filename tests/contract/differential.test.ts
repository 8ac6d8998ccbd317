/** Random graphs in both stores: every method must answer alike, to the letter. */
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { load, unload } from '../../graph/store/neo4j/load';
import { Neo4jStore } from '../../graph/store/neo4j/store';
import { arbitraryScenario, SEED } from './arbitrary';
import { answers } from './contract';
import { questions } from './questions';
import { onNeo4j } from './server';

const GRAPHS = Number(process.env['CONTRACT_GRAPHS'] ?? 20);
const POSITIONS = 3;
/** All answers, as the letters that they would be sent as. */
const letters = async (...of: Parameters<typeof answers>) =>
	(await answers(...of)).map((answer) => JSON.stringify(answer));

onNeo4j('both stores', (server) => {
	it(
		'answer alike on random graphs',
		async () => {
			const done = { graphs: 0, comparisons: 0 };
			const scenario = arbitraryScenario(POSITIONS, { sharedIds: true });
			const alike = fc.asyncProperty(scenario, async ({ graph: random, positions }) => {
				const graph = { ...random, generation: `differential-${randomUUID()}` };
				const { generation } = graph;
				const embedded = new EmbeddedStore(graph);
				const neo4j = new Neo4jStore(server);
				try {
					await load({ ...server, keep: Number.MAX_SAFE_INTEGER }, graph);
					const asked = questions(graph);
					for (const position of positions) {
						const at = { generation, position };
						const [left, right] = await Promise.all([
							letters(embedded, asked, at),
							letters(neo4j, asked, at)
						]);
						asked.forEach(({ label }, i) =>
							expect(right[i], `${label} at ${position.join(',')}`).toBe(left[i])
						);
						done.comparisons += asked.length;
					}
					done.graphs += 1;
				} finally {
					await neo4j.close();
					await unload(server, generation);
				}
			});
			await fc.assert(alike, { seed: SEED, numRuns: GRAPHS });
			process.stdout.write(
				`Both stores answered alike: ${done.graphs} graphs, ${done.comparisons} comparisons (seed ${SEED}).\n`
			);
		},
		60_000 + GRAPHS * 20_000
	);
});

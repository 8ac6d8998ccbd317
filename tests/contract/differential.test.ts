/** Random graphs in both stores: every method must answer alike, to the letter. */
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../graph/content/compile';
import { readFolder } from '../../graph/content/disk';
import type { StoryGraph } from '../../graph/model/types';
import type { At, GraphStore } from '../../graph/store/interface';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { load, unload } from '../../graph/store/neo4j/load';
import { Neo4jStore } from '../../graph/store/neo4j/store';
import { arbitraryScenario, end, SEED } from './arbitrary';
import { answers } from './contract';
import { domainAnswers, domainQuestions } from './domain';
import { questions, type Question } from './questions';
import { onNeo4j } from './server';

const GRAPHS = Number(process.env['CONTRACT_GRAPHS'] ?? 20);
const POSITIONS = 3;
/** Of the questions about the wiki's own content, one in so many is asked. */
const SHARE = 19;
/** All answers, as the letters that they would be sent as. */
const letters = async (...of: Parameters<typeof answers>) =>
	(await answers(...of)).map((answer) => JSON.stringify(answer));

/** Asks both the same, and says how many answers were compared. */
async function compare(
	[left, right]: [GraphStore, GraphStore],
	asked: readonly Question[],
	at: At
): Promise<number> {
	const [here, there] = await Promise.all([letters(left, asked, at), letters(right, asked, at)]);
	asked.forEach(({ label }, i) =>
		expect(there[i], `${label} at ${at.position.join(',')}`).toBe(here[i])
	);
	return asked.length;
}

/** The same of what the domain makes of both: pages, titles, ways, the timeline, search. */
async function compareDomain(
	[left, right]: [GraphStore, GraphStore],
	some: StoryGraph,
	{ generation, position }: At
): Promise<number> {
	const graph = { ...some, generation };
	const asked = domainQuestions(graph);
	const here = await domainAnswers(left, graph, position, asked);
	const there = await domainAnswers(right, graph, position, asked);
	asked.forEach(({ label }, i) =>
		expect(there[i], `${label} at ${position.join(',')}`).toBe(here[i])
	);
	return asked.length;
}

onNeo4j('both stores', (server) => {
	/** Runs the work with both stores on a graph, under a generation of its own. */
	async function both(
		some: StoryGraph,
		work: (stores: [GraphStore, GraphStore], generation: string) => Promise<void>
	): Promise<void> {
		const graph = { ...some, generation: `differential-${randomUUID()}` };
		const neo4j = new Neo4jStore(server);
		try {
			await load({ ...server, keep: Number.MAX_SAFE_INTEGER }, graph);
			await work([new EmbeddedStore(graph), neo4j], graph.generation);
		} finally {
			await neo4j.close();
			await unload(server, graph.generation);
		}
	}

	it(
		'answer alike on random graphs',
		async () => {
			const done = { graphs: 0, comparisons: 0 };
			const scenario = arbitraryScenario(POSITIONS, { sharedIds: true });
			const alike = fc.asyncProperty(scenario, ({ graph, positions }) =>
				both(graph, async (stores, generation) => {
					const asked = questions(graph);
					for (const position of positions)
						done.comparisons += await compare(stores, asked, { generation, position });
					// It asks much of a database, so at one position of each.
					const at = { generation, position: positions[0]! };
					done.comparisons += await compareDomain(stores, graph, at);
					done.graphs += 1;
				})
			);
			await fc.assert(alike, { seed: SEED, numRuns: GRAPHS });
			process.stdout.write(
				`Both stores answered alike: ${done.graphs} graphs, ${done.comparisons} comparisons (seed ${SEED}).\n`
			);
		},
		60_000 + GRAPHS * 20_000
	);

	it("answer alike on the wiki's own content", async () => {
		const { graph } = compile(
			readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
		);
		// Thousands of questions; another part of them at each position.
		const asked = questions(graph!);
		await both(graph!, async (stores, generation) => {
			let comparisons = 0;
			for (const [i, part] of [0.2, 0.6, 1].entries()) {
				const position = end(graph!).map((passages) => Math.ceil(passages * part));
				const some = asked.filter((_, n) => n % SHARE === i);
				comparisons += await compare(stores, some, { generation, position });
			}
			expect(comparisons).toBeGreaterThan(100);
		});
	}, 120_000);
});

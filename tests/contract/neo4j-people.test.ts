/** What people find in the database, in Neo4j's own tools. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { load, unload } from '../../graph/store/neo4j/load';
import { build } from './build';
import { ask, onNeo4j } from './server';
import { SMALL } from './small';

const ALL = { keep: Number.MAX_SAFE_INTEGER };
const PATIENCE = 60_000;

const fresh = () => build(SMALL, { generation: `people-${randomUUID()}` });

onNeo4j('the database for people', (server) => {
	it(
		'answers the queries of the documentation',
		async () => {
			const graph = fresh();
			const { generation } = graph;
			const page = readFileSync(new URL('../../docs/neo4j.md', import.meta.url), 'utf8');
			const queries = [...page.matchAll(/```cypher\n([^]*?)```/g)].map(([, query]) => query!);
			expect(queries.length).toBeGreaterThanOrEqual(10);
			try {
				await load({ ...server, ...ALL }, graph);
				for (const query of queries)
					await expect(ask(query, { generation }), query).resolves.toBeInstanceOf(Array);
			} finally {
				await unload(server, generation);
			}
		},
		PATIENCE
	);

	it(
		'shows people labels by kind and relations by property that name their claim',
		async () => {
			const graph = fresh();
			const { generation } = graph;
			try {
				await load({ ...server, ...ALL }, graph);
				const shown = await ask(
					`MATCH (a:Character {generation: $generation})-[r:MEMBER_OF]->(b:Faction)
					MATCH (c:Claim {generation: $generation, id: r.claim})-[:CITES]->(p:Passage)
					RETURN a.name AS who, b.name AS of, p.place AS place ORDER BY place`,
					{ generation }
				);
				expect(shown.length).toBeGreaterThan(0);
				expect(shown[0]).toMatchObject({ who: 'Ada', of: 'Zoë' });
				// What is reported or denied is no relation between two.
				expect(
					await ask(
						'MATCH (:Entity {generation: $generation})-[r]->(:Entity) RETURN count(r) AS count',
						{ generation }
					)
				).toEqual([{ count: 1 }]);
			} finally {
				await unload(server, generation);
			}
		},
		PATIENCE
	);

	it(
		'leads from findings, side by side, and from premises to their claims',
		async () => {
			const graph = fresh();
			const { generation } = graph;
			const claims = (list: readonly string[]) => [...new Set(list)].sort();
			try {
				await load({ ...server, ...ALL }, graph);
				const sides = await ask(
					`MATCH (f:Finding {generation: $generation})-[r:INVOLVES]->(c:Claim)
					RETURN f.id AS id, r.side AS side, collect(DISTINCT c.id) AS claims`,
					{ generation }
				);
				const told = graph.findings.flatMap(({ id, sides: both }) =>
					both.map((side, i) => `${id} ${i} ${claims(side.claims).join(' ')}`)
				);
				expect(told.length).toBeGreaterThan(0);
				expect(
					sides
						.map(
							(s) =>
								`${s['id']} ${s['side']} ${claims(s['claims'] as string[]).join(' ')}`
						)
						.sort()
				).toEqual(told.filter((line) => /\d \S/.test(line)).sort());
				const premises = await ask(
					`MATCH (p:Premise {generation: $generation})-[:INVOLVES]->(c:Claim)
					RETURN p.id AS id, collect(DISTINCT c.id) AS claims`,
					{ generation }
				);
				expect(graph.premises.length).toBeGreaterThan(0);
				expect(
					premises.map((p) => [p['id'], claims(p['claims'] as string[])]).sort()
				).toEqual(
					graph.premises
						.map((p) => [
							p.id,
							claims([p.claim, ...p.evidence.flatMap((e) => e.claims)])
						])
						.sort()
				);
			} finally {
				await unload(server, generation);
			}
		},
		PATIENCE
	);
});

/**
 * The Neo4j that tests run on: NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD. It is theirs
 * alone: they load generations, remove them, and remove what broken runs left behind.
 */
import neo4j, { type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Neo4jOptions } from '../../graph/store/neo4j/connection';

const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, REQUIRE_NEO4J } = process.env;

export const server: Neo4jOptions | undefined = NEO4J_TEST_URI
	? {
			uri: NEO4J_TEST_URI,
			user: NEO4J_TEST_USER ?? 'neo4j',
			password: NEO4J_TEST_PASSWORD ?? ''
		}
	: undefined;

/** Runs a query of a test's own. */
export async function ask(cypher: string, params: Record<string, unknown> = {}) {
	const { records } = await run(cypher, params);
	return records.map((record) => record.toObject() as Record<string, unknown>);
}

/** The operators by which the server would run a query. */
export async function plan(cypher: string): Promise<string[]> {
	const operators = (plan: Plan): string[] => [
		plan.operatorType,
		...plan.children.flatMap(operators)
	];
	const { summary } = await run(`EXPLAIN ${cypher}`, {});
	return summary.plan ? operators(summary.plan) : [];
}

async function run(cypher: string, params: Record<string, unknown>) {
	const { uri, user, password } = server!;
	const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
		disableLosslessIntegers: true
	});
	try {
		return await driver.executeQuery(cypher, params);
	} finally {
		await driver.close();
	}
}

/**
 * A suite on Neo4j: skipped, and said so, where no server is named; failed under REQUIRE_NEO4J=1.
 * Suites of several files take turns, for each loads what others would take for the newest.
 */
export function onNeo4j(name: string, suite: (server: Neo4jOptions) => void): void {
	if (!server) {
		if (REQUIRE_NEO4J === '1')
			throw new Error(`${name}: REQUIRE_NEO4J=1 wants NEO4J_TEST_URI.`);
		process.stderr.write(`${name}: SKIPPED, for there is no NEO4J_TEST_URI.\n`);
		describe.skip(name, () => suite({ uri: 'bolt://127.0.0.1:1', user: '', password: '' }));
		return;
	}
	describe(name, () => {
		let leave: () => Promise<void> = async () => {};
		beforeAll(async () => {
			leave = await turn(server);
		}, 600_000);
		afterAll(() => leave());
		suite(server);
	});
}

/** Waits for a turn: a lock that the server gives up with the connection, however a run ended. */
async function turn({ uri, user, password }: Neo4jOptions): Promise<() => Promise<void>> {
	const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
	const session = driver.session();
	await session.run(
		'CREATE CONSTRAINT test_turn IF NOT EXISTS FOR (n:TestTurn) REQUIRE n.id IS UNIQUE'
	);
	const transaction = await session.beginTransaction();
	await transaction.run(
		"MERGE (t:TestTurn {id: 'tests'}) SET t.taken = coalesce(t.taken, 0) + 1 RETURN t"
	);
	return () => driver.close();
}

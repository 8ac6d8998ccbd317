import neo4j from 'neo4j-driver';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { neo4jAvailable, startNeo4j } from '../../scripts/neo4j.mjs';

// Four starts of some five seconds each: only where asked for.
const required = process.env['REQUIRE_NEO4J'] === '1';
const asked = required || process.env['NEO4J_SERVER_TEST'] === '1';
const available = asked ? neo4jAvailable() : { ok: false, why: 'NEO4J_SERVER_TEST=1 runs this' };
if (!available.ok && !required)
	process.stderr.write(`Neo4j's own test skipped: ${available.why}.\n`);

type Login = { uri: string; user: string; password: string };

async function ask(login: Login, cypher: string): Promise<unknown[]> {
	const driver = neo4j.driver(login.uri, neo4j.auth.basic(login.user, login.password), {
		disableLosslessIntegers: true,
		// A killed server is to be noticed at once.
		maxTransactionRetryTime: 0
	});
	try {
		const { records } = await driver.executeQuery(cypher);
		return records.map((record) => record.toObject());
	} finally {
		await driver.close();
	}
}

describe.skipIf(!available.ok && !required)('a Neo4j started by the script', () => {
	it('keeps what was written before a SIGKILL, on the same folder and port', async () => {
		const first = await startNeo4j();
		try {
			await ask(first, 'CREATE (:Lighthouse {name: "Aldmoor", lamps: 3})');
			await expect(startNeo4j({ dir: first.dir })).rejects.toThrow(/another Neo4j uses/);
			await first.kill();
			await expect(ask(first, 'RETURN 1')).rejects.toThrow();

			const port = Number(new URL(first.uri).port);
			const second = await startNeo4j({ dir: first.dir, port });
			try {
				expect(
					await ask(
						second,
						'MATCH (l:Lighthouse) RETURN l.name AS name, l.lamps AS lamps'
					)
				).toEqual([{ name: 'Aldmoor', lamps: 3 }]);
				await expect(startNeo4j({ port })).rejects.toThrow(/is taken/);
			} finally {
				await second.stop();
			}
			expect(existsSync(first.dir)).toBe(true);
		} finally {
			await first.stop();
		}
		expect(existsSync(first.dir)).toBe(false);
	}, 240_000);

	it('asks for the password that it was given, by bolt:// and neo4j://', async () => {
		const server = await startNeo4j({ password: 'lamp-and-tide' });
		try {
			expect(await ask(server, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
			const routed = { ...server, uri: server.uri.replace('bolt://', 'neo4j://') };
			expect(await ask(routed, 'RETURN 2 AS two')).toEqual([{ two: 2 }]);
			await expect(ask({ ...server, password: 'another-one' }, 'RETURN 1')).rejects.toThrow(
				/authentication/
			);
		} finally {
			await server.stop();
		}
	}, 240_000);

	it('wants a password of eight characters', async () => {
		await expect(startNeo4j({ password: 'short' })).rejects.toThrow(/8 characters/);
	});
});

/** Loads a StoryGraph into Neo4j as one more generation, beside those that are being read. */
import { COUNT_NODES, COUNT_RELATIONS } from '../../cypher/load/counts';
import { BEGIN } from '../../cypher/load/begin';
import { FIND_GENERATION } from '../../cypher/load/generation';
import { FINISH } from '../../cypher/load/finish';
import { LOCK } from '../../cypher/load/lock';
import { OUTDATED } from '../../cypher/load/outdated';
import { PROMOTE } from '../../cypher/load/promote';
import { SCHEMA } from '../../cypher/schema';
import type { StoryGraph } from '../../model/types';
import { Connection, type Neo4jOptions } from './connection';
import { plan, type Counts, type Step } from './plan';
import { remove } from './remove';

export interface LoadOptions extends Neo4jOptions {
	/** How many complete generations stay, this one included. Left out: it and the one before it. */
	keep?: number;
}

export interface Loaded {
	generation: string;
	counts: Counts;
	/** True where the database held the generation and nothing was loaded. */
	already: boolean;
}

/** Rows done of all that there are. */
export type Progress = (done: number, total: number) => void;

/** Rows a transaction; a row with its document has some 2 kB. */
const BATCH = 2_000;

/** The oldest server that takes labels and types of relations as parameters. */
const OLDEST = [5, 26];

/**
 * Makes the generation of the graph the one that new requests read. What the database holds is left
 * as it is; what a load that broke off left behind is removed first. One load runs at a time, others
 * wait. Readers of other generations are not disturbed, and none sees this one before it is complete
 * and its counts, read back, are those of the graph. Older generations are removed afterwards.
 *
 * Throws `StoreUnavailable` where Neo4j cannot be reached, an Error where the counts differ.
 */
export async function load(
	{ keep = 2, ...options }: LoadOptions,
	graph: StoryGraph,
	onProgress: Progress = () => {}
): Promise<Loaded> {
	const connection = new Connection(options, 'write');
	const { generation } = graph;
	try {
		await checkVersion(connection);
		const held = await find(connection, generation);
		if (held?.complete && !held.superseded)
			return { generation, counts: held.counts!, already: true };
		for (const statement of SCHEMA) await connection.write(statement);
		return await connection.during(LOCK, async () => {
			const loaded = await loadLocked(connection, graph, onProgress);
			for (const row of await connection.read(OUTDATED, { keep }))
				await remove(connection, String(row['id']));
			return loaded;
		});
	} finally {
		await connection.close();
	}
}

/** Removes a generation, complete or not. */
export async function unload(options: Neo4jOptions, generation: string): Promise<void> {
	const connection = new Connection(options, 'write');
	try {
		await connection.during(LOCK, () => remove(connection, generation));
	} finally {
		await connection.close();
	}
}

async function loadLocked(
	connection: Connection,
	graph: StoryGraph,
	onProgress: Progress
): Promise<Loaded> {
	const { generation, site } = graph;
	const held = await find(connection, generation);
	if (held?.complete) {
		if (held.superseded) await connection.write(PROMOTE, { generation });
		return { generation, counts: held.counts!, already: true };
	}
	if (held) await remove(connection, generation);
	const { steps, counts } = plan(graph);
	await connection.write(BEGIN, { generation });
	await write(connection, generation, steps, onProgress);
	compare(counts, await readBack(connection, generation));
	await connection.write(FINISH, {
		generation,
		loadedAt: new Date().toISOString(),
		site: JSON.stringify(site),
		counts: JSON.stringify(counts)
	});
	return { generation, counts, already: false };
}

async function find(connection: Connection, generation: string) {
	const [row] = await connection.read(FIND_GENERATION, { generation });
	if (!row) return undefined;
	return {
		complete: row['complete'] === true,
		superseded: row['superseded'] === true,
		counts: row['counts'] ? (JSON.parse(String(row['counts'])) as Counts) : undefined
	};
}

async function checkVersion(connection: Connection): Promise<void> {
	const version = await connection.version();
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
	if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
		throw new Error(`Neo4j ${OLDEST.join('.')} or newer is needed; this is ${version}.`);
}

async function write(
	connection: Connection,
	generation: string,
	steps: readonly Step[],
	onProgress: Progress
): Promise<void> {
	const total = steps.reduce((sum, step) => sum + step.rows.length, 0);
	let done = 0;
	onProgress(done, total);
	for (const { query, rows } of steps)
		for (let start = 0; start < rows.length; start += BATCH) {
			const batch = rows.slice(start, start + BATCH);
			await connection.write(query, { generation, rows: batch });
			onProgress((done += batch.length), total);
		}
}

async function readBack(connection: Connection, generation: string): Promise<Counts> {
	const counts: Counts = { nodes: {}, relations: {} };
	for (const [label, query] of COUNT_NODES) {
		const [row] = await connection.read(query, { generation });
		counts.nodes[label] = Number(row?.['count'] ?? 0);
	}
	for (const query of COUNT_RELATIONS)
		for (const row of await connection.read(query, { generation })) {
			const type = String(row['type']);
			counts.relations[type] = (counts.relations[type] ?? 0) + Number(row['count']);
		}
	return counts;
}

/** Throws where the database holds another number of anything than the graph has. */
export function compare(meant: Counts, found: Counts): void {
	const differences = (['nodes', 'relations'] as const).flatMap((what) =>
		[...new Set([...Object.keys(meant[what]), ...Object.keys(found[what])])]
			.filter((key) => (meant[what][key] ?? 0) !== (found[what][key] ?? 0))
			.map((key) => `${key}: ${meant[what][key] ?? 0} loaded, ${found[what][key] ?? 0} found`)
	);
	if (differences.length > 0)
		throw new Error(`Neo4j does not hold what was loaded (${differences.join('; ')}).`);
}

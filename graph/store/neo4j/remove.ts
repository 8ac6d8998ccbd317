import { HIDE } from '../../cypher/load/hide';
import { REMOVE_GENERATION, REMOVE_NODES } from '../../cypher/load/remove';
import type { Connection } from './connection';

/** Nodes a transaction, with their relations. */
const BATCH = 2_000;

/** Removes a generation in batches; one that is broken off can be begun again. */
export async function remove(connection: Connection, generation: string): Promise<void> {
	await connection.write(HIDE, { generation });
	for (const query of REMOVE_NODES)
		for (let removed = BATCH; removed === BATCH;) {
			const [row] = await connection.write(query, { generation, batch: BATCH });
			removed = Number(row?.['removed'] ?? 0);
		}
	await connection.write(REMOVE_GENERATION, { generation });
}

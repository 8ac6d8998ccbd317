import { GENERATIONS } from '../../cypher/read/generations';
import { SITE } from '../../cypher/read/site';
import type { Site } from '../../model/types';
import { StoreUnavailable, type Generation } from '../interface';
import type { Connection } from './connection';

/** Milliseconds for which the list of generations counts as fresh. */
const FRESH = 2_000;

/** Which complete generations a database holds: asked for again when the answer is no longer fresh. */
export class Generations {
	private list: Promise<string[]> | undefined;
	private asked = -Infinity;
	private newest: Generation | undefined;

	constructor(private readonly connection: Connection) {}

	/** The generation that was loaded last. Throws `StoreUnavailable` where there is none. */
	async current(anew = false): Promise<Generation> {
		const [id] = await this.ids(anew);
		if (id === undefined)
			throw new StoreUnavailable(
				`Neo4j at ${this.connection.address}: nothing is loaded yet.`
			);
		if (this.newest?.id === id) return this.newest;
		const [row] = await this.connection.read(SITE, { generation: id });
		if (row) return (this.newest = { id, site: JSON.parse(String(row['site'])) as Site });
		// Removed since the list was read.
		if (!anew) return this.current(true);
		throw new StoreUnavailable(
			`Neo4j at ${this.connection.address}: generations change too fast.`
		);
	}

	/** Throws `StoreUnavailable` where the database does not hold the generation. */
	async mustHold(generation: string): Promise<void> {
		if ((await this.ids()).includes(generation)) return;
		if ((await this.ids(true)).includes(generation)) return;
		throw new StoreUnavailable(
			`Neo4j at ${this.connection.address}: generation ${generation} is not held, or no longer.`
		);
	}

	private ids(anew = false): Promise<string[]> {
		const now = performance.now();
		if (!this.list || anew || now - this.asked > FRESH) {
			this.asked = now;
			const list = this.connection
				.read(GENERATIONS, {})
				.then((rows) => rows.map((row) => String(row['id'])));
			this.list = list;
			// A failure is not kept: the next read asks again.
			list.catch(() => {
				if (this.list === list) this.list = undefined;
			});
		}
		return this.list;
	}
}

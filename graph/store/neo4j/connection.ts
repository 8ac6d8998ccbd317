/** One driver, and what goes wrong with it said so that an operator can mend it. */
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { StoreUnavailable } from '../interface';
import { failure } from './failure';

export interface Neo4jOptions {
	/** `bolt://` for one server, `neo4j://` for a cluster; `+s` for TLS. */
	uri: string;
	user: string;
	password: string;
	/** Left out: the user's home database. */
	database?: string;
}

export type Params = Record<string, unknown>;
export type Row = Record<string, unknown>;

/** Milliseconds until a server that does not answer counts as unreachable. */
const PATIENCE = 5_000;
/** Milliseconds for which a transaction that failed by a passing trouble is tried again. */
const RETRY = { read: 1_500, write: 15_000 };

export class Connection {
	/** Scheme, host and port: what messages may say of the URI. */
	readonly address: string;
	private readonly driver: Driver;
	private readonly database: string | undefined;

	/** Throws `StoreUnavailable` for a URI that no driver understands; connects at the first read. */
	constructor(options: Neo4jOptions, mode: 'read' | 'write') {
		this.address = addressOf(options.uri);
		this.database = options.database;
		try {
			this.driver = neo4j.driver(
				options.uri,
				neo4j.auth.basic(options.user, options.password),
				{
					disableLosslessIntegers: true,
					connectionTimeout: PATIENCE,
					connectionAcquisitionTimeout: 2 * PATIENCE,
					maxTransactionRetryTime: RETRY[mode]
				}
			);
		} catch {
			throw new StoreUnavailable(
				`Neo4j at ${this.address}: no address of a database; it begins with bolt:// or neo4j://.`
			);
		}
	}

	async read(query: string, params: Params): Promise<Row[]> {
		return this.run('READ', query, params);
	}

	async write(query: string, params: Params = {}): Promise<Row[]> {
		return this.run('WRITE', query, params);
	}

	/** Version of the server, such as "5.26.28". Does not try again, so it tells soon who is not there. */
	async version(): Promise<string> {
		const info = await this.told(this.driver.getServerInfo({ ...this.target }));
		return (info.agent ?? '').replace(/^Neo4j\//, '');
	}

	/** Runs the query, then the work while its transaction stays open, and commits. */
	async during<T>(query: string, work: () => Promise<T>): Promise<T> {
		const session: Session = this.driver.session({ ...this.target });
		try {
			const transaction = await this.told(session.beginTransaction());
			await this.told(transaction.run(query).then((result) => result));
			const result = await work();
			await this.told(transaction.commit());
			return result;
		} finally {
			await session.close().catch(() => undefined);
		}
	}

	async close(): Promise<void> {
		await this.driver.close();
	}

	private get target() {
		return this.database === undefined ? {} : { database: this.database };
	}

	private async run(routing: 'READ' | 'WRITE', query: string, params: Params): Promise<Row[]> {
		const { records } = await this.told(
			this.driver.executeQuery(query, integers(params) as Params, { routing, ...this.target })
		);
		return records.map((record) => record.toObject());
	}

	private async told<T>(answer: Promise<T>): Promise<T> {
		try {
			return await answer;
		} catch (error) {
			throw failure(error, this.address);
		}
	}
}

function addressOf(uri: string): string {
	try {
		const { protocol, host } = new URL(uri);
		return host ? `${protocol}//${host}` : 'an unreadable address';
	} catch {
		return 'an unreadable address';
	}
}

/** Whole numbers as integers, at any depth: the driver sends every JavaScript number as a float. */
function integers(value: unknown): unknown {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
	if (Array.isArray(value)) return value.map(integers);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, integers(field)]));
}

/** Asks a site quickly: connections are kept, answers come as they are, redirects are not followed. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

export class Asker {
	private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
	asked = 0;

	constructor(private readonly origin: string) {}

	/** @param path with its query @param cookie as in the header */
	async get(path: string, cookie?: string): Promise<Answer> {
		this.asked += 1;
		try {
			return await this.send(path, cookie);
		} catch (fault) {
			// A site may close a kept connection at the moment in which it is used again.
			if ((fault as NodeJS.ErrnoException).code === 'ECONNRESET')
				return this.send(path, cookie);
			throw fault;
		}
	}

	private send(path: string, cookie?: string): Promise<Answer> {
		return new Promise((resolve, reject) => {
			const headers = { 'Accept-Encoding': 'identity', ...(cookie && { Cookie: cookie }) };
			request(new URL(path, this.origin), { agent: this.agent, headers }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks).toString('utf8')
					})
				);
			})
				.on('error', reject)
				.end();
		});
	}

	close(): void {
		this.agent.destroy();
	}
}

/** Runs work on all items, so many at a time; items may be added meanwhile. */
export async function each<T>(
	items: T[],
	work: (item: T) => Promise<void>,
	atOnce = 6
): Promise<void> {
	let next = 0;
	let running = 0;
	await new Promise<void>((resolve, reject) => {
		const step = () => {
			if (next >= items.length && running === 0) return resolve();
			while (running < atOnce && next < items.length) {
				running += 1;
				work(items[next++]!).then(() => {
					running -= 1;
					step();
				}, reject);
			}
		};
		step();
	});
}

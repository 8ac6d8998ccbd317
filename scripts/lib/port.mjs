import { createServer } from 'node:net';

/**
 * Whether one can listen there now.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | null>} null where one can, else the system's code, such as EADDRINUSE
 */
export function portTaken(port, host = '127.0.0.1') {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			resolve(error.code ?? error.message);
		});
		probe.listen(port, host, () => probe.close(() => resolve(null)));
	});
}

/**
 * The first free port from `from` on, on 127.0.0.1.
 * @param {number} from
 * @returns {Promise<number>}
 */
export async function freePort(from) {
	let port = from;
	while (await portTaken(port)) port += 1;
	return port;
}

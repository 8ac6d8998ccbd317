// A real Neo4j without Docker, for tests and development: Java runs the kernel and the Bolt server
// of the community edition on 127.0.0.1. Plain JavaScript without dependencies.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { neo4jAvailable, version } from './neo4j/jars.mjs';
import { startNeo4j } from './neo4j/server.mjs';

export { neo4jAvailable, startNeo4j };

/** For a database on one's own machine; the same as in compose.yaml. */
const openPassword = 'canonry-dev';

const usage = `A real Neo4j on this machine, until Ctrl-C.
  node scripts/neo4j.mjs [options]
    --dir D        folder of the data (.cache/neo4j/data)
    --port P       port on 127.0.0.1 (7687)
    --password X   of user neo4j, 8 characters or more (NEO4J_PASSWORD, else canonry-dev)
    --no-auth      ask for no password
`;

/** @returns {Promise<number>} exit code */
async function main() {
	const { values } = parseArgs({
		options: {
			dir: { type: 'string' },
			port: { type: 'string' },
			password: { type: 'string' },
			'no-auth': { type: 'boolean' },
			help: { type: 'boolean', short: 'h' }
		}
	});
	if (values.help) {
		process.stdout.write(usage);
		return 0;
	}
	const port = Number(values.port ?? 7687);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(`No port: ${values.port}`);
	const auth = !values['no-auth'];
	process.stderr.write(`Neo4j ${version} starts …\n`);
	const server = await startNeo4j({
		dir: values.dir ?? fileURLToPath(new URL('../.cache/neo4j/data', import.meta.url)),
		port,
		auth,
		password: values.password ?? (process.env['NEO4J_PASSWORD'] || openPassword)
	});
	let login = auth ? `user ${server.user}` : 'without a password';
	// One's own is not for the screen.
	if (auth && server.password === openPassword) login += `, password ${openPassword}`;
	process.stdout.write(`Neo4j answers at ${server.uri}, ${login}. Its data: ${server.dir}\n`);
	let asked = false;
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => {
			asked = true;
			process.stderr.write('Neo4j stops …\n');
			void server.stop();
		});
	}
	const code = await server.ended;
	if (asked) return 0;
	process.stderr.write(`Neo4j ended by itself (${code ?? 'by a signal'}).\n`);
	return 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	main().then(
		(code) => process.exit(code),
		(error) => {
			process.stderr.write(`${error.message}\n`);
			process.exit(2);
		}
	);
}

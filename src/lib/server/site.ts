/**
 * The wiring: which store this site reads, and how it follows its content. The only place that knows
 * both adapters.
 */
import { compile } from '$graph/content/compile';
import { formatDiagnostic, type Diagnostic } from '$graph/content/diagnostics';
import { folderStamp, readFolder } from '$graph/content/disk';
import { EmbeddedStore } from '$graph/store/embedded/store';
import type { GraphStore } from '$graph/store/interface';
import { Neo4jStore } from '$graph/store/neo4j/store';
import { load } from '$graph/store/neo4j/load';
import { env } from './env';

export interface SiteServer {
	store: GraphStore;
	/** Faults in the content as last read; the site goes on with the last sound generation. */
	diagnostics: Diagnostic[];
	/** Reads the content again where it changed. On Neo4j the store follows the database instead. */
	refresh(): void;
}

/** Content is looked at so often, in milliseconds; a new generation is served within 20 seconds. */
const FOLLOW_EVERY = 2_000;

let started: Promise<SiteServer> | undefined;

/** The running site; the first call reads the content. A start that failed is tried again. */
export function siteServer(): Promise<SiteServer> {
	started ??= (env.NEO4J_URI ? startNeo4j() : startEmbedded()).catch((error: unknown) => {
		started = undefined;
		throw error;
	});
	return started;
}

async function startEmbedded(): Promise<SiteServer> {
	const store = new EmbeddedStore();
	let stamp: string | undefined;
	const site: SiteServer = {
		store,
		diagnostics: [],
		refresh() {
			try {
				const now = folderStamp(env.CONTENT_DIR);
				if (now === stamp) return;
				stamp = now;
				publish(site, store);
			} catch (error) {
				complain(`The content cannot be read: ${String(error)}`);
			}
		}
	};
	site.refresh();
	setInterval(site.refresh, FOLLOW_EVERY).unref();
	return site;
}

/** Makes the content the current generation, unless it has faults: then these are told. */
function publish(site: SiteServer, store: EmbeddedStore): void {
	const { graph, diagnostics } = compile(readFolder(env.CONTENT_DIR));
	site.diagnostics = diagnostics;
	const errors = diagnostics.filter((d) => d.severity === 'error');
	if (errors.length > 0) {
		for (const d of errors) complain(formatDiagnostic(d));
		complain(`${errors.length} faults in the content: the site keeps what it had.`);
	}
	if (graph && errors.length === 0) store.publish(graph);
}

async function startNeo4j(): Promise<SiteServer> {
	const options = {
		uri: env.NEO4J_URI,
		user: env.NEO4J_USER,
		password: env.NEO4J_PASSWORD,
		...(env.NEO4J_DATABASE && { database: env.NEO4J_DATABASE })
	};
	const { graph, diagnostics } = compile(readFolder(env.CONTENT_DIR));
	const faulty = diagnostics.some((d) => d.severity === 'error');
	for (const d of diagnostics) if (d.severity === 'error') complain(formatDiagnostic(d));
	// Only at the start, and only where the database does not hold this content: serving never writes.
	if (graph && !faulty) await load(options, graph);
	return { store: new Neo4jStore(options), diagnostics, refresh: () => {} };
}

function complain(message: string): void {
	process.stderr.write(`${message}\n`);
}

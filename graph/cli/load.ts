/** `canonry load`: content into Neo4j, idempotent, with counts read back and compared. */
import { parseArgs } from 'node:util';
import { compile } from '../content/compile';
import { formatDiagnostic } from '../content/diagnostics';
import { readFolder } from '../content/disk';
import { load, type Loaded } from '../store/neo4j/load';
import { CannotRun, contentDir, print, progress, say, type Command } from './command';

export const loadContent: Command = {
	name: 'load',
	summary: 'puts content into Neo4j',
	usage: [
		'[dir] [--json]',
		'',
		'Reads the content folder (default: CONTENT_DIR or ./content) and loads it as a generation into',
		'the database of NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE). A generation that',
		'is there already is left alone; running sites follow a new one.'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' } }
		});
		const uri = process.env.NEO4J_URI?.trim();
		if (!uri)
			throw new CannotRun('NEO4J_URI is not set: e.g. NEO4J_URI=bolt://127.0.0.1:7687.');
		const { graph, diagnostics } = compile(readFolder(contentDir(positionals[0])));
		const errors = diagnostics.filter((d) => d.severity === 'error');
		for (const d of errors) say(formatDiagnostic(d));
		if (!graph || errors.length > 0) {
			say('Nothing was loaded: mend the faults first (canonry check).');
			return 1;
		}
		const database = process.env.NEO4J_DATABASE?.trim();
		const result = await load(
			{
				uri,
				user: process.env.NEO4J_USER?.trim() || 'neo4j',
				password: process.env.NEO4J_PASSWORD ?? '',
				...(database && { database })
			},
			graph,
			(done, of) => progress(`Loading: ${done} of ${of} elements`)
		);
		progress('');
		if (values.json) print(JSON.stringify(result));
		else print(`${result.already ? 'Already there' : 'Loaded'}: ${summary(result)}.`);
		return 0;
	}
};

/** `generation g1a2b: 121 Entity, 1059 Claim, …; 5230 relations`. */
function summary({ generation, counts }: Loaded): string {
	const nodes = Object.entries(counts.nodes).map(([label, n]) => `${n} ${label}`);
	const relations = Object.values(counts.relations).reduce((a, b) => a + b, 0);
	return `generation ${generation}: ${nodes.join(', ')}; ${relations} relations`;
}

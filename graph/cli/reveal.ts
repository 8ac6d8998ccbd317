/** `canonry reveal`: what each passage opens, one line each, so that a diff shows a leak. */
import { parseArgs } from 'node:util';
import { compile, type Compiled } from '../content/compile';
import { formatDiagnostic } from '../content/diagnostics';
import { readFolder } from '../content/disk';
import { openings, REVEALS, type Opening, type Reveal } from '../content/reveals';
import type { EntityId, StoryGraph } from '../model/types';
import { contentDir, print, say, type Command } from './command';

export const reveal: Command = {
	name: 'reveal',
	summary: 'lists what each passage opens: pages, names, claims, prose, findings',
	usage: [
		'[dir] [--json]',
		'',
		'Reads the content folder (default: CONTENT_DIR or ./content) and lists for each passage, in',
		'reading order, what a reader of it comes to know. A line changes only when what it says does, and',
		'the passage begins its stretch, so that git shows it above a change: keep the list of before and',
		'compare (canonry reveal > before.txt).'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' } }
		});
		const compiled = compile(readFolder(contentDir(positionals[0])));
		const graph = soundGraph(compiled);
		if (!graph) return 1;
		const list = openings(graph, pageNames(compiled));
		if (values.json) print(JSON.stringify(list, null, 2));
		else for (const line of list.flatMap(openingLines)) print(line);
		return 0;
	}
};

/** The graph of content without errors; else they are told and there is none. */
export function soundGraph({ graph, diagnostics }: Compiled): StoryGraph | undefined {
	const errors = diagnostics.filter((d) => d.severity === 'error');
	for (const d of errors) say(formatDiagnostic(d));
	if (graph && errors.length === 0) return graph;
	say('Mend the faults first (canonry check).');
	return undefined;
}

/** Entities by the names of their pages, as authors write them. */
export function pageNames({ pages }: Compiled): (id: EntityId) => string {
	const names = new Map(pages.map((p) => [p.id, p.page.name]));
	return (id) => names.get(id) ?? id;
}

/** `p4k7mq2x 1.2.4`, and below it its reveals; nothing at all for a start that opens nothing. */
function openingLines({ passage, reveals }: Opening): string[] {
	if (!passage && reveals.length === 0) return [];
	return [passage ? `${passage.id} ${passage.place}` : 'start', ...reveals.map(revealLine)];
}

const WIDTH = Math.max(...REVEALS.map((what) => what.length));

/** `  claim       Viktor c8av2gfb memberOf Wutai_Rebels`. */
export function revealLine({ what, page, id, text, needs }: Reveal): string {
	const also = needs ? ` (once ${needs.join(' and ')} is read, too)` : '';
	const words = [page, id, text].filter((word) => word !== undefined);
	return `  ${what.padEnd(WIDTH)}  ${words.join(' ')}${also}`;
}

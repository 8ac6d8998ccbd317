/** `canonry export`: who is tied to whom, for other tools. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile, type Compiled } from '../content/compile';
import { readFolder } from '../content/disk';
import { exportCypher } from '../cypher/picture';
import { exportGexf } from '../layout/export-gexf';
import { exportGraphml } from '../layout/export-graphml';
import { exportJson } from '../layout/export-json';
import type { ExportGraph } from '../model/export-graph';
import { represent } from '../model/represent';
import type { EntityId, WorkId } from '../model/types';
import { exportGraph } from '../story/export-graph';
import { graphView } from '../story/graph';
import type { Story } from '../story/story';
import { titlesOf } from '../story/titles';
import { CannotRun, contentDir, print, type Command } from './command';
import { openAt } from './open-at';
import { soundGraph } from './reveal';

const FORMATS: Readonly<Record<string, (picture: ExportGraph) => string>> = {
	gexf: exportGexf,
	graphml: exportGraphml,
	json: exportJson,
	cypher: exportCypher
};
const NAMES = Object.keys(FORMATS).join(', ');

export const exportStory: Command = {
	name: 'export',
	summary: 'writes who is tied to whom as GEXF, GraphML, JSON or Cypher',
	usage: [
		'[dir] --format F [--at P] [--center NAME] [--depth N] [--work ID] [--out FILE]',
		'',
		'Reads the content folder (default: CONTENT_DIR or ./content) and writes every character, place,',
		'event, faction and item with all that ties them. docs/exports.md says what stands in each format.',
		'',
		`  --format  ${NAMES}`,
		'  --at      as it is for a reader there, as addresses have it (end unless said)',
		'  --center  only what is around this one: the name of a page, or a title',
		'  --depth   so many steps around it (1 unless said, at most 3)',
		'  --work    only what this work tells',
		'  --out     a file to write (stdout unless said)'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...{ format: { type: 'string' }, at: { type: 'string' }, work: { type: 'string' } },
				...{
					center: { type: 'string' },
					depth: { type: 'string' },
					out: { type: 'string' }
				}
			} as const
		});
		const write = FORMATS[values.format ?? ''];
		if (!write) throw new CannotRun(`Say --format: one of ${NAMES}.`);
		const depth = Number(values.depth ?? 1);
		if (![1, 2, 3].includes(depth)) throw new CannotRun('--depth is 1, 2 or 3.');
		if (values.center !== undefined && values.work !== undefined)
			throw new CannotRun('Say --center or --work, not both.');
		const compiled = compile(readFolder(contentDir(positionals[0])));
		const graph = soundGraph(compiled);
		if (!graph) return 1;
		const story = await openAt(graph, values.at ?? 'end');
		const text = write(await pictureOf(story, compiled, { ...values, depth }));
		if (values.out === undefined) print(text.trimEnd());
		else writeFileSync(values.out, text);
		return 0;
	}
};

async function pictureOf(
	story: Story,
	compiled: Compiled,
	asked: { center?: string | undefined; work?: string | undefined; depth: number }
): Promise<ExportGraph> {
	const { depth } = asked;
	if (asked.center !== undefined) {
		const center = await namedHere(story, compiled, asked.center);
		const view = await graphView(story, { center, depth });
		const title = (await titlesOf(story, [center])).get(center)!.title;
		return exportGraph(story, view, `${title}, ${depth} ${depth === 1 ? 'step' : 'steps'}`);
	}
	const work = story.site.works.find((w) => w.id === asked.work);
	if (asked.work !== undefined && !work) {
		const works = story.site.works.map((w) => w.id).join(', ');
		throw new CannotRun(`There is no work ${asked.work}. There are: ${works}.`);
	}
	const view = await graphView(story, { ...WHOLE, ...(work && { work: work.id as WorkId }) });
	return exportGraph(story, view, work ? `The whole of ${work.title}` : 'The whole story');
}

const WHOLE = { limit: Number.POSITIVE_INFINITY };

/** Who has this page, this name or this id, at the position. */
async function namedHere(story: Story, { pages }: Compiled, name: string): Promise<EntityId> {
	const page = pages.find((p) => p.page.name === name)?.id;
	const identity = await story.identity();
	const { items } = await story.store.entities({}, story.at);
	const found = items.find(
		(e) => e.id === page || e.id === name || e.names.some((n) => n.text === name)
	);
	if (!found) throw new CannotRun(`Nobody and nothing here is called ${name}.`);
	return represent(identity, found.id);
}

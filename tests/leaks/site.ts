/** The story that the running site serves, and what may not be given away of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../graph/content/compile';
import { readFolder } from '../../graph/content/disk';
import type { StoryGraph } from '../../graph/model/types';
import type { Asker } from './ask';
import { Finder } from './finder';
import { secretsOf } from './secrets';

/** The content of the repository, compiled here and now. Throws where it has errors. */
export function ownGraph(): StoryGraph {
	const { graph, diagnostics } = compile(readFolder('content'));
	if (!graph || diagnostics.some((d) => d.severity === 'error'))
		throw new Error('The content has errors: npm run canonry -- check');
	return graph;
}

/** What finds the secrets of a graph; of the words of passages, too, where the site shows them. */
export async function finderFor(graph: StoryGraph, asker: Asker): Promise<Finder> {
	const { body } = await asker.get('/api/v1/passages?limit=1000&at=end');
	const { items } = JSON.parse(body) as { items: { id: string; text?: string }[] };
	const wordings = new Map(items.map(({ id, text }) => [id, text ?? '']));
	return new Finder(secretsOf(graph, wordings), ownWords(graph));
}

/** The site's own words, as they stand in its sources: labels, help, messages, the vocabulary. */
export function ownWords(graph: StoryGraph): string {
	const sources = ['src', 'graph', 'docs'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(?:svelte|ts|md|html)$/.test(name) && !/\.test\.ts$/.test(name))
			.map((name) => readFileSync(join(folder, name), 'utf8'))
	);
	return [...sources, JSON.stringify(graph.site)].join('\n');
}

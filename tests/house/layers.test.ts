import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

// The configuration of the house, less the rules that need types: the files need not exist.
const eslint = new ESLint({ cwd: root, overrideConfig: ts.configs.disableTypeChecked });

/** What the rule of layers says about a file that need not exist. */
async function messages(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
	const all = result?.messages ?? [];
	expect(all.filter(({ fatal }) => fatal)).toEqual([]);
	return all.filter(({ ruleId }) => ruleId === 'canonry/layers').map(({ message }) => message);
}

const script = (line: string) => `<script lang="ts">\n\t${line}\n</script>\n`;

const refused: [file: string, code: string, reason: RegExp][] = [
	['graph/model/x.ts', `import { a } from '../text/normalise';`, /model .*stands on nothing/],
	['graph/model/x.ts', `import { createHash } from 'node:crypto';`, /imports no packages/],
	[
		'graph/text/x.ts',
		`import { a } from '../content/compile';`,
		/graph\/text may import graph\/model/
	],
	[
		'graph/text/x.ts',
		`import { parse } from 'yaml';`,
		/no packages but parse5 and fflate: .*browser/
	],
	['graph/text/x.ts', `import { inflateSync } from 'node:zlib';`, /imports no packages but/],
	['graph/text/x.ts', `import { a } from 'parse5-utils';`, /imports no packages but/],
	['graph/rules/x.ts', `import { parse } from 'parse5';`, /graph\/rules imports no packages:/],
	[
		'graph/content/x.ts',
		`import { a } from '../store/interface';`,
		/knows neither stores nor pages/
	],
	['graph/content/x.ts', `import { readFile } from 'node:fs/promises';`, /disk is touched in/],
	['graph/content/x.ts', `const fs = await import('fs');`, /disk is touched in/],
	['graph/layout/x.ts', `import { a } from '../rules/r01';`, /never moves/],
	['graph/rules/x.ts', `import { a } from '../store/interface';`, /a rule is pure/],
	['graph/rules/deep/x.ts', `import { a } from '../../content/compile';`, /a rule is pure/],
	['graph/rules/x.ts', `export { a } from '../story/page';`, /a rule is pure/],
	['graph/cypher/x.ts', `import neo4j from 'neo4j-driver';`, /in graph\/store\/neo4j only/],
	['graph/store/x.ts', `import neo4j from 'neo4j-driver';`, /in graph\/store\/neo4j only/],
	['graph/store/embedded/x.ts', `import { a } from '../../story/page';`, /a store only selects/],
	[
		'graph/story/x.ts',
		`import { a } from '../store/embedded/store';`,
		/written once over GraphStore/
	],
	['graph/story/x.ts', `import type { A } from '../store/neo4j/store';`, /over GraphStore/],
	['graph/story/x.ts', `type A = import('../content/compile').A;`, /over GraphStore/],
	[
		'graph/cli/x.ts',
		`import { a } from '../../src/lib/server/wiring';`,
		/never imports from src/
	],
	[
		'graph/model/x.test.ts',
		`import { a } from '../../src/lib/ui/mark';`,
		/never imports from src/
	],
	['src/lib/server/x.ts', `import Mark from '../ui/Mark.svelte';`, /draw nothing/],
	['src/lib/server/x.ts', `import neo4j from 'neo4j-driver';`, /in graph\/store\/neo4j only/],
	['src/lib/explorer/x.ts', `import { cut } from '$graph/model/cut';`, /types of graph\/model/],
	['src/lib/explorer/X.svelte', script(`import Mark from '$lib/ui/Mark.svelte';`), /explorer/],
	['src/lib/copy/x.ts', `import { a } from '$graph/content/compile';`, /stays in the browser/],
	['src/lib/islands/x.ts', `import { a } from '$graph/model/cut';`, /stay small/],
	['src/lib/ui/X.svelte', script(`import { cut } from '$graph/model/cut';`), /takes props/],
	[
		'src/lib/ui/X.svelte',
		script(`import cytoscape from 'cytoscape';`),
		/src\/lib\/explorer only/
	],
	['src/lib/ui/X.svelte', script(`import { a } from '$lib/server/wiring';`), /takes props/],
	[
		'src/routes/+page.server.ts',
		`import { a } from '$graph/story/page';`,
		/presents and returns/
	],
	[
		'src/routes/+page.server.ts',
		`import { readFile } from 'node:fs/promises';`,
		/disk is touched/
	],
	['src/hooks.server.ts', `import { a } from '../graph/story/page';`, /presents and returns/],
	['scripts/start.mjs', `import { build } from 'vite';`, /before anything is installed/],
	['scripts/start.mjs', `import { a } from '../graph/model/cut';`, /before anything is installed/]
];

const welcome: [file: string, code: string][] = [
	['graph/model/x.ts', `import { a } from './position';`],
	['graph/rules/deep/x.ts', `import { a } from '../../model/position';`],
	['graph/text/x.ts', `import { parse } from 'parse5';\nimport { unzipSync } from 'fflate';`],
	['graph/content/disk.ts', `import { readFile } from 'node:fs/promises';`],
	[
		'graph/content/x.ts',
		`import { createHash } from 'node:crypto';\nimport { parse } from 'yaml';`
	],
	['graph/store/neo4j/x.ts', `import neo4j from 'neo4j-driver';`],
	['graph/story/x.ts', `import type { GraphStore } from '../store/interface';`],
	[
		'graph/cli/x.ts',
		`import { a } from '../content/compile';\nimport { readFileSync } from 'fs';`
	],
	[
		'graph/model/x.test.ts',
		`import fc from 'fast-check';\nimport { a } from '../content/compile';`
	],
	[
		'src/lib/server/x.ts',
		`import { a } from '$graph/story/page';\nimport type { B } from '../ui/b';`
	],
	[
		'src/lib/explorer/x.ts',
		`import cytoscape from 'cytoscape';\nimport type { A } from '$graph/model/a';`
	],
	['src/lib/explorer/x.ts', `import { type A } from '$graph/model/a';`],
	['src/lib/copy/x.ts', `import { a } from '$graph/text/normalise';`],
	['src/lib/islands/x.ts', `import { a } from '../copy/copy';`],
	['src/lib/ui/X.svelte', script(`import { Flag } from '@lucide/svelte';`)],
	[
		'src/routes/+page.server.ts',
		`import { a } from '$lib/server/wiring';\nimport type { B } from './$types';`
	],
	['scripts/x.mjs', `import { a } from './lib/stamp.mjs';\nconst b = await import('rolldown');`],
	['tests/contract/x.test.ts', `import { a } from '../../graph/store/neo4j/store';`]
];

describe('layers', () => {
	it.each(refused)('%s refuses %s', async (file, code, reason) => {
		const found = await messages(file, code);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(reason);
	});

	it.each(welcome)('%s may say %s', async (file, code) => {
		expect(await messages(file, code)).toEqual([]);
	});
});

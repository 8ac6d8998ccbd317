// Does the crawl see a leak? Plants one after the other in a copy of the site, builds it, and runs the
// crawl's sample, which must turn red. By hand, for each takes a build:
//
//   node tests/leaks/mutate.mjs [word ...]     only leaks whose name holds one of the words
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const copy = join(root, '.cache/leaks');
const words = process.argv.slice(2);

const STORE = 'graph/store/embedded/store.ts';
const RESPOND = 'src/lib/server/respond.ts';

/** What is put for what, in which file. @type {{ name: string, file: string, from: string, to: string }[]} */
const LEAKS = [
	{
		name: 'preview: the best summary instead of the first',
		file: 'src/lib/server/present/entity.ts',
		from: 'entity.summaries.filter((s) => isKnown(s.knownFrom, first)).pop()',
		to: 'entity.summaries.at(-1)'
	},
	{
		name: 'preview: the best name instead of the first',
		file: 'src/lib/server/present/entity.ts',
		from: 'return { title: name.text,',
		to: 'return { title: names.at(-1)!.text,'
	},
	{
		name: 'script: a name in a chunk',
		file: 'src/lib/islands/main.ts',
		from: 'definePosition();',
		to: "definePosition();\nconsole.debug('Sephiroth');"
	},
	{
		name: 'style: a title in a stylesheet',
		file: 'src/lib/ui/styles/base.css',
		from: '',
		to: "body::after { content: 'The fight in the office'; }\n"
	},
	{
		name: 'redirect: from names that are not known',
		file: STORE,
		from: '|| !isKnown(entry.knownFrom, at.position)) continue;',
		to: ') continue;'
	},
	{
		name: 'lists: elements untrimmed',
		file: STORE,
		from: 'items.push(trim(element, at.position)!);',
		to: 'items.push(element);'
	},
	{
		name: 'links: what points here, known or not',
		file: STORE,
		from: 'if (isKnown(r.knownFrom, at.position)) found.add(r.from);',
		to: 'found.add(r.from);'
	},
	{
		name: 'suggestions: read at the end',
		file: 'src/routes/search/suggest.json/+server.ts',
		from: 'suggestions(locals.story,',
		to: 'suggestions({ ...locals.story, at: { ...locals.story.at, position: [1e6, 1e6] } },'
	},
	{
		name: 'sitemap: read at the end',
		file: 'src/routes/sitemap.xml/+server.ts',
		from: 'visiblePaths(locals.story)',
		to: 'visiblePaths({ ...locals.story, at: { ...locals.story.at, position: [1e6, 1e6] } })'
	},
	{
		name: 'card: of any passage',
		file: 'src/routes/passage/[id]/card/+server.ts',
		from: 'passageCard(story,',
		to: 'passageCard({ ...story, at: { ...story.at, position: [1e6, 1e6] } },'
	},
	{
		name: 'data: more than the page draws',
		file: 'src/routes/+layout.server.ts',
		from: 'export const load: LayoutServerLoad = ({ locals }) => ({',
		to: [
			'export const load: LayoutServerLoad = async ({ locals }) => ({',
			"\tscenes: await locals.story.store.scenes('sergei' as never, { ...locals.story.at, position: [1e6, 1e6] }),"
		].join('\n')
	},
	{
		name: 'not found: says that there will be one',
		file: 'src/routes/wiki/[...title]/+page.server.ts',
		from: "if (page.kind === 'none')",
		to: [
			"if (page.kind === 'none' && (await locals.story.store.lookUp('slug', [params.title], 'exact', { ...locals.story.at, position: [1e6, 1e6] })).length > 0)",
			"\t\terror(404, { message: 'Not here yet.', nearest: page.nearest });",
			"\tif (page.kind === 'none')"
		].join('\n')
	},
	{
		name: 'headers: how far the reader has read',
		file: 'src/lib/server/request.ts',
		from: 'return finish(event.request, await resolve(event));',
		to: [
			'const response = await finish(event.request, await resolve(event));',
			"\t\tresponse.headers.set('X-Read', String(event.locals.reader.position[0]));",
			'\t\treturn response;'
		].join('\n')
	},
	{
		name: 'headers: kept by shared caches',
		file: RESPOND,
		from: "'private, no-cache'",
		to: "'public, max-age=60'"
	},
	{
		name: 'headers: one page for all cookies',
		file: RESPOND,
		from: "headers.append('Vary', 'Cookie');",
		to: ''
	}
];

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const node = (args, env) =>
	spawnSync(process.execPath, args, {
		cwd: copy,
		encoding: 'utf8',
		env: { ...process.env, ...env }
	});

/** @returns {'green' | 'red' | 'broken'} red only by what the crawl found */
function run() {
	const built = node([join(root, 'node_modules/vite/bin/vite.js'), 'build']);
	if (built.status !== 0) return (process.stderr.write(built.stdout + built.stderr), 'broken');
	const playwright = join(root, 'node_modules/@playwright/test/cli.js');
	const tests = [
		'leaks.spec',
		'leaks-page.spec',
		'--project',
		'desktop',
		'--grep-invert',
		'that runs'
	];
	const { status, stdout, stderr } = node([playwright, 'test', ...tests, '--max-failures', '1']);
	if (status === 0) return 'green';
	return /toEqual/.test(stdout) ? 'red' : (process.stderr.write(stdout + stderr), 'broken');
}

function copyAll() {
	rmSync(copy, { recursive: true, force: true });
	mkdirSync(copy, { recursive: true });
	const folders = ['content', 'docs', 'graph', 'scripts', 'src', 'static', 'tests'];
	const files = [
		'package.json',
		'playwright.config.ts',
		'svelte.config.js',
		'tsconfig.json',
		'vite.config.ts'
	];
	for (const entry of [...folders, ...files])
		cpSync(join(root, entry), join(copy, entry), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

copyAll();
const chosen = LEAKS.filter(
	({ name }) => words.length === 0 || words.some((w) => name.includes(w))
);
if (run() !== 'green') throw new Error('not green before any leak');
let unseen = 0;
for (const { name, file, from, to } of chosen) {
	const text = readFileSync(join(root, file), 'utf8');
	if (!text.includes(from)) throw new Error(`${name}: ${file} has changed`);
	writeFileSync(
		join(copy, file),
		text.replace(from, () => to)
	);
	const result = run();
	writeFileSync(join(copy, file), text);
	if (result !== 'red') unseen += 1;
	process.stdout.write(`${result === 'red' ? 'red  ' : result.toUpperCase()}  ${name}\n`);
}
rmSync(copy, { recursive: true, force: true });
process.stdout.write(`${chosen.length - unseen} of ${chosen.length} leaks were seen.\n`);
process.exitCode = unseen === 0 ? 0 : 1;

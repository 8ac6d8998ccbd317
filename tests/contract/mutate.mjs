// Does the contract see every position predicate? Takes each away in turn, in a copy of the code, and
// runs the suite on what is left, which must turn red. By hand, for it takes minutes:
//
//   node tests/contract/mutate.mjs [word ...]     only mutants whose name holds one of the words
//
// Cypher is tried on the Neo4j of NEO4J_TEST_URI; without it, those mutants are left out and said so.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const copy = join(root, '.cache/mutate');
const words = process.argv.slice(2);

const LAWS = ['tests/contract/laws.test.ts'];
const EMBEDDED = ['tests/contract/embedded.test.ts'];
const NEO4J = ['tests/contract/neo4j.test.ts'];

/** @typedef {{ name: string, file: string, start: number, end: number, by: string, tests: string[] }} Mutant */

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), 'utf8');

/** @param {string} text @param {number} start of the opening bracket */
function closing(text, start) {
	for (let i = start, depth = 0; i < text.length; i++) {
		if (text[i] === '(') depth++;
		if (text[i] === ')' && --depth === 0) return i + 1;
	}
	throw new Error('unbalanced brackets');
}

/** @param {string} text @param {number} index */
const lineOf = (text, index) => text.slice(0, index).split('\n').length;

/** Each call of the predicate in the embedded store. @returns {Mutant[]} */
function embeddedMutants() {
	const file = 'graph/store/embedded/store.ts';
	const text = read(file);
	return [...text.matchAll(/\bisKnown\(/g)].map(({ 0: call, index }) => ({
		name: `embedded: isKnown, line ${lineOf(text, index)}`,
		...{ file, start: index, end: closing(text, index + call.length - 1), by: 'true' },
		tests: EMBEDDED
	}));
}

/** Each `trim` of a store. @returns {Mutant[]} */
function trimMutants() {
	return [
		{ file: 'graph/store/embedded/store.ts', tests: EMBEDDED },
		{ file: 'graph/store/neo4j/store.ts', tests: NEO4J }
	].flatMap(({ file, tests }) => {
		const text = read(file);
		return [...text.matchAll(/\btrim\(([^;]*?),\s*at\.position\s*\)/g)].map(
			({ 0: call, 1: whole, index }) => ({
				name: `${file.split('/')[2]}: trim, line ${lineOf(text, index)}`,
				...{ file, start: index, end: index + call.length, by: `(${whole})`, tests }
			})
		);
	});
}

/** What a link or a key waits for besides its element, which both stores index. @returns {Mutant[]} */
function linkMutants() {
	const file = 'graph/model/links.ts';
	const text = read(file);
	const body = text.indexOf('export function linksOf');
	return [...text.matchAll(/, (?:\w+\.)+knownFrom|, \.\.\.parts\b(?=\))/g)]
		.filter(({ index }) => index > body)
		.map(({ 0: part, index }) => ({
			name: `links: "${part.slice(2)}", line ${lineOf(text, index)}`,
			...{ file, start: index, end: index + part.length, by: '' },
			tests: LAWS
		}));
}

/** Each predicate of each read. @returns {Mutant[]} */
function cypherMutants() {
	const folder = 'graph/cypher/read';
	const predicate =
		/all\(i IN range\(0, size\((\w+)\.knownFrom\) - 1\) WHERE \1\.knownFrom\[i\] <= coalesce\(\$position\[i\], 0\)\)/g;
	return readdirSync(join(root, folder)).flatMap((entry) => {
		const file = `${folder}/${entry}`;
		const found = [...read(file).matchAll(predicate)];
		const asked = read(file).split('$position').length - 1;
		if (found.length !== asked) throw new Error(`${file}: a predicate in another spelling`);
		return found.flatMap(({ 0: text, 1: on, index }) => {
			const at = { file, start: index, end: index + text.length, tests: NEO4J };
			const name = `cypher: ${entry.replace('.ts', '')}, on ${on}`;
			const away = { ...at, name, by: 'true' };
			// A block waits for all that it cites, so there the link and its element are known together.
			if (on !== 'r' || entry === 'blocks-of-passages.ts') return [away];
			const node = /-\((\w+):\w+\)\nWHERE|\((c):Claim\)-|->\((n)\)/.exec(read(file));
			const element = node?.slice(1).find(Boolean);
			if (!element) throw new Error(`${file}: no element beside the link`);
			const by = text.replaceAll('r.knownFrom', `${element}.knownFrom`);
			return [away, { ...at, name: `${name}: on ${element} in its place`, by }];
		});
	});
}

/**
 * Runs the random graphs of a suite in the copy.
 * @param {string[]} tests
 * @returns {'green' | 'red' | 'broken'} red only by an answer that differs
 */
function run(tests) {
	const vitest = join(root, 'node_modules/vitest/vitest.mjs');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[vitest, 'run', '--root', copy, ...tests, '-t', 'random graphs'],
		{
			encoding: 'utf8',
			env: { ...process.env, CONTRACT_NO_SHRINK: '1', REQUIRE_NEO4J: '1', NO_COLOR: '1' }
		}
	);
	if (status === 0) return 'green';
	const output = stdout + stderr;
	return /Property failed/.test(output) ? 'red' : (process.stderr.write(output), 'broken');
}

function copyAll() {
	rmSync(copy, { recursive: true, force: true });
	mkdirSync(join(copy, 'tests'), { recursive: true });
	for (const folder of ['graph/model', 'graph/cypher', 'graph/store', 'tests/contract'])
		cpSync(join(root, folder), join(copy, folder), { recursive: true });
	writeFileSync(join(copy, 'package.json'), '{ "type": "module" }\n');
	writeFileSync(
		join(copy, 'vitest.config.mjs'),
		"export default { test: { include: ['tests/**/*.test.ts'] } };\n"
	);
}

function main() {
	const neo4j = Boolean(process.env['NEO4J_TEST_URI']);
	const mutants = [...embeddedMutants(), ...trimMutants(), ...linkMutants(), ...cypherMutants()]
		.filter(({ tests }) => neo4j || tests !== NEO4J)
		.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
	if (!neo4j) process.stdout.write('No NEO4J_TEST_URI: Cypher is left out.\n');
	copyAll();
	for (const tests of [LAWS, EMBEDDED, ...(neo4j ? [NEO4J] : [])])
		if (run(tests) !== 'green') throw new Error(`${tests}: not green before any change`);
	let survived = 0;
	for (const { name, file, start, end, by, tests } of mutants) {
		const text = read(file);
		writeFileSync(join(copy, file), text.slice(0, start) + by + text.slice(end));
		const result = run(tests);
		writeFileSync(join(copy, file), text);
		if (result !== 'red') survived += 1;
		process.stdout.write(`${result === 'red' ? 'red  ' : result.toUpperCase()}  ${name}\n`);
	}
	rmSync(copy, { recursive: true, force: true });
	process.stdout.write(
		`${mutants.length - survived} of ${mutants.length} turned the suite red.\n`
	);
	process.exitCode = survived === 0 ? 0 : 1;
}

main();

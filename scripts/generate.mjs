// Files that follow from code (schemas, API descriptions, tables in the documentation) are written
// by generators and checked in; with --check this says which are out of date instead.
//
// A generator is a module named `*.generate.ts` in graph/ or src/, beside what it speaks of. Its
// default export gives the files that follow:
//     export default function generate(repository): Record<string, string> | Promise<…>
// path relative to the root -> text. Prettier gives the text its form. One that speaks of files takes
// `repository`: `files`, all paths below graph/, src/ and docs/, and `read(path)`, the text of one.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { isInstalled, requireNode } from './lib/ready.mjs';
import { Refusal, main } from './lib/run.mjs';
import { root } from './lib/stamp.mjs';

await main(async () => {
	requireNode();
	if (!isInstalled()) throw new Refusal('The packages are missing or out of date: run `npm ci`.');
	const check = process.argv.includes('--check');
	const files = await generated();
	const stale = Object.keys(files).filter((file) => files[file] !== read(file));

	if (check && stale.length > 0) {
		throw new Refusal(
			`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit them.`
		);
	}
	for (const file of stale) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), files[file] ?? '');
		console.log(`written: ${file}`);
	}
	console.log(`${Object.keys(files).length} generated files, all current.`);
});

/** @returns {Promise<Record<string, string>>} path relative to the root -> text */
async function generated() {
	const repository = { files: ['graph', 'src', 'docs'].flatMap(filesBelow).sort(), read };
	const entries = Object.fromEntries(
		repository.files
			.filter((file) => file.endsWith('.generate.ts'))
			.map((file) => [file.replace(/\.ts$/, ''), file])
	);
	if (Object.keys(entries).length === 0) return {};
	const prettier = await import('prettier');
	const modules = await bundle('generate', entries, ['graph', 'src']);
	/** @type {Record<string, string>} */
	const files = {};
	for (const url of Object.values(modules)) {
		const { default: generate } = await import(url);
		for (const [file, text] of Object.entries(await generate(repository))) {
			if (file in files) throw new Refusal(`Two generators write ${file}.`);
			const { inferredParser } = await prettier.getFileInfo(join(root, file));
			const options = await prettier.resolveConfig(join(root, file), { editorconfig: true });
			files[file] = inferredParser
				? await prettier.format(text, { ...options, filepath: file })
				: text;
		}
	}
	return files;
}

/** @param {string} folder */
function filesBelow(folder) {
	const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	return names.map((name) => `${folder}/${name.split(sep).join('/')}`);
}

/** @param {string} file */
function read(file) {
	const path = join(root, file);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

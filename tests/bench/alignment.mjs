// How well alignment does and how long it takes: node tests/bench/alignment.mjs [chapter.txt]
// Prints passages by outcome for each kind of edit, on invented chapters and on the chapter named, and
// the times of a novel of 5,000 paragraphs as multiples of reading it.
import { bundle } from '../../scripts/lib/bundle.mjs';

const [url] = Object.values(
	await bundle('bench', { alignment: 'tests/bench/alignment.ts' }, ['graph', 'tests/bench'])
);
const { run } = await import(/** @type {string} */ (url));
run(process.argv[2]);

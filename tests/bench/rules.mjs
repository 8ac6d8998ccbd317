// How the time of checking grows with a story: node tests/bench/rules.mjs
// Makes serials of about 1,000, 10,000 and 100,000 claims and prints the processor time of all rules
// and of the dearest, and the exponent from one size to the next.
import { bundle } from '../../scripts/lib/bundle.mjs';

const [url] = Object.values(
	await bundle('bench', { rules: 'tests/bench/rules.ts' }, ['graph', 'tests'])
);
const { run } = await import(/** @type {string} */ (url));
run();

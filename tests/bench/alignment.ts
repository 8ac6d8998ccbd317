/** What `alignment.mjs` runs. */
import { readFileSync } from 'node:fs';
import { align } from '../../graph/text/align';
import { words } from '../../graph/text/normalise';
import { readFile } from '../../graph/text/read-file';
import { sketchPassages } from '../../graph/text/sketch';
import { EDITS, edited, type EditName } from '../../graph/text/testing/edits';
import { measure } from '../../graph/text/testing/measure';
import { Random } from '../../graph/text/testing/random';
import { chapter } from '../../graph/text/testing/story';

const KINDS = Object.keys(EDITS) as EditName[];
const CHAPTERS = 100;
const NOVEL = 5000;

/** Prints the tables; with a file, that of its first part too. */
export function run(file?: string): void {
	times();
	table('100 invented chapters of 105 passages', (random) => chapter(random, 105));
	if (file) {
		const [part] = readFile(readFileSync(file), file).parts;
		const text = part!.segments.map((s) => s.text);
		table(`100 times one real chapter of ${text.length} passages`, () => text);
	}
}

function table(title: string, textOf: (random: Random) => string[]): void {
	console.log(`\n${title}, ten edits in each\n`);
	console.log('| edit | right | flagged | lost | wrong |\n| --- | --- | --- | --- | --- |');
	const uncut = KINDS.filter((kind) => kind !== 'split' && kind !== 'merge');
	const rows: [string, readonly EditName[]][] = [
		...KINDS.map((kind): [string, EditName[]] => [kind, [kind]]),
		['all but the last two', uncut],
		['all', KINDS]
	];
	for (const [name, kinds] of rows) {
		const { right, flagged, lost, wrong } = measure(textOf, kinds, CHAPTERS);
		console.log(`| ${name} | ${right} | ${flagged} | ${lost} | ${wrong} |`);
	}
}

function times(): void {
	const random = new Random(5);
	const text = chapter(random, NOVEL);
	const passages = sketchPassages(text).map((sketch, i) => ({ id: `p${i}`, sketch }));
	const bytes = new TextEncoder().encode(text.join('\n\n'));
	const reading = median(() => {
		const { parts } = readFile(bytes, 'novel.txt');
		parts.forEach((part) => part.segments.forEach((s) => words(s.text)));
	});
	const copies: Record<string, string[]> = {
		'as it was': text,
		'500 edits of all kinds': edited(text, KINDS, 500, random).map((line) => line.text),
		'every paragraph edited': text.map((own) => own.replace(/\w+/u, 'something'))
	};
	console.log(
		`\nA novel of ${NOVEL} paragraphs: reading and normalising takes ${shown(reading)} of processor time\n`
	);
	console.log(
		'| copy | processor time of aligning it | as a multiple of that |\n| --- | --- | --- |'
	);
	for (const [name, copy] of Object.entries(copies)) {
		const time = median(() => align(passages, copy));
		console.log(`| ${name} | ${shown(time)} | ${(time / reading).toFixed(1)} |`);
	}
}

const shown = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

/** The median processor time of five runs, in milliseconds, after one that does not count. */
function median(run: () => unknown): number {
	run();
	const all = Array.from({ length: 5 }, () => {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return all.sort((a, b) => a - b)[2]!;
}

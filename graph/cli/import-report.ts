/** What an import found, and what its author has to look at again. */
import { citingOf } from '../content/cited';
import type { Compiled } from '../content/compile';
import type { Import, ImportedPassage } from '../content/import-chapter';
import type { Spot } from '../content/raw';
import type { AlignVerdict, PassageId } from '../model/types';
import { anchorFindings } from '../rules/anchors';
import type { Part } from '../text/read-file';
import { print, say } from './command';
import { inWords, placeOf } from './words';

const WORDS: Partial<Record<ImportedPassage['verdict'], string>> = {
	new: 'new',
	edited: 'edited',
	moved: 'moved',
	ambiguous: 'in doubt'
};

/** What the reading of the file was unsure of, by its line. */
export function reportDoubts(file: string, { doubts }: Part): void {
	for (const { line, message } of doubts)
		say(`${file}${line === undefined ? '' : `:${line}`}: unsure: ${message}`);
}

/** `before` and `after` are the wiki without and with the import; `spans` the edits of citations. */
export function report(
	dir: string,
	name: string,
	{ passages, retired }: Import,
	before: Compiled,
	after: Compiled,
	spans: readonly Spot[]
): void {
	const exact = passages.filter((p) => p.verdict === 'exact').length;
	print(`${dir}/${name}: ${passages.length} passages, ${exact} as they were.`);
	const was = (id: PassageId) => placeOf(before.graph, id).split('.').slice(1).join('.');
	for (const { id, place, verdict, similarity } of passages) {
		const word = WORDS[verdict];
		if (!word) continue;
		const alike = similarity === undefined ? '' : `, ${Math.round(similarity * 100)} % alike`;
		const from = verdict === 'new' || was(id) === place ? '' : `, was ${was(id)}`;
		print(`  ${word.padEnd(8)} ${place} (${id}${from}${alike})`);
	}
	for (const { id, candidates } of retired) {
		const maybe = candidates.length === 0 ? '' : `, unless it is ${candidates.join(' or ')}`;
		print(`  gone     was ${was(id)} (${id}${maybe})`);
	}
	const verdicts = new Map<string, AlignVerdict>(passages.flatMap(broken));
	for (const { id } of retired) verdicts.set(id, 'missing');
	const touched = new Set(verdicts.keys());
	claimsToLookAt(dir, after, verdicts);
	restToLookAt(dir, after, touched);
	if (spans.length === 0) return;
	print(`${counted(spans.length, 'citation')} of words that are others now cite the passage:`);
	for (const { file, line, column } of spans) print(`  ${dir}/${file}:${line}:${column}`);
}

function broken({ id, verdict }: ImportedPassage): [string, AlignVerdict][] {
	return verdict === 'edited' || verdict === 'ambiguous' ? [[id, verdict]] : [];
}

function claimsToLookAt(
	dir: string,
	{ graph, spotOf }: Compiled,
	verdicts: ReadonlyMap<string, AlignVerdict>
): void {
	if (!graph) return;
	const findings = anchorFindings(graph, (id) => verdicts.get(id)).filter((f) =>
		f.sides[0].passages.some((id) => verdicts.has(id))
	);
	const claims = new Set(findings.flatMap((f) => f.sides[0].claims));
	if (claims.size === 0) return;
	print(`Look again at ${counted(claims.size, 'claim')}:`);
	const lines = findings.map(({ message, sides }) => {
		const spot = spotOf(sides[0].claims[0]!);
		const places = sides[0].passages.map((id) => placeOf(graph, id)).join(', ');
		const at = spot ? `${dir}/${spot.file}:${spot.line}:${spot.column}: ` : '';
		return { spot, text: `  ${at}${inWords(message, graph)} [${places}]` };
	});
	// In the order in which an author goes through the files.
	const file = (line: (typeof lines)[number]) => line.spot?.file ?? '';
	lines.sort(
		(a, b) => file(a).localeCompare(file(b), 'en') || (a.spot?.line ?? 0) - (b.spot?.line ?? 0)
	);
	for (const { text } of lines) print(text);
}

function restToLookAt(dir: string, after: Compiled, touched: ReadonlySet<string>): void {
	const citing = citingOf(after, touched);
	if (citing.length === 0) return;
	print(`And at what else cites ${touched.size === 1 ? 'this passage' : 'these passages'}:`);
	for (const { what, page, file, line, column, passages } of citing) {
		const places = passages.map((id) => placeOf(after.graph, id as PassageId)).join(', ');
		print(`  ${dir}/${file}:${line}:${column}: a ${what} of ${page} [${places}]`);
	}
}

function counted(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

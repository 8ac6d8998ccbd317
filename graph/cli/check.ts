/** `canonry check`: content and rules, like a compiler. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, type Compiled } from '../content/compile';
import { coverageFaults, coverageIn } from '../content/coverage';
import { formatDiagnostic, type Diagnostic } from '../content/diagnostics';
import { editFiles, readCopies, readFolder } from '../content/disk';
import { findQuotations } from '../content/quotation';
import type { Finding, StoryGraph } from '../model/types';
import { anchorFindings, withAnchors } from '../rules/anchors';
import type { CopyFile } from '../text/read-file';
import { checkAt } from './at';
import { CannotRun, contentDir, print, say, sourceDir, type Command } from './command';
import { compareCopies } from './copies';
import { coverageJson, inFigures } from './coverage';
import { asAnnotation, formatFinding, inWords, noteOf, spotOfFinding } from './words';

export const check: Command = {
	name: 'check',
	summary: 'checks content and continuity; --fix puts ids for places and gives new ones',
	usage: [
		'[dir] [--fix] [--at <passage>] [--json] [--format github]',
		'',
		'Reads the content folder (default: CONTENT_DIR or ./content) and prints faults with file, line,',
		'column and the mend, then the findings of the continuity rules.',
		'',
		'  --fix    puts ids for quoted places, and gives ids to new pages and claims',
		'  --at     instead prints what the wiki is for who has read up to that passage or place: pages',
		'           with titles and addresses, counts, scenes, and what the passage itself opens',
		'  --json   the same as JSON on stdout',
		'  --format github   the same as annotations, which GitHub shows beside the lines'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				fix: { type: 'boolean' },
				at: { type: 'string' },
				json: { type: 'boolean' },
				format: { type: 'string' }
			}
		});
		const dir = contentDir(positionals[0]);
		if (!existsSync(join(dir, 'site.yaml')))
			throw new CannotRun(`There is no site.yaml in ${dir}. Name the content folder.`);
		if (values.format !== undefined && values.format !== 'github')
			throw new CannotRun(`There is no format ${values.format}: github is one.`);
		if (values.fix) fix(dir);
		const files = readFolder(dir);
		const compiled = compile(files);
		if (values.at !== undefined) return checkAt(compiled, values.at, values.json ?? false);
		const copies = readCopies(sourceDir(dir));
		const texts = [...copies.values()].flatMap((file) =>
			file.parts.map(({ segments }) => segments.map((s) => s.text).join('\n'))
		);
		const diagnostics = [
			...compiled.diagnostics,
			...coverageFaults(compiled),
			...findQuotations(files, texts)
		];
		const findings = compiled.graph ? findingsWith(compiled.graph, copies) : [];
		if (values.json) print(JSON.stringify(asJson(diagnostics, findings, compiled), null, 2));
		else if (values.format) annotate(dir, diagnostics, findings, compiled);
		else report(dir, diagnostics, findings, compiled);
		const faulty = [...diagnostics, ...findings].some((d) => d.severity === 'error');
		return faulty ? 1 : 0;
	}
};

/** The stored findings, and what copies say of the passages that claims cite. */
function findingsWith(graph: StoryGraph, copies: ReadonlyMap<string, CopyFile>): Finding[] {
	if (copies.size === 0) return graph.findings;
	const { passages, strangers } = compareCopies(graph, copies);
	for (const name of strangers) say(`${name} is a copy of none of the chapters: not compared.`);
	return withAnchors(
		graph.findings,
		anchorFindings(graph, (id) => passages.get(id)?.verdict)
	);
}

/** Edits until nothing is left to edit: an id given makes other places readable. */
function fix(dir: string): void {
	for (let round = 0; round < 3; round++) {
		const { fixes } = compile(readFolder(dir));
		if (fixes.length === 0) return;
		const files = editFiles(dir, fixes);
		say(`${fixes.length} edits in ${files.length} files.`);
	}
}

function report(
	dir: string,
	diagnostics: Diagnostic[],
	findings: Finding[],
	compiled: Compiled
): void {
	for (const d of diagnostics) say(formatDiagnostic({ ...d, file: `${dir}/${d.file}` }));
	for (const finding of findings) say(formatFinding(dir, finding, compiled));
	const { graph } = compiled;
	const count = (severity: string) =>
		[...diagnostics, ...findings].filter((d) => d.severity === severity).length;
	if (graph) {
		const { passages, entities, claims, premises } = graph;
		print(
			`${passages.length} passages, ${entities.length} pages, ${claims.length} claims, ${premises.length} premises.`
		);
		for (const work of coverageIn(graph)) if (work.passages.all > 0) print(inFigures(work));
	}
	print(`${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes.`);
}

function annotate(
	dir: string,
	diagnostics: Diagnostic[],
	findings: Finding[],
	compiled: Compiled
): void {
	const faults = diagnostics.map(({ file, line, column, severity, message, mend, code }) => ({
		...{ file: `${dir}/${file}`, line, column, severity, code },
		text: mend ? `${message} ${mend}` : message
	}));
	for (const note of [...faults, ...findings.map((f) => noteOf(dir, f, compiled))])
		print(asAnnotation(note));
}

function asJson(diagnostics: Diagnostic[], findings: Finding[], compiled: Compiled) {
	return {
		diagnostics,
		findings: findings.map((f) => ({
			id: f.id,
			rule: f.rule,
			severity: f.severity,
			...(f.verdict && { verdict: f.verdict }),
			message: inWords(f.message, compiled.graph),
			sides: f.sides,
			...(f.declared && { declared: f.declared }),
			...spotOfFirst(f, compiled)
		})),
		coverage: (compiled.graph ? coverageIn(compiled.graph) : []).map(coverageJson),
		premises: (compiled.graph?.premises ?? []).map(
			({ id, claim, about, status, declared }) => ({
				...{ id, claim, about, status },
				...(declared && { declared })
			})
		)
	};
}

function spotOfFirst(finding: Finding, compiled: Compiled) {
	const spot = spotOfFinding(finding, compiled);
	return spot && { file: spot.file, line: spot.line, column: spot.column };
}

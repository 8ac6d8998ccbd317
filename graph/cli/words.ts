/** Findings and claims in words, as the command line says them: names are the best ones there are. */
import type { Compiled } from '../content/compile';
import type { Spot } from '../content/raw';
import type { Finding, Message, PassageId, Severity, StoryGraph } from '../model/types';

/** A message with its slots filled. */
export function inWords(message: Message, graph: StoryGraph | undefined): string {
	return message
		.map((part) => {
			if (typeof part === 'string') return part;
			const names = graph?.entities.find((e) => e.id === part.entity)?.names;
			return names?.[names.length - 1]?.text ?? part.entity;
		})
		.join('');
}

export function placeOf(graph: StoryGraph | undefined, id: PassageId): string {
	return graph?.passages.find((p) => p.id === id)?.place ?? id;
}

/** What is wrong and where, of a fault or a finding, however it is printed. */
export interface Note {
	/** From the folder in which the command runs; the content folder where it has no place. */
	file: string;
	line?: number;
	column?: number;
	severity: Severity;
	/** With its mend. */
	text: string;
	/** Of a fault its code, of a finding its rule. */
	code: string;
}

/** Where the claim stands that a finding is about; of a finding about names, the page of the first. */
export function spotOfFinding({ sides, entities }: Finding, compiled: Compiled): Spot | undefined {
	const claim = sides.flatMap((side) => side.claims)[0];
	if (claim) return compiled.spotOf(claim);
	return compiled.pages.find((page) => page.id === entities[0])?.page;
}

/** A finding where it stands: what is wrong, the mend, the places of both sides. */
export function noteOf(dir: string, finding: Finding, compiled: Compiled): Note {
	const { graph } = compiled;
	const spot = spotOfFinding(finding, compiled);
	const places = finding.sides
		.filter((side) => side.passages.length > 0)
		.map((side) => side.passages.map((id) => placeOf(graph, id)).join(', '))
		.join(' : ');
	const { declared } = finding;
	const more =
		finding.rule === 'R32'
			? ` ${mendOf(finding, graph)}`
			: declared
				? ` ${declared.verdict}: ${declared.reason}`
				: '';
	return {
		file: spot ? `${dir}/${spot.file}` : dir,
		...(spot && { line: spot.line, column: spot.column }),
		severity: finding.severity,
		text: `${inWords(finding.message, graph)}${more} [${places}]`,
		code: finding.rule
	};
}

/** `dir/file:line:column: severity: what is wrong. The mend. [places] [rule]`. */
export function formatFinding(dir: string, finding: Finding, compiled: Compiled): string {
	const { file, line, column, severity, text, code } = noteOf(dir, finding, compiled);
	const at = line === undefined ? file : `${file}:${line}:${column}`;
	return `${at}: ${severity}: ${text} [${code}]`;
}

/** As GitHub's workflows read it from the output, to show it beside the line. */
export function asAnnotation({ file, line, column, severity, text, code }: Note): string {
	const level = { error: 'error', warning: 'warning', note: 'notice' }[severity];
	const data = (value: string) =>
		value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
	const property = (value: string) => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
	const properties = [
		`file=${property(file)}`,
		...(line === undefined ? [] : [`line=${line}`, `col=${column}`]),
		`title=${property(code)}`
	];
	return `::${level} ${properties.join(',')}::${data(text)}`;
}

function mendOf({ severity, sides }: Finding, graph: StoryGraph | undefined): string {
	const isRemoved = (id: PassageId) => graph?.passages.find((p) => p.id === id)?.removed;
	if (severity === 'error')
		return sides[0].passages.every(isRemoved)
			? 'Cite another passage, or take the claim out.'
			: 'Import the chapter as it is now, then cite another passage or take the claim out.';
	return 'Read the claim again; canonry import makes the wording of now the one that counts.';
}

/** Findings and claims in words, as the command line says them: names are the best ones there are. */
import type { Compiled } from '../content/compile';
import type { Finding, Message, PassageId, StoryGraph } from '../model/types';

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

/** `dir/file:line:column: severity: what is wrong. The mend. [places] [rule]`. */
export function formatFinding(dir: string, finding: Finding, compiled: Compiled): string {
	const { graph, spotOf } = compiled;
	const claim = finding.sides[0].claims[0];
	const spot = claim && spotOf(claim);
	const at = spot ? `${dir}/${spot.file}:${spot.line}:${spot.column}` : dir;
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
	return `${at}: ${finding.severity}: ${inWords(finding.message, graph)}${more} [${places}] [${finding.rule}]`;
}

function mendOf({ severity, sides }: Finding, graph: StoryGraph | undefined): string {
	const isRemoved = (id: PassageId) => graph?.passages.find((p) => p.id === id)?.removed;
	if (severity === 'error')
		return sides[0].passages.every(isRemoved)
			? 'Cite another passage, or take the claim out.'
			: 'Import the chapter as it is now, then cite another passage or take the claim out.';
	return 'Read the claim again; canonry import makes the wording of now the one that counts.';
}

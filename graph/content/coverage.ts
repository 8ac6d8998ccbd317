/** Coverage of a compiled wiki, and what is not covered, where `site.yaml` asks for more. */
import { coverageOf, ratio, type WorkCoverage } from '../model/coverage';
import { sentencesOf } from '../model/sentences';
import type { StoryGraph } from '../model/types';
import type { Compiled } from './compile';
import type { Diagnostic } from './diagnostics';
import type { RawShare, RawWork, Spot } from './raw';

/** Of the whole wiki, work by work. */
export function coverageIn({ site, passages, claims, blocks, entities }: StoryGraph): WorkCoverage[] {
	const works = new Map(entities.map((e) => [e.id, e.work]));
	const workOf = (entity: (typeof entities)[number]['id']) => works.get(entity);
	return coverageOf({ works: site.works, passages, claims, blocks, workOf });
}

/**
 * An error for each share that is below what `site.yaml` asks for, at the number that asks, and a
 * warning at each passage and sentence that is not covered. Nothing where enough is.
 */
export function coverageFaults({ site, graph }: Compiled): Diagnostic[] {
	if (!site || !graph) return [];
	const { passages, sentences } = site.coverage;
	return coverageIn(graph).flatMap((coverage): Diagnostic[] => {
		const raw = site.works.find((w) => w.id === coverage.work);
		if (!raw) return [];
		return [
			...(passages && ratio(coverage.passages) < passages.least
				? [
						below(passages, raw, coverage.passages, 'passages', 'carry a claim'),
						...barePassages(raw, coverage)
					]
				: []),
			...(sentences && ratio(coverage.sentences) < sentences.least
				? [
						below(sentences, raw, coverage.sentences, 'sentences', 'have a mark'),
						...bareSentences(raw)
					]
				: [])
		];
	});
}

function below(
	{ file, line, column, least }: RawShare,
	{ id }: RawWork,
	{ covered, all }: WorkCoverage['passages'],
	what: string,
	how: string
): Diagnostic {
	return {
		...{ code: 'too-little-coverage', severity: 'error', file, line, column },
		message: `${covered} of ${all} ${what} of ${id} ${how}, and ${percent(least)} is asked for.`,
		mend: 'Cover what is named, or ask for less.'
	};
}

function barePassages(work: RawWork, { chapters }: WorkCoverage): Diagnostic[] {
	const bare = new Map(
		chapters.flatMap(({ carried }) =>
			carried.filter((c) => c.claims === 0).map((c) => [c.passage.id as string, c.passage])
		)
	);
	return work.chapters.flatMap((chapter) =>
		chapter.passages.flatMap((raw) => {
			const passage = bare.get(raw.id?.text ?? '');
			if (!passage) return [];
			return [warning(raw, 'uncovered-passage', `No claim cites ${passage.place}.`)];
		})
	);
}

function bareSentences(work: RawWork): Diagnostic[] {
	return work.pages.flatMap(({ blocks }) =>
		blocks.flatMap((block) =>
			sentencesOf(block.tree)
				.filter((sentence) => !sentence.cited)
				.map(({ text }) =>
					warning(block, 'uncited-sentence', `This sentence has no mark: "${opening(text)}"`)
				)
		)
	);
}

function warning({ file, line, column }: Spot, code: string, message: string): Diagnostic {
	return { code, severity: 'warning', file, line, column, message };
}

function opening(text: string): string {
	const words = text.split(/\s+/);
	return words.length <= 6 ? text : `${words.slice(0, 6).join(' ')} …`;
}

/** `95 %`, never rounded up. */
export function percent(share: number): string {
	return `${Math.floor(share * 1000 + 1e-9) / 10} %`;
}

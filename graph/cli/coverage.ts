/** Coverage as `check` says it. */
import { percent } from '../content/coverage';
import { ratio, type Share, type WorkCoverage } from '../model/coverage';

/** `sergei: 104 of 105 passages carry a claim (99 %), …`. */
export function inFigures({ work, passages, sentences, claims }: WorkCoverage): string {
	const share = (s: Share, what: string) =>
		`${s.covered} of ${s.all} ${what} (${percent(ratio(s))})`;
	const { one, two, more, joint } = claims;
	return [
		`${work}: ${share(passages, 'passages carry a claim')}`,
		share(sentences, 'sentences have a mark'),
		`claims on one passage ${one}, two ${two}, more ${more}, several together ${joint}.`
	].join('; ');
}

/** The figures alone: of works, chapters and pages. */
export function coverageJson({ work, passages, sentences, claims, chapters, pages }: WorkCoverage) {
	return {
		...{ work, passages, sentences, claims },
		chapters: chapters.map(({ number, passages, claims }) => ({ number, passages, claims })),
		pages
	};
}

/** Reads a work's `declarations.yaml`: what its author means to be so. Form only. */
import type { Located } from './located';
import type { RawDeclaration, RawRef } from './raw';
import { readCitations, readPageRef, readRef, spotOf } from './read-claim';

const FIELDS = ['rule', 'claims', 'pages', 'premise', 'verdict', 'reason', 'cites'];

/** A list of declarations; each speaks of a finding (rule, claims, pages) or of a premise. */
export function readDeclarations(value: Located): RawDeclaration[] {
	return value.items().flatMap((entry) => readDeclaration(entry) ?? []);
}

function readDeclaration(value: Located): RawDeclaration | undefined {
	if (!value.fields(...FIELDS)) return undefined;
	const rule = readRef(value.get('rule'));
	const premise = readRef(value.get('premise'));
	if ((rule === undefined) === (premise === undefined))
		return value.report(
			'declares-what',
			'A declaration speaks of a finding or of a premise.',
			'Write "rule:" and "claims:", or "premise:" and the id of its claim.'
		);
	const refs = (key: string, read: (v: Located) => RawRef | undefined) =>
		(value.get(key)?.items() ?? []).flatMap((item) => read(item) ?? []);
	const claims = refs('claims', readRef);
	const pages = refs('pages', readPageRef);
	if (rule && claims.length + pages.length === 0)
		return value.report(
			'declares-what',
			'This declaration names no claim.',
			'Name a claim of each side of the finding: "claims: [c1, c2]".'
		);
	if (premise && claims.length + pages.length > 0)
		return value.report(
			'declares-what',
			'A declaration about a premise names its claim alone.',
			'Take out "claims:" and "pages:".'
		);
	const verdict = value.need('verdict')?.oneOf(['intended', 'extends']);
	const reason = value.need('reason')?.text();
	if (!verdict || reason === undefined) return undefined;
	if (reason.trim() === '')
		return value.get('reason')!.report('no-reason', 'Readers of the desk see the reason: give one.');
	return {
		...spotOf(value),
		...(rule && { rule }),
		...(premise && { premise }),
		...{ claims, pages, verdict, reason },
		reasonSpot: spotOf(value.get('reason')!),
		cites: readCitations(value.get('cites'))
	};
}

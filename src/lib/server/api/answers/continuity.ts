/** Findings and premises in the API's shape. */
import type { Declared, Finding, Premise, Side } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import { titlesOf } from '$graph/story/titles';
import type { FindingAnswer, PremiseAnswer } from '../schemas/relations';

export { findingsOf } from '$graph/story/findings';

const sideAnswer = ({ claims, passages }: Side) => ({
	claims: [...claims],
	passages: [...passages]
});

function declaredAnswer(declared: Declared | undefined): Pick<FindingAnswer, 'declared'> {
	if (!declared) return {};
	const { verdict, reason, citations } = declared;
	const passages = [...new Set(citations.flatMap((c) => c.passages))];
	return { declared: { verdict, reason, passages } };
}

/** Findings, their sentences filled in with the best names known. */
export async function findingAnswers(
	story: Story,
	findings: readonly Finding[]
): Promise<FindingAnswer[]> {
	const named = findings.flatMap((f) =>
		f.message.flatMap((part) => (typeof part === 'string' ? [] : [part.entity]))
	);
	const titles = await titlesOf(story, named);
	return findings.map(({ id, rule, severity, verdict, message, sides, declared }) => ({
		...{ id, rule, severity },
		...(verdict && { verdict }),
		message: message
			.map((part) =>
				typeof part === 'string' ? part : (titles.get(part.entity)?.title ?? '')
			)
			.join(''),
		sides: sides.map(sideAnswer),
		...declaredAnswer(declared)
	}));
}

export function premiseAnswer(premise: Premise): PremiseAnswer {
	const { id, claim, about, status, evidence, declared } = premise;
	return {
		...{ id, claim, about, status },
		evidence: evidence.map(sideAnswer),
		...declaredAnswer(declared)
	};
}

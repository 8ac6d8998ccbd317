import { listEndpoint } from '$lib/server/api/endpoint';
import { readAs } from '$lib/server/api/filters';
import { findingAnswers, findingsOf } from '$lib/server/api/answers/continuity';
import { listFindings } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = listEndpoint(listFindings, async ({ story, query, page }) => {
	const { rule, severity, verdict, entity } = query;
	const filter = {
		...(rule && { rules: [rule] }),
		...(severity && { severities: [severity] }),
		...(verdict && { verdicts: [verdict] }),
		...(entity && { entities: await readAs(story, entity) })
	};
	const { items, next } = await findingsOf(story, filter, page);
	return { items: await findingAnswers(story, items), ...(next && { next }) };
});

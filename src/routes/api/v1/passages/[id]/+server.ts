import { endpoint, gone } from '$lib/server/api/endpoint';
import { passageAnswers } from '$lib/server/api/answers/elements';
import { getPassage } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = endpoint(getPassage, async ({ story, copies, id }) => {
	const passages = await story.store.elements('passage', [id], story.at);
	const [passage] = passages;
	if (passage?.removed) return gone(`The passage at ${passage.place} was removed.`);
	return (await passageAnswers(story, copies, passages))[0];
});

import { endpoint } from '$lib/server/api/endpoint';
import { entityDetail } from '$lib/server/api/answers/elements';
import { getEntity } from '$lib/server/api/schemas';

export { fallback } from '$lib/server/api/endpoint';

export const GET = endpoint(getEntity, ({ story, copies, id }) => entityDetail(story, copies, id));

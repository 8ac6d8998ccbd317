import type { ElementType } from '../../model/types';
import { LABELS } from '../schema';

const statement = (to: string) => `
UNWIND $rows AS row
MATCH (k:Key) WHERE k.generation = $generation AND k.field = row.field AND k.order = row.order
MATCH (n:${to}) WHERE n.generation = $generation AND n.id = row.to
CREATE (k)-[r:LEADS_TO]->(n)
SET r = row.properties
`;

/** What keys lead to, from rows of `{ field, order, to, properties }`. */
export const LOAD_KEYS = {
	entity: statement(LABELS.entity),
	passage: statement(LABELS.passage)
} as const satisfies Partial<Record<ElementType, string>>;

import { ELEMENT_TYPES, type ElementType } from '../../model/types';
import { LABELS } from '../schema';

const statement = (from: string, to: string) => `
UNWIND $rows AS row
MATCH (a:${from}) WHERE a.generation = $generation AND a.id = row.from
MATCH (b:${to}) WHERE b.generation = $generation AND b.id = row.to
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
`;

/**
 * Relations from rows of `{ from, to, type, properties }`, a text for each pair of labels: an index
 * is used only where the label stands in the text. The type of the relation is a parameter.
 */
export const LOAD_LINKS = Object.fromEntries(
	ELEMENT_TYPES.map((from) => [
		from,
		Object.fromEntries(ELEMENT_TYPES.map((to) => [to, statement(LABELS[from], LABELS[to])]))
	])
) as Record<ElementType, Record<ElementType, string>>;

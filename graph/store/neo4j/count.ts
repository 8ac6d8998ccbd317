import { COUNT_CITATIONS } from '../../cypher/read/count-citations';
import { COUNT_CLAIMS } from '../../cypher/read/count-claims';
import { COUNT_ENTITIES } from '../../cypher/read/count-entities';
import { COUNT_PASSAGES } from '../../cypher/read/count-passages';
import { KINDS } from '../../model/types';
import type { Counts } from '../interface';
import type { Row } from './connection';

/** The counts of a position, by four reads. */
export async function count(ask: (query: string) => Promise<Row[]>): Promise<Counts> {
	const [passages, claims, citations, kinds] = await Promise.all([
		ask(COUNT_PASSAGES),
		ask(COUNT_CLAIMS),
		ask(COUNT_CITATIONS),
		ask(COUNT_ENTITIES)
	]);
	const of = (row: Row | undefined) => Number(row?.['count'] ?? 0);
	return {
		passages: of(passages[0]),
		entities: Object.fromEntries(
			KINDS.map((kind) => [kind, of(kinds.find((row) => row['kind'] === kind))])
		) as Counts['entities'],
		claims: of(claims[0]),
		citations: of(citations[0])
	};
}

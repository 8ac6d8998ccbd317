/** The Neo4j store: the same reads as the embedded one, by Cypher over Bolt. It never writes. */
import { BLOCKS } from '../../cypher/read/blocks';
import { BLOCKS_OF_MENTIONS } from '../../cypher/read/blocks-of-mentions';
import { BLOCKS_OF_PAGES } from '../../cypher/read/blocks-of-pages';
import { BLOCKS_OF_PASSAGES } from '../../cypher/read/blocks-of-passages';
import { CLAIMS } from '../../cypher/read/claims';
import { CLAIMS_OF_CONTENT } from '../../cypher/read/claims-of-content';
import { CLAIMS_OF_ENTITIES } from '../../cypher/read/claims-of-entities';
import { CLAIMS_OF_OBJECTS } from '../../cypher/read/claims-of-objects';
import { CLAIMS_OF_PASSAGES } from '../../cypher/read/claims-of-passages';
import { CLAIMS_OF_PROPERTIES } from '../../cypher/read/claims-of-properties';
import { CLAIMS_OF_SUBJECTS } from '../../cypher/read/claims-of-subjects';
import { ENTITIES } from '../../cypher/read/entities';
import { FINDINGS } from '../../cypher/read/findings';
import { FINDINGS_OF_CLAIMS } from '../../cypher/read/findings-of-claims';
import { FINDINGS_OF_ENTITIES } from '../../cypher/read/findings-of-entities';
import { KEYS_EXACT } from '../../cypher/read/keys-exact';
import { KEYS_PREFIX } from '../../cypher/read/keys-prefix';
import { PASSAGES } from '../../cypher/read/passages';
import { PASSAGES_OF_ENTITIES } from '../../cypher/read/passages-of-entities';
import { PREMISES } from '../../cypher/read/premises';
import { PREMISES_OF_CLAIMS } from '../../cypher/read/premises-of-claims';
import { SCENES } from '../../cypher/read/scenes';
import type { KeyField } from '../../model/links';
import { trim } from '../../model/trim';
import type { ElementType, ElementTypes, WorkId } from '../../model/types';
import {
	limitOf,
	type At,
	type Counts,
	type GraphStore,
	type KeyHit,
	type Page,
	type PageRequest
} from '../interface';
import { BY_ID } from './by-id';
import { Connection, type Neo4jOptions, type Params, type Row } from './connection';
import { count } from './count';
import { Generations } from './generations';
import { fromOrder, toOrder } from './keys';

/** A read through links: which elements the links must lead to. */
interface Source {
	query: string;
	targets: readonly string[] | undefined;
}

/**
 * A store over the generations that a Neo4j holds. New requests read the one that was loaded last,
 * within a few seconds of its completion. Connects at the first read.
 */
export class Neo4jStore implements GraphStore {
	readonly kind = 'neo4j';
	private readonly connection: Connection;
	private readonly generations: Generations;

	constructor(options: Neo4jOptions) {
		this.connection = new Connection(options, 'read');
		this.generations = new Generations(this.connection);
	}

	async current() {
		return this.generations.current();
	}

	async elements<T extends ElementType>(type: T, ids: readonly string[], at: At) {
		const rows = await this.ask(BY_ID[type], at, { ids });
		const found = new Map(rows.map((row) => [row['id'], row]));
		return [...new Set(ids)]
			.map((id) => found.get(id))
			.filter((row): row is Row => row !== undefined)
			.map((row) => documentOf<T>(row, at));
	}

	async entities(filter: Parameters<GraphStore['entities']>[0], at: At, page?: PageRequest) {
		return this.page('entity', at, page, ENTITIES, {
			kinds: filter.kinds ?? null,
			works: filter.works ?? null
		});
	}

	async claims(filter: Parameters<GraphStore['claims']>[0], at: At, page?: PageRequest) {
		const { properties = null, worlds = null, drawn = null } = filter;
		const scan = properties ? CLAIMS_OF_PROPERTIES : CLAIMS;
		return this.page('claim', at, page, scan, { properties, worlds, drawn }, [
			{ query: CLAIMS_OF_CONTENT, targets: filter.content },
			{ query: CLAIMS_OF_PASSAGES, targets: filter.passages },
			{ query: CLAIMS_OF_SUBJECTS, targets: filter.subjects },
			{ query: CLAIMS_OF_OBJECTS, targets: filter.objects },
			{ query: CLAIMS_OF_ENTITIES, targets: filter.entities }
		]);
	}

	async passages(filter: Parameters<GraphStore['passages']>[0], at: At, page?: PageRequest) {
		const { work = null, chapter = null, scene = null } = filter;
		return this.page('passage', at, page, PASSAGES, { work, chapter, scene }, [
			{ query: PASSAGES_OF_ENTITIES, targets: filter.entities }
		]);
	}

	async blocks(filter: Parameters<GraphStore['blocks']>[0], at: At, page?: PageRequest) {
		return this.page('block', at, page, BLOCKS, {}, [
			{ query: BLOCKS_OF_PAGES, targets: filter.pages },
			{ query: BLOCKS_OF_PASSAGES, targets: filter.passages },
			{ query: BLOCKS_OF_MENTIONS, targets: filter.mentions }
		]);
	}

	async findings(filter: Parameters<GraphStore['findings']>[0], at: At, page?: PageRequest) {
		const { rules = null, severities = null, verdicts = null } = filter;
		return this.page('finding', at, page, FINDINGS, { rules, severities, verdicts }, [
			{ query: FINDINGS_OF_CLAIMS, targets: filter.claims },
			{ query: FINDINGS_OF_ENTITIES, targets: filter.entities }
		]);
	}

	async premises(filter: Parameters<GraphStore['premises']>[0], at: At, page?: PageRequest) {
		return this.page('premise', at, page, PREMISES, {}, [
			{ query: PREMISES_OF_CLAIMS, targets: filter.claims }
		]);
	}

	async scenes(work: WorkId, at: At) {
		return (await this.page('scene', at, undefined, SCENES, { work })).items;
	}

	async lookUp(
		field: KeyField,
		keys: readonly string[],
		how: 'exact' | 'prefix',
		at: At,
		limit?: number
	) {
		const query = how === 'exact' ? KEYS_EXACT : KEYS_PREFIX;
		const orders = [...new Set(keys)].map(toOrder);
		const rows = await this.ask(query, at, { field, keys: orders, limit: limitOf(limit) });
		return rows.map((row) => ({
			type: row['type'] as KeyHit['type'],
			id: String(row['id']),
			key: fromOrder(String(row['order']))
		}));
	}

	async counts(at: At): Promise<Counts> {
		return count((query) => this.ask(query, at));
	}

	async close() {
		await this.connection.close();
	}

	/** Rows of one read at a position; the check that the generation is held costs no time of its own. */
	private async ask(query: string, { generation, position }: At, params: Params = {}) {
		const [rows] = await Promise.all([
			this.connection.read(query, { ...params, generation, position }),
			this.generations.mustHold(generation)
		]);
		return rows;
	}

	/**
	 * One page of the elements that every given source leads to, or of all that a scan finds. Of
	 * several sources, all but the last give their ids first, and the last is asked within these.
	 */
	private async page<T extends ElementType>(
		type: T,
		at: At,
		{ limit, after = '' }: PageRequest = {},
		scan: string,
		params: Params,
		sources: readonly Source[] = []
	): Promise<Page<ElementTypes[T]>> {
		const most = limitOf(limit);
		const given = sources.filter(({ targets }) => targets !== undefined);
		const last = given.pop();
		let ids: string[] | null = null;
		for (const { query, targets } of given) {
			const within: Params = { ...params, targets, ids, after, docs: false };
			const rows = await this.ask(query, at, { ...within, limit: Number.MAX_SAFE_INTEGER });
			ids = rows.map((row) => String(row['id']));
		}
		// One more than asked for shows whether there are more.
		const one = { ...params, after, limit: most + 1 };
		const rows = last
			? await this.ask(last.query, at, { ...one, targets: last.targets, ids, docs: true })
			: await this.ask(scan, at, one);
		const items = rows.slice(0, most).map((row) => documentOf<T>(row, at));
		return rows.length > most ? { items, next: items.at(-1)!.sort } : { items };
	}
}

/** The document of a row as it is at the position. A row that is not known at it is a wrong query. */
function documentOf<T extends ElementType>(row: Row, at: At): ElementTypes[T] {
	const element = trim(JSON.parse(String(row['doc'])) as ElementTypes[T], at.position);
	if (!element) throw new Error('A query of the Neo4j store answered with what is not known.');
	return element;
}

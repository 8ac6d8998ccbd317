/** A story's picture of a given size, seeded: what the explorer is measured with. */
import { placeNodes, type LayoutEdge, type LayoutNode } from '../../../graph/layout/places';
import type { EntityId, Kind, WorkId, WorldKind } from '../../../graph/model/types';
import { Random } from '../../../graph/text/testing/random';
import type {
	ExplorerClaim,
	ExplorerData,
	ExplorerEdge,
	ExplorerNode,
	RelationGroup
} from '../../../src/lib/explorer/data';

/** Ties for each node, about. */
const TIES = 4;
/** Who lives together: most ties lie within such a circle. */
const CIRCLE = 40;
const PASSAGES = 300;
const STEPS = 60;
const KINDS: readonly (readonly [Kind, number])[] = [
	['character', 0.6],
	['place', 0.14],
	['faction', 0.06],
	['item', 0.1],
	['event', 0.1]
];
const RELATIONS: readonly (readonly [string, string, RelationGroup])[] = [
	['siblingOf', 'sibling of', 'kinship'],
	['memberOf', 'member of', 'allegiance'],
	['helps', 'helps', 'help'],
	['threatens', 'threatens', 'harm'],
	['knows', 'knows', 'knowledge'],
	['presentAt', 'at', 'presence'],
	['owns', 'owns', 'possession']
];
const WORLDS: readonly WorldKind[] = ['actual', 'actual', 'actual', 'report', 'belief', 'plan'];
const SYLLABLES = ['an', 'bel', 'cor', 'dra', 'el', 'fen', 'gar', 'hol', 'is', 'jo', 'kir', 'lum'];

/** @param size how many nodes; every one is tied to at least one other */
export function storyOf(size: number): ExplorerData {
	const random = new Random(size);
	const named = Array.from({ length: size }, (_, i) => {
		let share = random.next();
		const kind = KINDS.find(([, part]) => (share -= part) < 0)?.[0] ?? 'character';
		const word = () => Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join('');
		const title = [word(), word()].map((w) => w[0]!.toUpperCase() + w.slice(1)).join(' ');
		return { id: `n${i}`, kind, title };
	});
	const edges = new Map<string, ExplorerEdge>();
	for (let i = 1; i < size * TIES; i++) {
		const from = i < size ? i : random.below(size);
		// Of a circle the first ones are met most often, and one tie of eight leads far.
		const circle = from - (from % CIRCLE);
		const reach = random.next() < 0.12 ? from : Math.min(CIRCLE, size - circle);
		const to = Math.floor(random.next() ** 2 * reach) + (reach === from ? 0 : circle);
		if (to === from) continue;
		const [property, relation, group] = random.pick(RELATIONS);
		const [source, target] = [`n${from}`, `n${to}`];
		const id = `${source}.${property}.${target}`;
		const edge = edges.get(id) ?? { id, source, target, property, relation, group, claims: [] };
		edge.claims.push(claimOf(`c${i}`, random));
		edges.set(id, edge);
	}
	const list = [...edges.values()];
	return {
		depth: 1,
		nodes: placed(named, list),
		edges: list,
		steps: Array.from({ length: STEPS }, (_, i) => ({
			id: `s${i}`,
			title: `event ${i}`,
			told: i % 3 > 0
		})),
		passages: Array.from({ length: PASSAGES }, (_, i) => ({
			...{ id: `p${i}`, label: `1.${i + 1}`, href: `/read/tale/1#p${i}` },
			spoken: `Scene 1, paragraph ${i + 1}`
		})),
		more: false
	};
}

function claimOf(id: string, random: Random): ExplorerClaim {
	const first = random.below(STEPS);
	const last = Math.min(STEPS - 1, first + random.below(STEPS / 2));
	const always = random.next() < 0.3;
	const passage = Number(id.slice(1)) % PASSAGES;
	return {
		...{ id, world: random.pick(WORLDS), denied: random.next() < 0.03 },
		...{ first: passage, last: passage },
		...(!always && { holds: [{ first, last, sure: random.next() < 0.5 }] })
	};
}

/** Where the site itself would lay them out, one after the other. */
function placed(
	named: readonly Pick<ExplorerNode, 'id' | 'kind' | 'title'>[],
	edges: readonly ExplorerEdge[]
): ExplorerNode[] {
	const order = new Map(named.map(({ id }, i) => [id, i]));
	const nodes = named.map(({ id, kind, title }, i): LayoutNode => ({
		...{ id: id as EntityId, work: 'tale' as WorkId, knownFrom: [i + 1] },
		...{ label: title, small: kind === 'event' }
	}));
	const ties = edges.map(({ source, target }): LayoutEdge => ({
		...{ source: source as EntityId, target: target as EntityId },
		knownFrom: [Math.max(order.get(source)!, order.get(target)!) + 1]
	}));
	const places = placeNodes(nodes, ties);
	const weight = new Map<string, number>();
	for (const { source, target, claims } of edges)
		for (const id of [source, target]) weight.set(id, (weight.get(id) ?? 0) + claims.length);
	return named.map(({ id, kind, title }) => ({
		...{ id, kind, title, href: `/wiki/${id}` },
		...places.get(id as EntityId)!,
		...{ weight: weight.get(id) ?? 0, ended: [] }
	}));
}

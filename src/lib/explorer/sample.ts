/** A small story for tests, of our own invention. */
import type { ExplorerClaim, ExplorerData, ExplorerEdge, ExplorerNode } from './data';

const node = (id: string, kind: ExplorerNode['kind'], x: number, y: number): ExplorerNode => ({
	...{ id, kind, x, y, title: id, href: `/wiki/${id}`, weight: 3, ended: [] }
});

const fact = (id: string): ExplorerClaim => ({
	...{ id, world: 'actual', denied: false },
	...{ first: Number(id.slice(1)) - 1, last: Number(id.slice(1)) - 1 }
});

function edge(
	id: string,
	source: string,
	target: string,
	group: ExplorerEdge['group'],
	claims: ExplorerClaim[]
): ExplorerEdge {
	return { id, source, target, property: `${group}-of`, relation: id, group, claims };
}

/**
 * The miller Ada and her sister Bea, a mill, a flood in the middle of three steps of story time, and
 * Cyr, whom Ada reports to be a thief and who is nobody's neighbour but hers.
 */
export function sample(): ExplorerData {
	return {
		center: 'Ada',
		depth: 1,
		more: false,
		nodes: [
			node('Ada', 'character', 0, 0),
			{ ...node('Bea', 'character', 300, 0), ended: [{ first: 2, last: 2, sure: true }] },
			node('Cyr', 'character', 0, 300),
			node('mill', 'place', -300, 0),
			{ ...node('flood', 'event', 0, -300), begins: 1 },
			node('Dov', 'character', 600, 0)
		],
		edges: [
			edge('sister of', 'Ada', 'Bea', 'kinship', [fact('c1')]),
			edge('warns', 'Bea', 'Ada', 'help', [
				{ ...fact('c2'), holds: [{ first: 1, last: 1, sure: true }] }
			]),
			edge('owns', 'Ada', 'mill', 'possession', [
				{ ...fact('c3'), holds: [{ first: 0, last: 1, sure: false }] }
			]),
			edge('calls a thief', 'Ada', 'Cyr', 'harm', [
				{ ...fact('c4'), world: 'report' },
				{ ...fact('c5'), world: 'plan' }
			]),
			edge('trusts', 'Ada', 'Cyr', 'allegiance', [{ ...fact('c6'), denied: true }]),
			edge('takes part in', 'Ada', 'flood', 'presence', [
				{ ...fact('c7'), holds: [{ first: 1, last: 1, sure: true }] }
			]),
			edge('knows', 'Bea', 'Dov', 'knowledge', [fact('c8')])
		],
		steps: [
			{ id: 'spring', title: 'Spring', told: true },
			{ id: 'flood', title: 'the flood', told: true },
			{ id: 'harvest', title: 'the harvest', told: false }
		],
		passages: Array.from({ length: 9 }, (_, i) => ({
			...{ id: `p${i + 1}`, label: `1.${i + 1}`, href: `/read/w/1#p${i + 1}` },
			spoken: `Scene 1, paragraph ${i + 1}`
		}))
	};
}

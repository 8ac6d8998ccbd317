import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import type { EntityId } from '../model/types';
import { containmentOf } from './containment';
import { placesTree, type PlaceNode } from './places-tree';
import { stepsOf } from './steps';

/** A room in a mill in a valley, told from the inside out; a hut that is only said to be there. */
function valley() {
	const s = new StoryBuilder();
	s.place('valley').place('mill').place('room').place('hut').place('boat').item('wagon');
	s.character('ada').character('bo');
	s.claim('room', 'within', 'valley', { id: 'far', cites: [2] });
	s.claim('room', 'within', 'mill', { id: 'near', cites: [3] });
	s.claim('mill', 'within', 'valley', { id: 'mill-in', cites: [4] });
	s.claim('hut', 'within', 'valley', { id: 'said', world: 'report', by: 'ada', cites: [5] });
	s.claim('hut', 'within', 'mill', { id: 'not', denied: true, cites: [6] });
	s.claim('boat', 'within', 'wagon', { id: 'in-thing', cites: [6] });
	s.event('feast', 'walk').event('fire', 'walk').event('rumour', 'walk');
	s.claim('feast', 'ere', 'fire', { cites: [7] });
	s.claim('feast', 'at', 'room', { cites: [7] });
	s.claim('fire', 'at', 'mill', { cites: [8] });
	s.claim('rumour', 'at', 'mill', { world: 'report', by: 'ada', cites: [8] });
	s.claim('ada', 'stays', 'mill', { id: 'stay', until: { event: 'feast' }, cites: [9] });
	s.claim('bo', 'stays', 'mill', { id: 'thought', world: 'belief', by: 'ada', cites: [9] });
	s.claim('wagon', 'within', 'valley', { id: 'thing', cites: [9] });
	return s;
}

type Plain = [id: string, within: string | undefined, others: string[], children: Plain[]];
const plain = (nodes: readonly PlaceNode[]): Plain[] =>
	nodes.map((n) => [n.entity.id, n.within?.id, n.others.map((c) => c.id), plain(n.children)]);
const find = (nodes: readonly PlaceNode[], id: string): PlaceNode | undefined =>
	nodes.flatMap((n) => (n.entity.id === id ? n : (find(n.children, id) ?? [])))[0];

async function treeOf(s: StoryBuilder, at?: number, stretch?: [number, number]) {
	const story = await open(s.graph(), at === undefined ? undefined : [at]);
	const [first, last] = stretch ?? [];
	const steps = await stepsOf(story);
	return placesTree(story, steps, {
		stretch: first === undefined ? undefined : { first, last: last! }
	});
}

describe('placesTree', () => {
	it('puts each place into the nearest that it is told to lie in', async () => {
		const { roots } = await treeOf(valley());
		expect(plain(roots)).toEqual([
			['boat', undefined, ['in-thing'], []],
			['hut', undefined, ['said', 'not'], []],
			['valley', undefined, [], [['mill', 'mill-in', [], [['room', 'near', [], []]]]]]
		]);
	});

	it('knows at each position what is told by then', async () => {
		const names = async (at: number) => plain((await treeOf(valley(), at)).roots);
		expect((await names(1)).map(([id]) => id)).toEqual([
			'boat',
			'hut',
			'mill',
			'room',
			'valley'
		]);
		expect((await names(3)).map(([id]) => id)).toEqual(['boat', 'hut', 'mill', 'valley']);
		expect((await treeOf(valley(), 0)).roots).toEqual([]);
	});

	it('keeps out what would close a circle, and says a second place beside the first', async () => {
		const s = valley();
		s.claim('valley', 'within', 'room', { id: 'circle', cites: [10] });
		s.claim('hut', 'within', 'mill', { id: 'first', cites: [11] });
		s.claim('hut', 'within', 'boat', { id: 'second', cites: [12] });
		const { roots } = await treeOf(s);
		expect(find(roots, 'valley')).toMatchObject({ others: [{ id: 'circle' }] });
		const hut = find(roots, 'hut')!;
		expect([hut.within?.id, hut.others.map((c) => c.id)]).toEqual([
			'first',
			['said', 'not', 'second']
		]);
		expect(find(find(roots, 'mill')!.children, 'hut')).toBe(hut);
	});

	it('counts what happens in it and in what lies in it, and says who is there', async () => {
		const { roots } = await treeOf(valley());
		expect(find(roots, 'valley')!.events).toEqual(['feast', 'fire']);
		expect(find(roots, 'room')!.events).toEqual(['feast']);
		expect(find(roots, 'mill')!.there.map((c) => c.id)).toEqual(['stay', 'thought']);
		expect(find(roots, 'valley')!.there.map((c) => c.id)).toEqual(['thing']);
	});

	it('shows of a stretch of the story only what holds and happens then', async () => {
		const { roots } = await treeOf(valley(), undefined, [1, 1]);
		expect(find(roots, 'valley')!.events).toEqual(['fire']);
		expect(find(roots, 'mill')!.there.map((c) => c.id)).toEqual(['thought']);
	});
});

describe('containmentOf', () => {
	it('follows containment through things, and never of itself', async () => {
		const story = await open(valley().graph());
		const { within } = await containmentOf(story);
		const id = (text: string) => text as EntityId;
		expect(within(id('room'), id('valley'))).toBe(true);
		expect(within(id('boat'), id('valley'))).toBe(true);
		expect(within(id('valley'), id('room'))).toBe(false);
		expect(within(id('mill'), id('mill'))).toBe(false);
		expect(within(id('hut'), id('valley'))).toBe(false);
	});
});

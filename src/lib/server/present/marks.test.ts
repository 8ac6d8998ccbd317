import { describe, expect, it } from 'vitest';
import { lampGraph } from '../../../../tests/fixtures/lamp/wiki';
import { open } from '../../../../tests/support/open';
import type { AlignVerdict, Passage, PassageId } from '$graph/model/types';
import { marksOf } from './marks';

async function marks(cites: string[][], verdicts: Record<string, AlignVerdict> = {}) {
	const graph = lampGraph();
	const story = await open(graph);
	story.anchors = {
		findings: [],
		statusOf: ([id]) => verdicts[id!] ?? 'unverified'
	};
	const passages = new Map<PassageId, Passage>(graph.passages.map((p) => [p.id, p]));
	const citations = cites.map((ids) => ({ passages: ids as PassageId[] }));
	return marksOf(story, passages, citations).map(({ label, href, state }) => ({
		label,
		href,
		state
	}));
}

describe('marks', () => {
	it('neighbours are one mark where they stand alike', async () => {
		const three = [['psteps'], ['pwarned'], ['pcoat']];
		expect((await marks(three)).map((m) => m.label)).toEqual(['1.1.1–3']);
		const apart = await marks(three, { pwarned: 'edited' });
		expect(apart.map((m) => [m.label, m.state])).toEqual([
			['1.1.1', undefined],
			['1.1.2', 'changed'],
			['1.1.3', undefined]
		]);
	});

	it('say what has become of a passage', async () => {
		const state = async (verdict: AlignVerdict) =>
			(await marks([['psteps']], { psteps: verdict }))[0]!.state;
		expect(await state('missing')).toBe('gone');
		expect(await state('ambiguous')).toBe('in doubt');
		expect(await state('moved')).toBeUndefined();
	});

	it('of a removed passage lead to its own address, without a copy too', async () => {
		expect(await marks([['pgone']])).toMatchObject([{ href: '/passage/pgone', state: 'gone' }]);
	});
});

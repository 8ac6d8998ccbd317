import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import type { ClaimId, EntityId, WorkId } from '../model/types';
import { continuity } from './continuity';
import { deskOrder } from './desk-order';
import { partsOf } from './desk-parts';
import { versionsIn } from './versions';

/** Something for each group of the desk that a rule can fill. */
function tale() {
	const s = new StoryBuilder({ tale: 12, elder: 5 }).derives('elder');
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	s.character('rider', { names: [['the rider', 2]] });
	s.character('old-ada', { work: 'elder' });
	s.claim('bo', 'living', false, { id: 'said', world: 'report', by: 'cy', cites: [2] });
	s.claim('bo', 'living', true, { id: 'lives', cites: [4] });
	s.claim('ada', 'eyes', 'green', { id: 'green', cites: [1, 3] });
	s.claim('rider', 'eyes', 'brown', { id: 'brown', cites: [3] });
	s.claim('rider', 'same', 'ada', { id: 'one', cites: [6] });
	s.claim('ada', 'version', 'old-ada', { id: 'version', cites: [1] });
	s.claim('ada', 'post', 'guide', { id: 'cpost', presupposes: 'elder', cites: [5] });
	s.claim('old-ada', 'post', 'guide', { id: 'elder-post', cites: [2] });
	s.claim('ada', 'likes', 'bo', { id: 'clikes', presupposes: 'elder', cites: [3] });
	s.claim('ada', 'likes', 'cy', { id: 'chates', presupposes: 'elder', cites: [7] });
	s.claim('old-ada', 'likes', 'cy', { id: 'elder-hates', denied: true, cites: [3] });
	s.claim('ada', 'post', 'cook', { id: 'ccook', presupposes: 'elder', cites: [8] });
	return s;
}

const MEANT = {
	...{ claims: [], entities: [], premise: 'ccook' as ClaimId },
	...{ verdict: 'intended' as const, reason: 'She lies.', citations: [], knownFrom: [0, 0] }
};

describe('the desk', () => {
	it('puts first what needs an author first', async () => {
		const story = await open(tale().graph(), undefined, [MEANT]);
		const groups = deskOrder(await continuity(story)).map(({ group, items }) => [
			group,
			...items.map((item) =>
				item.type === 'finding' ? item.shown.finding.rule : item.shown.premise.claim
			)
		]);
		expect(groups.map(([group]) => group)).toEqual([
			...['errors', 'contradicted', 'unchecked', 'false', 'declared', 'agreed']
		]);
		expect(groups.slice(1)).toEqual([
			['contradicted', 'chates'],
			['unchecked', 'clikes'],
			['false', 'N01'],
			['declared', 'ccook'],
			['agreed', 'cpost']
		]);
		expect(groups[0]).toContain('R16');
	});

	it('parts the two claims at issue from what they rest on besides', async () => {
		const { findings } = await continuity(await open(tale().graph()));
		const { main, constraints } = partsOf(findings.find((f) => f.finding.rule === 'R16')!);
		const ids = (list: { id: string }[]) => list.map((one) => one.id);
		expect(main.map((side) => [ids(side.claims), ids(side.passages)])).toEqual([
			[['green'], ['p1', 'p3']],
			[['brown'], ['p3']]
		]);
		expect([ids(constraints.claims), ids(constraints.passages)]).toEqual([['one'], ['p6']]);
	});

	it('keeps to a work: by claims, by passages, and by the parent of a premise', async () => {
		const of = async (work: string) => {
			const filter = { works: [work as WorkId] };
			const { findings, premises } = await continuity(await open(tale().graph()), filter);
			return [findings.map((f) => f.finding.rule), premises.map((p) => p.premise.claim)];
		};
		const everything = await of('tale');
		expect(everything[0]).toContain('R16');
		const [elder, premises] = await of('elder');
		expect(elder).not.toContain('R16');
		expect(premises).toEqual(everything[1]);
		expect(await of('nowhere')).toEqual([[], []]);
	});
});

describe('who somebody is in another work', () => {
	const asked = ['ada', 'rider', 'bo'] as EntityId[];
	const versions = async (position?: number[]) => {
		const story = await open(tale().graph(), position);
		return [...(await versionsIn(story, asked, 'elder' as WorkId))].map(([id, t]) => [
			id,
			t.id
		]);
	};

	it('is told by versionOf, for whoever proves to be the same', async () => {
		expect(await versions()).toEqual([
			['ada', 'old-ada'],
			['rider', 'old-ada']
		]);
	});

	it('obeys the position', async () => {
		expect(await versions([5, 5])).toEqual([['ada', 'old-ada']]);
		expect(await versions([0, 5])).toEqual([]);
	});
});

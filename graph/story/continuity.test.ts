import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import { continuity, type ContinuityFilter } from './continuity';
import type { ClaimId, EntityId, PassageId, WorkId } from '../model/types';
import type { Declaration } from '../rules/declare';

function tale() {
	const s = new StoryBuilder({ tale: 12, elder: 5 }).derives('elder');
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	s.character('rider', { names: [['the rider', 2]] });
	s.character('old-ada', { work: 'elder' });
	s.claim('bo', 'living', false, { id: 'said', world: 'report', by: 'cy', cites: [2] });
	s.claim('bo', 'living', true, { id: 'lives', cites: [4] });
	s.claim('ada', 'eyes', 'green', { id: 'green', cites: [1, 10] });
	s.claim('rider', 'eyes', 'brown', { id: 'brown', cites: [[3, 2]] });
	s.claim('rider', 'same', 'ada', { id: 'one', cites: [6] });
	s.claim('ada', 'post', 'guide', { id: 'cpost', presupposes: 'elder', cites: [5] });
	s.claim('ada', 'likes', 'bo', { id: 'clikes', presupposes: 'elder', cites: [3] });
	s.claim('ada', 'version', 'old-ada', { id: 'version', cites: [1] });
	s.claim('old-ada', 'post', 'guide', { id: 'elder-post', cites: [2] });
	return s;
}

async function desk(filter: ContinuityFilter = {}, position?: number[]) {
	const { findings, premises } = await continuity(await open(tale().graph(), position), filter);
	return [findings.map((f) => f.finding.rule), premises.map((p) => p.premise.id)];
}

describe('continuity', () => {
	it('shows both sides of what is found, errors first', async () => {
		const { findings, bundle } = await continuity(await open(tale().graph()));
		expect(findings.map((f) => f.finding.rule)).toEqual(['R16', 'N01']);
		const [eyes, report] = findings;
		expect(eyes!.sides.map((s) => s.claims.map((c) => c.id))).toEqual([
			['green'],
			['brown', 'one']
		]);
		expect(eyes!.sides.map((s) => s.passages.map((p) => p.id))).toEqual([
			['p1'],
			['p2', 'p3', 'p6']
		]);
		// Two ids that are read as one are one who is in it.
		expect(eyes!.entities.map((t) => t.title)).toEqual(['ada']);
		expect(report!.entities.map((t) => t.id).sort()).toEqual(['bo', 'cy']);
		for (const { finding } of findings)
			for (const part of finding.message)
				if (typeof part !== 'string') expect(bundle.titles.has(part.entity)).toBe(true);
	});

	it('has the passages by which a declaration shows itself, as far as they are read', async () => {
		const shown = (p: string, n: number) => ({ passages: [p as PassageId], knownFrom: [n, 0] });
		const meant: Declaration = {
			...{ rule: 'R16', claims: ['green', 'brown'] as ClaimId[], entities: [] },
			...{ verdict: 'intended', reason: 'A potion.', knownFrom: [8, 0] },
			citations: [shown('p8', 8), shown('p11', 11)]
		};
		const at = async (n: number) =>
			continuity(await open(tale().graph(), [n, 5], [meant]), { verdicts: ['intended'] });
		expect((await at(7)).findings).toEqual([]);
		const { bundle, findings } = await at(9);
		expect(findings[0]!.finding).toMatchObject({ rule: 'R16', severity: 'note' });
		expect(findings[0]!.finding.declared!.citations).toEqual([shown('p8', 8)]);
		expect(bundle.passages.has('p8' as PassageId)).toBe(true);
	});

	it('shows a finding about names by its passages', async () => {
		const s = tale();
		s.character('di', {
			names: [
				['Catherine', 3],
				['Katherine', 4]
			]
		});
		const { findings } = await continuity(await open(s.graph()), { rules: ['R17'] });
		expect(findings[0]!.sides.map((x) => [x.claims, x.passages.map((p) => p.id)])).toEqual([
			[[], ['p3']],
			[[], ['p4']]
		]);
	});

	it('shows premises with the passages that make and settle them', async () => {
		const { premises } = await continuity(await open(tale().graph()));
		expect(premises).toMatchObject([
			{
				premise: { status: 'unchecked', claim: 'clikes' },
				passages: [{ id: 'p3' }],
				evidence: []
			},
			{
				premise: { status: 'agrees', about: 'elder' },
				claim: { id: 'cpost' },
				evidence: [{ claims: [{ id: 'elder-post' }], passages: [{ id: 'q2' }] }]
			}
		]);
	});

	it('filters', async () => {
		expect(await desk({ rules: ['N01'] })).toEqual([['N01'], []]);
		expect(await desk({ severities: ['error', 'warning'] })).toEqual([['R16'], []]);
		expect(await desk({ verdicts: ['agrees'] })).toEqual([[], ['mpost']]);
		expect(await desk({ verdicts: ['contradicts', 'unchecked'] })).toEqual([
			['R16'],
			['mlikes']
		]);
		expect(await desk({ entities: ['bo' as EntityId] })).toEqual([['N01'], ['mlikes']]);
		// Who stands for another is asked for by either id.
		expect(await desk({ entities: ['rider' as EntityId] })).toEqual([
			['R16'],
			['mlikes', 'mpost']
		]);
		expect(await desk({ works: ['elder' as WorkId] })).toEqual([[], ['mlikes', 'mpost']]);
	});

	it('obeys the position', async () => {
		expect(await desk({}, [0, 0])).toEqual([[], []]);
		expect(await desk({}, [3, 5])).toEqual([[], ['mlikes']]);
		expect(await desk({}, [4, 5])).toEqual([['N01'], ['mlikes']]);
		expect(await desk({}, [6, 1])).toEqual([['R16', 'N01'], ['mlikes']]);
		expect(await desk({}, [6, 2])).toEqual([
			['R16', 'N01'],
			['mlikes', 'mpost']
		]);
	});
});

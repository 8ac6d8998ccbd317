import { describe, expect, it } from 'vitest';
import { StoryBuilder, type Says } from '../../tests/support/graph';
import type { ClaimId, Text } from '../model/types';
import { premisesOf } from './premises';

function story() {
	const s = new StoryBuilder({ tale: 10, elder: 10 }).derives('elder', 6);
	for (const id of ['ada', 'bo']) {
		s.character(id);
		s.character(`old-${id}`, { work: 'elder' });
		s.claim(id, 'version', `old-${id}`, { id: `v-${id}`, cites: [3] });
	}
	s.event('storm');
	return s;
}

/** The status of one premise, beside one claim of the parent. */
function status(
	premise: [property: string, object: string, says?: Says],
	parent?: [property: string, object: string, says?: Says]
) {
	const s = story();
	s.claim('ada', premise[0], premise[1], {
		...{ id: 'cpremise', presupposes: 'elder', cites: [2] },
		...premise[2]
	});
	if (parent)
		s.claim('old-ada', parent[0], parent[1], { id: 'parent', cites: [4], ...parent[2] });
	const [found] = premisesOf(s.graph());
	return found!;
}

describe('premisesOf', () => {
	it('leaves unchecked what no parent passage tells, with what would settle it', () => {
		const s = story();
		s.claim('ada', 'child', 'bo', { id: 'c7h2', presupposes: 'elder', cites: [2] });
		const settle: Text = { text: 'That one is the child of the other.', knownFrom: [2, 0] };
		expect(premisesOf(s.graph(), new Map([['c7h2' as ClaimId, settle]]))).toEqual([
			{
				...{
					type: 'premise',
					id: 'm7h2',
					claim: 'c7h2',
					about: 'elder',
					status: 'unchecked'
				},
				...{ evidence: [], settle, knownFrom: [2, 0], sort: '1.0000002.0000000.m7h2' }
			}
		]);
	});

	it('agrees with an equal claim of the same figures', () => {
		expect(status(['child', 'bo'], ['child', 'old-bo', { cites: [4, 9] }])).toMatchObject({
			status: 'agrees',
			evidence: [{ claims: ['parent'], passages: ['q4'] }],
			knownFrom: [3, 4]
		});
		expect(status(['post', 'Master cook'], ['post', 'cook, master']).status).toBe('agrees');
		expect(
			status(['likes', 'bo', { denied: true }], ['likes', 'old-bo', { denied: true }]).status
		).toBe('agrees');
	});

	it('agrees on who reports what, not on what is so', () => {
		const said = { world: 'report', by: 'bo' } as const;
		expect(
			status(['post', 'spy', said], ['post', 'spy', { world: 'report', by: 'old-bo' }]).status
		).toBe('agrees');
		expect(status(['post', 'spy', said], ['post', 'spy']).status).toBe('unchecked');
		expect(status(['post', 'spy', said], ['post', 'cook']).status).toBe('unchecked');
		expect(
			status(['post', 'spy'], ['post', 'spy', { world: 'belief', by: 'old-bo' }]).status
		).toBe('unchecked');
	});

	it('contradicts what the parent denies, or tells otherwise', () => {
		expect(status(['child', 'bo'], ['child', 'old-bo', { denied: true }])).toMatchObject({
			status: 'contradicts',
			evidence: [{ claims: ['parent'] }]
		});
		expect(status(['eyes', 'green'], ['eyes', 'brown']).status).toBe('contradicts');
		expect(status(['post', 'cook'], ['post', 'smith']).status).toBe('contradicts');
		const until = { until: { event: 'storm' } };
		expect(status(['post', 'cook', until], ['post', 'smith']).status).toBe('contradicts');
	});

	it('concludes nothing from what differs without excluding it', () => {
		expect(status(['likes', 'bo'], ['likes', 'old-ada']).status).toBe('unchecked');
		expect(status(['post', 'cook'], ['post', 'master cook']).status).toBe('unchecked');
		expect(
			status(['post', 'cook'], ['post', 'smith', { until: { event: 'storm' } }]).status
		).toBe('unchecked');
	});

	it('is bound by nothing that the parent tells after the divergence', () => {
		expect(status(['child', 'bo'], ['child', 'old-bo', { cites: [7] }]).status).toBe(
			'unchecked'
		);
		expect(status(['eyes', 'green'], ['eyes', 'brown', { cites: [7] }]).status).toBe(
			'unchecked'
		);
	});

	it('prefers agreement to contradiction', () => {
		const s = story();
		s.claim('ada', 'post', 'cook', { presupposes: 'elder' });
		s.claim('old-ada', 'post', 'smith', { cites: [2] });
		s.claim('old-ada', 'post', 'cook', { cites: [5] });
		expect(premisesOf(s.graph())[0]!.status).toBe('agrees');
	});
});

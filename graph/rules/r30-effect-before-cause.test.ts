import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

function flood(s: StoryBuilder) {
	for (const id of ['flood', 'breach', 'dawn']) s.event(id);
	s.claim('flood', 'because', 'breach', { id: 'cause', cites: [2] });
}

const hours = (least: string, edge: 'start' | 'end' = 'start') => ({
	id: 'off',
	constraint: {
		edge: 'start' as const,
		objectEdge: edge,
		offset: [least, null] as [string, null]
	}
});

describe('R30 effect-before-cause', () => {
	it('finds an effect that is over before its cause begins', () => {
		const [finding, ...more] = findings((s) => {
			flood(s);
			s.claim('flood', 'ere', 'dawn', { id: 'o1', cites: [3] });
			s.claim('dawn', 'ere', 'breach', { id: 'o2', cites: [4] });
		});
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R30', severity: 'error', knownFrom: [4] },
			sides: [{ claims: ['cause'] }, { claims: ['o1', 'o2'] }]
		});
		expect(plain(finding!.message)).toBe(
			'flood because of breach; yet flood is told to be over before breach begins.'
		);
	});

	it('finds one that begins before it, and one by dates', () => {
		expect(
			found((s) => {
				flood(s);
				s.claim('breach', 'off', 'flood', hours('PT2H'));
			})
		).toEqual(['R30 error cause | off']);
		expect(
			found((s) => {
				flood(s);
				s.claim('flood', 'day', 1990, { id: 'd1' });
				s.claim('breach', 'day', 1991, { id: 'd2' });
			})
		).toEqual(['R30 error cause | d1 d2']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['where the cause comes first', (s) => void s.claim('breach', 'ere', 'flood')],
		['where no order is told', (s) => void s.claim('dawn', 'ere', 'breach')],
		['where both begin together', (s) => void s.claim('breach', 'alongside', 'flood')],
		[
			'of a cause that lies within its effect',
			(s) => {
				s.claim('breach', 'inside', 'flood');
				s.claim('breach', 'off', 'flood', hours('PT2H'));
			}
		],
		[
			'by dates that leave it open',
			(s) => {
				s.claim('flood', 'day', 1990);
				s.claim('breach', 'day', '1990-05');
			}
		],
		[
			'of what somebody believes',
			(s) => {
				s.character('bo');
				s.claim('dawn', 'because', 'breach', { world: 'belief', by: 'bo' });
				s.claim('dawn', 'ere', 'breach');
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				flood(s);
				more(s);
			})
		).toEqual([]);
	});
});

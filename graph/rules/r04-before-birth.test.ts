import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** Ada is born of Bo in the birth; the feast is before it. */
function born(s: StoryBuilder) {
	for (const id of ['ada', 'bo']) s.character(id);
	s.event('labour', 'birth');
	for (const id of ['feast', 'storm']) s.event(id);
	s.claim('ada', 'joins', 'labour', { id: 'born', role: 'the child', cites: [2] });
	s.claim('bo', 'joins', 'labour', { id: 'bears', role: 'mother', cites: [2] });
}

describe('R04 before-birth', () => {
	it('finds a part in what is over before the birth', () => {
		const [finding, ...more] = findings((s) => {
			born(s);
			s.claim('feast', 'ere', 'labour', { id: 'order', cites: [3] });
			s.claim('ada', 'joins', 'feast', { id: 'dines', cites: [5] });
		});
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R04', severity: 'error', knownFrom: [5] },
			sides: [{ claims: ['born', 'order'] }, { claims: ['dines'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada joins feast, which is told to be over before ada is born or comes to be.'
		);
	});

	it('finds it by dates, and by an age', () => {
		expect(
			found((s) => {
				born(s);
				s.claim('ada', 'born', 1990, { id: 'year' });
				s.claim('feast', 'day', '1989-05', { id: 'day' });
				s.claim('ada', 'joins', 'feast', { id: 'dines' });
			})
		).toEqual(['R04 error year day | dines']);
		expect(
			found((s) => {
				born(s);
				s.claim('ada', 'years', 7, { id: 'seven', from: { event: 'storm' } });
				s.claim('storm', 'off', 'feast', {
					id: 'years',
					constraint: { edge: 'start', objectEdge: 'end', offset: ['P9Y', 'P10Y'] }
				});
				s.claim('ada', 'joins', 'feast', { id: 'dines' });
			})
		).toEqual(['R04 error seven years | dines']);
	});

	it('finds a company at work before it was founded', () => {
		expect(
			found((s) => {
				s.faction('guild');
				s.event('charter', 'foundation');
				s.event('war');
				s.claim('guild', 'joins', 'charter', { id: 'made', role: 'founded' });
				s.claim('war', 'ere', 'charter', { id: 'order' });
				s.claim('guild', 'joins', 'war', { id: 'fights' });
			})
		).toEqual(['R04 error made order | fights']);
	});

	it('warns where told lengths leave it open, and not by dates of one year', () => {
		const off = (id: string, least: string, most: string) => (s: StoryBuilder) =>
			s.claim(id, 'off', 'storm', {
				id: `of-${id}`,
				constraint: { edge: 'end', objectEdge: 'start', offset: [least, most] }
			});
		expect(
			found((s) => {
				born(s);
				s.claim('ada', 'joins', 'feast', { id: 'dines' });
				off('feast', 'P5D', 'P7D')(s);
				s.claim('labour', 'off', 'storm', {
					id: 'of-labour',
					constraint: { edge: 'start', objectEdge: 'start', offset: ['P6D', 'P8D'] }
				});
				s.claim('labour', 'length', null, {
					id: 'long',
					amount: { least: 1, most: 9, unit: 'hours' }
				});
			})
		).toEqual(['R04 warning born long of-feast of-labour | dines']);
		expect(
			found((s) => {
				born(s);
				s.claim('ada', 'born', 1990);
				s.claim('feast', 'day', 1990);
				s.claim('ada', 'joins', 'feast');
			})
		).toEqual([]);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['of the mother', (s) => void s.claim('bo', 'joins', 'feast')],
		[
			'of one who is foretold',
			(s) => void s.claim('ada', 'joins', 'feast', { role: 'the child foretold' })
		],
		[
			'of one who is sung of, where the event admits the unborn',
			(s) => {
				s.event('choir', 'hymn');
				s.claim('choir', 'ere', 'labour');
				s.claim('ada', 'joins', 'choir', { role: 'the praised' });
			}
		],
		[
			'of what somebody dreams',
			(s) => void s.claim('ada', 'joins', 'feast', { world: 'dream', by: 'bo' })
		],
		['where the order is not told', (s) => void s.claim('ada', 'joins', 'storm')],
		[
			'of what the birth lies in',
			(s) => {
				s.claim('labour', 'inside', 'storm');
				s.claim('ada', 'joins', 'storm');
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				born(s);
				s.claim('feast', 'ere', 'labour');
				more(s);
			})
		).toEqual([]);
	});

	it('takes nobody to be born of whom no role tells it', () => {
		expect(
			found((s) => {
				for (const id of ['ada', 'bo']) s.character(id);
				s.event('labour', 'birth');
				s.event('feast');
				for (const id of ['ada', 'bo']) {
					s.claim(id, 'joins', 'labour');
					s.claim(id, 'joins', 'feast');
				}
				s.claim('feast', 'ere', 'labour');
			})
		).toEqual([]);
	});
});

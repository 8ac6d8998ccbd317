import { describe, expect, it } from 'vitest';
import type { StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

const cast = (s: StoryBuilder) => ['ada', 'bo', 'cy', 'di'].forEach((id) => s.character(id));

describe('R21 kinship', () => {
	it('finds a circle of descent once, by the fewest claims, told last against the others', () => {
		const [finding, ...others] = findings((s) => {
			cast(s);
			s.claim('ada', 'begets', 'bo', { id: 'a', cites: [2] });
			s.claim('ada', 'forebear', 'cy', { id: 'far', cites: [2] });
			s.claim('cy', 'child', 'bo', { id: 'b', cites: [5] });
			s.claim('cy', 'begets', 'ada', { id: 'c', cites: [9] });
		});
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R21', severity: 'error', knownFrom: [9] },
			sides: [{ claims: ['far'] }, { claims: ['c'] }]
		});
		expect(plain(finding!.message)).toBe(
			'ada ancestor of cy; cy parent of ada: then one would descend from oneself.'
		);
	});

	it('finds a circle that closes where two prove to be one', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'begets', 'bo', { id: 'a', cites: [2] });
				s.claim('bo', 'begets', 'di', { id: 'b', cites: [3] });
				s.claim('di', 'same', 'ada', { id: 'one', cites: [7] });
			})
		).toEqual(['R21 error a | b one']);
	});

	it('finds one who is their own parent', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'begets', 'ada', { id: 'a' });
			})
		).toEqual(['R21 error  | a']);
	});

	it('finds two who bore one child', () => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'bears', 'cy', { id: 'a', cites: [2] });
				s.claim('bo', 'bears', 'cy', { id: 'b', cites: [3] });
				s.claim('bo', 'bears', 'cy', { id: 'c', cites: [4] });
			})
		).toEqual(['R21 error a | b']);
	});

	/** Bo is a child of Ada; Cy, between them, is of no known age. */
	function family(s: StoryBuilder) {
		cast(s);
		s.claim('ada', 'begets', 'cy', { id: 'a' });
		s.claim('cy', 'begets', 'bo', { id: 'b' });
	}
	it('finds an ancestor who is told to be born later', () => {
		expect(
			found((s) => {
				family(s);
				for (const id of ['spring', 'autumn']) s.event(id, 'birth');
				s.claim('bo', 'joins', 'spring', { id: 'p', role: 'child' });
				s.claim('ada', 'joins', 'autumn', { id: 'q', role: 'the child' });
				s.claim('spring', 'ere', 'autumn', { id: 'o' });
			})
		).toEqual(['R21 error b a | q o p']);
	});

	it('finds it by dates, and warns where they leave it open', () => {
		const born = (ada: string, bo: string) =>
			found((s) => {
				family(s);
				s.claim('ada', 'born', ada, { id: 'p' });
				s.claim('bo', 'born', bo, { id: 'q' });
			});
		expect(born('1992', '1990')).toEqual(['R21 error b a | p q']);
		expect(born('1990', '1990-05')).toEqual(['R21 warning b a | q p']);
		expect(born('1960', '1990')).toEqual([]);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		['on a mother and a father', (s) => void s.claim('bo', 'begets', 'cy')],
		['on the same mother, told again', (s) => void s.claim('ada', 'bears', 'cy')],
		[
			'on a mother in a dream',
			(s) => void s.claim('bo', 'bears', 'cy', { world: 'dream', by: 'cy' })
		],
		[
			'on grandparents',
			(s) => s.claim('cy', 'begets', 'di') && void s.claim('ada', 'forebear', 'di')
		],
		[
			'on a mother who takes part in the birth',
			(s) => {
				s.event('spring', 'birth');
				s.claim('ada', 'joins', 'spring', { role: 'mother' });
				s.claim('cy', 'joins', 'spring', { role: 'child' });
			}
		],
		[
			'where the order of births is not told',
			(s) => {
				for (const id of ['spring', 'autumn']) s.event(id, 'birth');
				s.claim('ada', 'joins', 'spring');
				s.claim('cy', 'joins', 'autumn');
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				cast(s);
				s.claim('ada', 'bears', 'cy', { id: 'a' });
				more(s);
			})
		).toEqual([]);
	});
});

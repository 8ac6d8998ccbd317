import { describe, expect, it } from 'vitest';
import type { Names, StoryBuilder } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

const tom = (cite: number, kind: 'name' | 'alias' | 'title' | 'description' = 'alias'): Names => ({
	names: [
		['one of them', 1],
		['Tom', cite]
	],
	kinds: { 'one of them': 'description', Tom: kind }
});

describe('R18 alias-collision', () => {
	it('finds two of one name in one passage, the first with both', () => {
		const [finding, ...others] = findings((s) => {
			s.character('ada', tom(3));
			s.character('bo', { names: [['tom', 5]] });
			s.appear(4, 'ada', 'bo').appear(8, 'bo', 'ada').appear(9, 'ada', 'bo');
		});
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R18', severity: 'warning', knownFrom: [8], entities: ['ada', 'bo'] },
			sides: [
				{ claims: [], passages: ['p3', 'p8'] },
				{ claims: [], passages: ['p5', 'p8'] }
			]
		});
		expect(plain(finding!.message)).toBe(
			'“Tom” is a name of ada and of bo, and both are in one passage.'
		);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		[
			'in different passages',
			(s) => s.character('bo', tom(2)) && s.appear(4, 'bo').appear(5, 'ada')
		],
		['before the name is known', (s) => s.character('bo', tom(6)) && s.appear(4, 'ada', 'bo')],
		['on a title', (s) => s.character('bo', tom(2, 'title')) && s.appear(4, 'ada', 'bo')],
		[
			'on what anybody may be',
			(s) => s.character('bo', tom(2, 'description')) && s.appear(4, 'ada', 'bo')
		],
		['on a place', (s) => s.place('bo', tom(2)) && s.appear(4, 'ada', 'bo')],
		[
			'on two who prove to be one',
			(s) => {
				s.character('bo', tom(2));
				s.appear(4, 'ada', 'bo');
				s.claim('bo', 'same', 'ada', { cites: [9] });
			}
		]
	];
	it.each(silent)('is silent %s', (_, more) => {
		expect(
			found((s) => {
				s.character('ada', tom(2));
				more(s);
			})
		).toEqual([]);
	});

	it('finds one who is tied to oneself under another name', () => {
		const told = (more: (s: StoryBuilder) => void) =>
			found((s) => {
				for (const id of ['ada', 'rider']) s.character(id);
				s.claim('rider', 'same', 'ada', { id: 'one', cites: [8] });
				more(s);
			});
		expect(told((s) => s.claim('ada', 'weds', 'rider', { id: 'a' }))).toEqual([
			'R18 error a | one'
		]);
		expect(told((s) => s.claim('ada', 'likes', 'rider'))).toEqual([]);
		expect(told((s) => s.claim('ada', 'weds', 'rider', { denied: true }))).toEqual([]);
		expect(told((s) => s.claim('ada', 'weds', 'rider', { world: 'plan' }))).toEqual([]);
	});
});

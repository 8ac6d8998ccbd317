import { describe, expect, it } from 'vitest';
import { StoryBuilder, type Names } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

const named = (names: Names) => found((s) => void s.character('ada', names));

describe('R17 name-drift', () => {
	it('finds a name that is spelt in two ways, by the passages that tell them', () => {
		const [finding, ...others] = findings((s) => {
			s.character('ada', {
				names: [
					['the buyer', 1],
					['Ada Brandt', 3, 9],
					['Ada Brant', 7]
				],
				kinds: { 'the buyer': 'description' }
			});
			s.character('bo', { names: [['Ada Brandd', 2]] });
		});
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R17', severity: 'warning', knownFrom: [7], entities: ['ada'] },
			sides: [
				{ claims: [], passages: ['p3'] },
				{ claims: [], passages: ['p7'] }
			]
		});
		expect(plain(finding!.message)).toBe(
			'The name of ada is told as “Ada Brandt” and as “Ada Brant”.'
		);
	});

	it('gives each spelling a finding of its own', () => {
		const all = findings(
			(s) =>
				void s.character('ada', {
					names: [
						['Catherine', 1],
						['Katherine', 2],
						['Cathrine', 3]
					]
				})
		);
		expect(new Set(all.map((f) => f.id)).size).toBe(2);
	});

	it('is silent on an alias, on a longer name, and on a name that is known later', () => {
		const names: Names['names'] = [
			['Catherine', 1],
			['Katherine', 2]
		];
		expect(named({ names, kinds: { Katherine: 'alias' } })).toEqual([]);
		expect(
			named({
				names: [
					['the boy', 1],
					['Tom', 4],
					['Tom Brandt', 8]
				],
				kinds: { 'the boy': 'description' }
			})
		).toEqual([]);
	});

	it('is silent on two who are called almost alike, and on titles of events', () => {
		expect(
			found((s) => {
				s.character('a', { names: [['Kanja', 1]] });
				s.character('b', { names: [['Kanta', 1]] });
				s.event('e', 'walk', {
					names: [
						['Catherine', 1],
						['Katherine', 2]
					]
				});
			})
		).toEqual([]);
	});

	describe('between works', () => {
		const works = (own: Names['names'], cite = 4) => {
			const s = new StoryBuilder({ tale: 10, elder: 10 }).derives('elder', 6);
			s.character('ada', { names: own! });
			s.character('old', { work: 'elder', names: [['Catherine', cite]] });
			s.claim('ada', 'version', 'old', { id: 'v', cites: [2] });
			return found(() => undefined, s);
		};
		it('finds a name that the parent spells otherwise, and rests on who is whose version', () => {
			expect(works([['Katherine', 1]])).toEqual(['R17 warning  | v']);
		});
		it('is silent where the parent’s spelling is told, too, or is told after the divergence', () => {
			expect(works([['Catherine', 1]])).toEqual([]);
			expect(works([['Katherine', 1]], 7)).toEqual([]);
			expect(works([['Ada', 1]])).toEqual([]);
		});
	});
});

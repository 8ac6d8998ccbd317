import { describe, expect, it } from 'vitest';
import { StoryBuilder, type Says } from '../../tests/support/graph';
import { findings, found, plain } from '../../tests/support/rules';

/** A tale that derives from an elder story and leaves it after its sixth passage. */
function works() {
	const s = new StoryBuilder({ tale: 10, elder: 10 }).derives('elder', 6);
	s.character('ada');
	s.character('old-ada', { work: 'elder' });
	s.claim('ada', 'version', 'old-ada', { id: 'v', cites: [2] });
	s.event('storm');
	return s;
}
const parent = (s: StoryBuilder, property: string, value: string, says: Says = {}) =>
	s.claim('old-ada', property, value, { id: 'old', cites: [4], ...says });

describe('R27 functional-across-works', () => {
	it('finds a value that differs from the parent’s, and rests on who is whose version', () => {
		const [finding] = findings((s) => {
			parent(s, 'eyes', 'green');
			s.claim('ada', 'eyes', 'brown', { id: 'own', cites: [5] });
		}, works());
		expect(finding).toMatchObject({
			...{ rule: 'R27', severity: 'error', verdict: 'contradicts', knownFrom: [5, 4] },
			sides: [
				{ claims: ['old'], passages: ['q4'] },
				{ claims: ['own', 'v'], passages: ['p2', 'p5'] }
			]
		});
		expect(plain(finding!.message)).toBe(
			'Told in the parent: old-ada, eyes: “green”. Told here: ada, eyes: “brown”. Only one can be so.'
		);
	});

	it('holds each value against another once', () => {
		expect(
			found((s) => {
				parent(s, 'eyes', 'green');
				for (const id of ['a', 'b']) s.claim('ada', 'eyes', 'brown', { id, cites: [5] });
			}, works())
		).toEqual(['R27 error old | a v']);
	});

	it('finds what can change where both speak of one time', () => {
		const at: Says = { from: { event: 'storm' } };
		expect(
			found((s) => {
				parent(s, 'post', 'cook', at);
				s.claim('ada', 'post', 'smith', { id: 'own', ...at });
			}, works())
		).toEqual(['R27 error old | own v']);
	});

	const silent: [string, (s: StoryBuilder) => void][] = [
		[
			'on a finer value',
			(s) => void (parent(s, 'eyes', 'green') && s.claim('ada', 'eyes', 'dark green'))
		],
		[
			'on what can change, where no time is told',
			(s) => void (parent(s, 'post', 'cook') && s.claim('ada', 'post', 'smith'))
		],
		[
			'on what the parent tells after the divergence',
			(s) =>
				void (parent(s, 'eyes', 'green', { cites: [7] }) && s.claim('ada', 'eyes', 'brown'))
		],
		[
			'on what somebody of the parent believes',
			(s) =>
				void (
					parent(s, 'eyes', 'green', { world: 'belief', by: 'old-ada' }) &&
					s.claim('ada', 'eyes', 'brown')
				)
		],
		[
			'on what may have many values',
			(s) => void (parent(s, 'note', 'tall') && s.claim('ada', 'note', 'small'))
		],
		[
			'on somebody else',
			(s) =>
				void (
					s.character('bo') &&
					parent(s, 'eyes', 'green') &&
					s.claim('bo', 'eyes', 'brown')
				)
		]
	];
	it.each(silent)('is silent %s', (_, tellIt) => {
		expect(found(tellIt, works())).toEqual([]);
	});

	it('finds two places only where they are told to be two', () => {
		const born = (more: (s: StoryBuilder) => void) =>
			found((s) => {
				for (const id of ['mill', 'hut']) s.place(id);
				s.place('old-mill', { work: 'elder' });
				s.claim('old-ada', 'bornIn', 'old-mill', { id: 'old', cites: [4] });
				s.claim('ada', 'bornIn', 'hut', { id: 'own', cites: [5] });
				more(s);
			}, works());
		expect(born(() => undefined)).toEqual([]);
		expect(born((s) => s.claim('hut', 'version', 'old-mill'))).toEqual([]);
		expect(born((s) => s.claim('mill', 'version', 'old-mill', { id: 'w' }))).toEqual([
			'R27 error old | own w v'
		]);
	});

	it('is silent where the divergence is told in words alone', () => {
		const s = new StoryBuilder({ tale: 10, elder: 10 }).derives(
			'elder',
			undefined,
			'chapter 6'
		);
		s.character('ada');
		s.character('old-ada', { work: 'elder' });
		s.claim('ada', 'version', 'old-ada');
		parent(s, 'eyes', 'green');
		s.claim('ada', 'eyes', 'brown');
		expect(found(() => undefined, s)).toEqual([]);
	});
});

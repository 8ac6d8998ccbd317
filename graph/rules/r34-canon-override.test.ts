import { describe, expect, it } from 'vitest';
import { StoryBuilder, type Says } from '../../tests/support/graph';
import { findings, found } from '../../tests/support/rules';

/** A tale that derives from an elder story and leaves it after its sixth passage. */
function works() {
	const s = new StoryBuilder({ tale: 10, elder: 10 }).derives('elder', 6);
	for (const id of ['ada', 'bo', 'cy']) s.character(id);
	for (const id of ['old-ada', 'old-bo']) s.character(id, { work: 'elder' });
	s.claim('ada', 'version', 'old-ada', { id: 'v', cites: [2] });
	s.event('flood', 'slaying', { work: 'elder' });
	s.event('feast', 'walk', { work: 'elder' });
	s.event('trial', 'walk');
	s.claim('flood', 'ere', 'trial', { id: 'o', work: 'tale', cites: [3] });
	return s;
}
const told = (build: (s: StoryBuilder) => void) => found(build, works());
const dies = (s: StoryBuilder, says: Says = {}) =>
	s.claim('old-ada', 'joins', 'flood', { id: 'dies', role: 'slain', cites: [4], ...says });
const acts = (s: StoryBuilder, says: Says = {}) =>
	s.claim('ada', 'joins', 'trial', { id: 'acts', role: 'judge', cites: [5], ...says });

describe('R34 canon-override', () => {
	it('finds an act after a death that the parent tells', () => {
		const [finding, ...others] = findings((s) => {
			dies(s);
			acts(s);
		}, works());
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			...{ rule: 'R34', severity: 'error', knownFrom: [5, 4] },
			sides: [{ claims: ['dies'] }, { claims: ['acts', 'v', 'o'] }]
		});
	});

	it('finds the dead told alive', () => {
		expect(
			told((s) => {
				s.claim('old-ada', 'living', false, {
					id: 'a',
					from: { event: 'flood', edge: 'end' }
				});
				s.claim('ada', 'living', true, { id: 'b', from: { event: 'trial' } });
			})
		).toEqual(['R34 error a | b v o']);
	});

	it('is silent on an act before, after a return, in a dream, or of another', () => {
		expect(told((s) => void acts(s))).toEqual([]);
		expect(told((s) => dies(s, { cites: [7] }) && void acts(s))).toEqual([]);
		expect(told((s) => dies(s) && void acts(s, { world: 'dream', by: 'bo' }))).toEqual([]);
		expect(told((s) => dies(s) && void acts(s, { role: 'the ghost' }))).toEqual([]);
		expect(told((s) => dies(s) && void s.claim('bo', 'joins', 'trial'))).toEqual([]);
		expect(
			told((s) => {
				dies(s);
				acts(s);
				s.claim('ada', 'living', true, { from: { event: 'trial' } });
			})
		).toEqual([]);
	});

	const since: Says = { from: { event: 'feast' } };
	const bonds = (...[own, parent]: [own: string, parent: string]) =>
		told((s) => {
			s.faction('guild');
			s.faction('old-guild', { work: 'elder' });
			s.claim('guild', 'version', 'old-guild', { id: 'w', cites: [2] });
			s.claim('bo', 'version', 'old-bo', { id: 'u', cites: [2] });
			const tell = (text: string, id: string, says: Says) => {
				const [subject, property, object] = text.split(' ') as [string, string, string];
				s.claim(subject, property, object, { id, cites: [5], ...says });
			};
			tell(own, 'own', since);
			tell(parent, 'old', since);
		});
	it('finds another spouse, mother or leader than the parent tells', () => {
		expect(bonds('ada weds cy', 'old-ada weds old-bo')).toEqual(['R34 error old | own u v']);
		expect(bonds('cy bears ada', 'old-bo bears old-ada')).toEqual(['R34 error old | own u v']);
		expect(bonds('cy heads guild', 'old-bo heads old-guild')).toEqual([
			'R34 error old | own u w'
		]);
	});

	it('is silent on the same ones, and on those who may be the same', () => {
		expect(bonds('ada weds bo', 'old-ada weds old-bo')).toEqual([]);
		expect(bonds('bo weds ada', 'old-ada weds old-bo')).toEqual([]);
		expect(bonds('bo heads guild', 'old-bo heads old-guild')).toEqual([]);
		expect(
			told((s) => {
				s.claim('ada', 'weds', 'cy', since);
				s.claim('old-ada', 'weds', 'old-bo', since);
			})
		).toEqual([]);
	});

	it('is silent on a bond of which no time is told', () => {
		expect(
			told((s) => {
				s.claim('bo', 'version', 'old-bo');
				s.claim('ada', 'weds', 'cy');
				s.claim('old-ada', 'weds', 'old-bo');
			})
		).toEqual([]);
	});
});

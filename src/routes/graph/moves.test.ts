import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TRAIL, type ExplorerQuery } from '$lib/explorer/query';
import { chosen, ledBack, lookedAround, switchedIn, wayOn, type SetAside } from './moves';

const at = (query: Partial<ExplorerQuery> = {}): ExplorerQuery => ({
	...{ depth: 1, view: 'graph', center: 'Ada' },
	...query
});

describe('what a reader does', () => {
	it('is taken back by doing it again', () => {
		const lists = fc.constantFrom<SetAside>('expand', 'hide', 'fade', 'pin');
		const others = fc.option(fc.constant(['Cyr', 'mill']), { nil: undefined });
		fc.assert(
			fc.property(lists, others, (of, there) => {
				const before = at({ [of]: there });
				const after = { ...before, ...switchedIn(before, of, 'Bea') };
				expect(after[of]).toEqual([...(there ?? []), 'Bea']);
				expect({ ...after, ...switchedIn(after, of, 'Bea') }[of]).toEqual(there);
			})
		);
	});

	it('hides nobody who is pinned, chosen or tied by what is open', () => {
		const query = at({ pin: ['Bea'], node: 'Bea', edge: 'Ada.knows.Bea' });
		const after = { ...query, ...switchedIn(query, 'hide', 'Bea') };
		expect(after).toEqual({ ...at(), hide: ['Bea'] });
		const other = at({ node: 'Cyr', edge: 'Ada.knows.Cyr' });
		expect(switchedIn(other, 'hide', 'Bea')).toEqual({ hide: ['Bea'] });
		expect(switchedIn(at({ hide: ['Bea'] }), 'pin', 'Bea')).toEqual({
			...{ pin: ['Bea'], hide: undefined }
		});
	});

	it('chooses instead of a tie', () => {
		expect({ ...at({ edge: 'x' }), ...chosen('Bea') }).toEqual(at({ node: 'Bea' }));
	});

	it('leaves a trail, and leads back along it', () => {
		const first = { ...at(), ...lookedAround(at(), 'Bea', 'Ada') };
		const second = { ...first, ...lookedAround(first, 'Cyr', 'Bea') };
		expect(second).toMatchObject({ center: 'Cyr', trail: ['Ada', 'Bea'] });
		expect({ ...second, ...ledBack(second, 'Bea') }).toEqual(first);
		expect({ ...second, ...ledBack(second, 'Ada') }).toEqual(at());
		expect(lookedAround(at(), 'Bea').trail).toBeUndefined();
	});

	it('goes on from the middle, wherever that leads', () => {
		expect(wayOn(at({ trail: ['Bea'] }), 'Ada')).toEqual(['Bea', 'Ada']);
		expect(wayOn(at({ trail: ['Bea'] }))).toEqual(['Bea']);
		expect(wayOn(at())).toBeUndefined();
	});

	it('keeps a trail short, and looks anew around whoever was hidden', () => {
		const trail = Array.from({ length: LONGEST_TRAIL }, (_, i) => `n${i}`);
		const query = at({ trail, hide: ['Bea'], look: { x: 0, y: 0, scale: 1 }, node: 'Bea' });
		const after = { ...query, ...lookedAround(query, 'Bea', 'Ada') };
		expect(after).toEqual(at({ center: 'Bea', trail: [...trail.slice(1), 'Ada'] }));
	});
});

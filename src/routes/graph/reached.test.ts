import { describe, expect, it } from 'vitest';
import { NOBODYS, readSearch } from '$lib/explorer/query';
import { sample } from '$lib/explorer/sample';
import type { EvidenceView, NodeView } from '$lib/ui/graph/view';
import { reached } from './reached';

const eve = { id: 'Eve', kind: 'character' as const, title: 'Eve', href: '/wiki/Eve' };
const data = () => ({
	explorer: { ...sample(), factions: [{ id: 'guild', title: 'the guild' }] },
	named: { Eve: eve, 'the-stranger': eve }
});
const read = (search: string, more = {}) => reached(readSearch(search), { ...data(), ...more });

describe('what an address may say', () => {
	it('is without ids that are not reached', () => {
		const ids = 'Bea,secret';
		const lists = ['expand', 'hide', 'fade', 'pin', 'trail'].map((name) => `${name}=${ids}`);
		const one = ['since=secret', 'until=secret', 'node=secret', 'edge=secret.is.secret'];
		const query = read(`?center=Ada&factions=secret,guild&${[...lists, ...one].join('&')}`);
		expect(JSON.stringify(query)).not.toContain('secret');
		expect(query.hide).toEqual(['Bea']);
		expect(query.factions).toEqual(['guild']);
		expect(read('?center=Ada&hide=secret').hide).toBeUndefined();
	});

	it('shows all where only unknown factions are asked for, and none where none is', () => {
		expect(read('?center=Ada&factions=secret').factions).toBeUndefined();
		expect(read('?center=Ada&factions=').factions).toEqual([]);
		expect(read(`?center=Ada&factions=${NOBODYS}`).factions).toEqual([NOBODYS]);
	});

	it('keeps whoever is not drawn and has a name, once, as who it has proved to be', () => {
		expect(read('?center=Ada&pin=the-stranger,Eve,Bea').pin).toEqual(['Eve', 'Bea']);
	});

	it('leads here from elsewhere only', () => {
		expect(read('?center=Ada&trail=Bea,Ada').trail).toEqual(['Bea']);
	});

	it('opens and chooses what the server has found', () => {
		const found = {
			node: { id: 'Eve' } as NodeView,
			evidence: { edge: 'a.b.c' } as EvidenceView
		};
		expect(read('?center=Ada&node=old&edge=old.b.c', found)).toMatchObject({
			node: 'Eve',
			edge: 'a.b.c'
		});
		expect(read('?center=Ada', found).node).toBeUndefined();
	});
});

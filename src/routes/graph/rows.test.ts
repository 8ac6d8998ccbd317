import { describe, expect, it } from 'vitest';
import { sample } from '$lib/explorer/sample';
import { viewOf } from '$lib/explorer/view-model';
import { tableOf, whoOf } from './rows';

const query = { depth: 1, view: 'graph' as const };
const step = (change: object) => ({ href: JSON.stringify(change), onchoose: () => undefined });

describe('the rows', () => {
	it('say what is told of a tie, with one mark or two', () => {
		const data = sample();
		data.edges[3]!.claims[1]!.last = 7;
		const { rows } = tableOf(viewOf(data, query), data.passages, query, step);
		const row = (id: string) => rows.find((r) => r.id === id)!;
		expect(row('calls a thief')).toMatchObject({ claims: 2, told: ['report', 'plan'] });
		expect(row('calls a thief').marks.map((m) => m.label)).toEqual(['1.4', '1.8']);
		expect(row('owns').marks.map((m) => m.label)).toEqual(['1.3']);
	});

	it('are counted and ordered in words, and heads lead on', () => {
		const data = sample();
		const asked = { ...query, sort: '-from', find: 'ada' };
		const table = tableOf(viewOf(data, asked), data.passages, asked, step);
		expect(table.words).toMatch(/^6 relations, by from, the other way$/);
		expect(table.heads.find((h) => h.name === 'from')).toMatchObject({
			sorted: 'descending',
			href: '{}'
		});
		expect(table.heads.find((h) => h.name === 'to')?.href).toBe('{"sort":"to"}');
	});
});

describe('who is in the picture', () => {
	it('stands by name with its ties, also who has none', () => {
		const who = whoOf(viewOf(sample(), { ...query, pin: ['Dov'], node: 'Bea' }), (id) => id);
		expect(who.map((w) => w.title)).toEqual(['Ada', 'Bea', 'Cyr', 'Dov', 'flood', 'mill']);
		expect(who.find((w) => w.chosen)?.id).toBe('Bea');
		expect(who.find((w) => w.id === 'mill')?.ties).toBe(1);
	});
});

import { describe, expect, it } from 'vitest';
import { storyAt } from '../../tests/support/story';
import { TIES } from '../../tests/support/tale';
import { nearestTitles, search } from './search';

async function titles(query: string, position?: number[]) {
	const hits = await search(await storyAt(TIES, position), query);
	return hits.map((h) => (h.type === 'entity' ? h.title.title : h.passage.id));
}

describe('search', () => {
	it('finds by name, a beginning, an alias, without diacritics', async () => {
		expect(await titles('Bo Štěrba')).toEqual(['Bo Štěrba']);
		expect(await titles('sterba')).toEqual(['Bo Štěrba']);
		expect((await titles('bran'))[0]).toBe('Ada Brandt');
		expect((await titles('the guild'))[0]).toBe('The Guild');
		expect(await titles('the guild')).toContain('Cy');
	});

	it('finds with a small typo', async () => {
		expect(await titles('Brandtt')).toContain('Ada Brandt');
		expect(await titles('Barndt')).toContain('Ada Brandt');
		expect(await titles('Barmdd')).toEqual([]);
		expect(await titles('Šterda')).toContain('Bo Štěrba');
	});

	it('finds passages by the words of their gists, all of them', async () => {
		expect(await titles('climb dark')).toEqual(['p2a']);
		expect(await titles('climb lamp')).toEqual([]);
	});

	it('finds nothing that is not reached, not even a hint', async () => {
		expect(await titles('Brandt', [3])).toEqual([]);
		expect(await titles('climb', [3])).toEqual([]);
		expect(await nearestTitles(await storyAt(TIES, [3]), 'Ada_Brant')).toEqual([]);
	});

	it('an empty query has no hits; a nearest title is offered', async () => {
		expect(await titles('  ?! ')).toEqual([]);
		const near = await nearestTitles(await storyAt(TIES), 'Ada_Brant');
		expect(near[0]).toMatchObject({ title: 'Ada Brandt' });
	});
});

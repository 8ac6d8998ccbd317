import { describe, expect, it } from 'vitest';
import { lampGraph } from '../../../../tests/fixtures/lamp/wiki';
import { open } from '../../../../tests/support/open';
import { pageCard } from './page-card';

const graph = lampGraph();
const whole = open(graph);
const titleOf = async (name: string, passage: string | null = null, position?: number[]) =>
	(await pageCard(await (position ? open(graph, position) : whole), name, passage))?.title;

describe('the card of a page', () => {
	it('is found by any name, under the best that is known', async () => {
		expect(await titleOf('Ines_Marr')).toBe('Ines Marr');
		expect(await titleOf('the keeper')).toBe('Ines Marr');
		expect(await titleOf('the keeper', null, [2, 0])).toBe('the keeper');
		expect(await titleOf('Ines_Marr', null, [2, 0])).toBeUndefined();
	});

	it('says what is known so far', async () => {
		expect(await pageCard(await whole, 'Ines_Marr', null)).toEqual({
			...{ kind: 'character', kindWord: 'Character', title: 'Ines Marr' },
			...{ href: '/wiki/Ines_Marr', summary: 'She keeps the light.' }
		});
		expect((await pageCard(await whole, 'the climb', null))?.kindWord).toBe('Event, journey');
	});

	it('is found by a part of the name of somebody who is there', async () => {
		expect(await titleOf('keeper', 'psteps')).toBe('Ines Marr');
		expect(await titleOf('Marr', 'psteps')).toBe('Ines Marr');
		expect(await titleOf('Marr')).toBeUndefined();
		expect(await titleOf('Brandt', 'psteps')).toBeUndefined();
		expect(await titleOf('Brandt', 'pdebt')).toBe('Ada Brandt');
	});

	it('is not found by common words', async () => {
		for (const words of ['the', 'The', 'marr', 'a', '…', 'x'.repeat(200)])
			expect([words, await titleOf(words, 'psteps')]).toEqual([words, undefined]);
	});

	it('needs a passage that is reached', async () => {
		expect(await titleOf('Brandt', 'pdebt', [2, 0])).toBeUndefined();
	});
});

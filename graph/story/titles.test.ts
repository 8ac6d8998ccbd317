import { describe, expect, it } from 'vitest';
import { storyAt } from '../../tests/support/story';
import { TIES } from '../../tests/support/tale';
import { resolveSlug, titlesOf } from './titles';
import type { EntityId } from '../model/types';

const ada = 'e1ada' as EntityId;

describe('titles and addresses', () => {
	it('the title is the last listed name that is known', async () => {
		const early = await storyAt({}, [2]);
		expect((await titlesOf(early, [ada])).get(ada)).toMatchObject({
			title: 'the buyer',
			slug: 'The_buyer'
		});
		const late = await storyAt({}, [4]);
		expect((await titlesOf(late, [ada])).get(ada)!.slug).toBe('Ada_Brandt');
	});

	it('a name not yet known does not exist; a known one redirects', async () => {
		const early = await storyAt({}, [2]);
		expect(await resolveSlug(early, 'Ada_Brandt')).toEqual({ kind: 'none' });
		expect(await resolveSlug(early, 'Nobody_At_All')).toEqual({ kind: 'none' });
		const late = await storyAt({}, [4]);
		expect(await resolveSlug(late, 'The_buyer')).toMatchObject({
			kind: 'redirect',
			from: 'The buyer',
			to: { slug: 'Ada_Brandt' }
		});
		expect(await resolveSlug(late, 'ada Brandt')).toMatchObject({ kind: 'redirect' });
		expect(await resolveSlug(late, 'Ada_Brandt')).toMatchObject({
			kind: 'page',
			represented: [ada]
		});
	});

	it('a title goes before an alias, and both are offered where asked', async () => {
		const story = await storyAt(TIES);
		expect(await resolveSlug(story, 'The_Guild')).toMatchObject({
			kind: 'page',
			title: { title: 'The Guild', kind: 'faction' }
		});
		expect(await resolveSlug(story, 'The_Guild_(disambiguation)')).toMatchObject({
			kind: 'choice',
			pages: [{ title: 'Cy' }, { title: 'The Guild' }]
		});
	});

	it('two who prove one are read as the primary, once that is known', async () => {
		const stranger = 'e6stranger' as EntityId;
		const before = await storyAt(TIES, [4]);
		expect((await titlesOf(before, [stranger])).get(stranger)!.title).toBe('the stranger');
		const after = await storyAt(TIES, [5]);
		expect((await titlesOf(after, [stranger])).get(stranger)!.title).toBe('Bo Štěrba');
		expect(await resolveSlug(after, 'The_stranger')).toMatchObject({
			kind: 'redirect',
			to: { title: 'Bo Štěrba' }
		});
	});
});

describe('titles that collide', () => {
	const twin = (kind: string, folder: string) => ({
		[`works/tale/${folder}/Twin.md`]: `---\nid: e9twin\nkind: ${kind}\nnames:\n  - { text: Ada Brandt, kind: name, cites: [p2b] }\n---\n`
	});

	it('are told apart by kind, only where both are known', async () => {
		const changes = twin('place', 'places');
		const before = await storyAt(changes, [4]);
		expect((await titlesOf(before, [ada])).get(ada)!.title).toBe('Ada Brandt');
		const after = await storyAt(changes, [5]);
		const titles = await titlesOf(after, [ada, 'e9twin' as EntityId]);
		expect([...titles.values()].map((t) => t.slug)).toEqual([
			'Ada_Brandt_(character)',
			'Ada_Brandt_(place)'
		]);
		expect(await resolveSlug(after, 'Ada_Brandt_(place)')).toMatchObject({
			kind: 'page',
			entity: { id: 'e9twin' }
		});
		expect(await resolveSlug(after, 'Ada_Brandt')).toMatchObject({ kind: 'choice' });
	});
});

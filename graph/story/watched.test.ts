import { beforeAll, describe, expect, it } from 'vitest';
import { contentFiles } from '../../tests/support/content';
import { compile } from '../content/compile';
import { EmbeddedStore } from '../store/embedded/store';
import type { Generation } from '../store/interface';
import { changesOf, type Changes } from './changes';
import { watchStory } from './watched';

// Of 5 passages: Ada is known from 2, named at 4; the guild is told at 5, and c2 (Ada memberOf it) too.
const store = new EmbeddedStore(compile(contentFiles()).graph!);
let generation: Generation;
let changes: Changes;
beforeAll(async () => {
	generation = await store.current();
	changes = await changesOf(store, generation);
});

/** The span, as text, of what is read at a position. */
async function spanOf(
	read: number,
	ask: (story: ReturnType<typeof watchStory>['story']) => unknown
): Promise<string> {
	const { story, span } = watchStory(store, changes, generation, [read]);
	await ask(story);
	return `${span.from[0]} to ${span.to[0]}`;
}

describe('spans', () => {
	it('without a read: all but the end, where a page may say that all is read', async () => {
		expect(await spanOf(2, () => {})).toBe('0 to 5');
		expect(await spanOf(5, () => {})).toBe('5 to Infinity');
	});

	it('an element by its id: its own numbers alone', async () => {
		const ada = (read: number) =>
			spanOf(read, ({ store, at }) => store.elements('entity', ['e1ada'], at));
		expect(await ada(1)).toBe('0 to 2');
		expect(await ada(2)).toBe('2 to 4');
		expect(await ada(3)).toBe('2 to 4');
		expect(await ada(4)).toBe('4 to 5');
	});

	it('claims between two wait for the first of them', async () => {
		const claims = (read: number, drawn?: boolean) =>
			spanOf(read, ({ store, at }) =>
				store.claims(
					{
						...{ subjects: ['e1ada' as never], objects: ['e3climb' as never] },
						...(drawn !== undefined && { drawn })
					},
					at
				)
			);
		expect(await claims(2)).toBe('0 to 4');
		expect(await claims(2, true)).toBe('0 to 4');
		expect(await claims(2, false)).toBe('0 to 4');
	});

	it('an id that is nobody’s, and the position itself: this position alone', async () => {
		expect(await spanOf(3, ({ store, at }) => store.elements('passage', ['pnone'], at))).toBe(
			'3 to 4'
		);
		expect(await spanOf(3, ({ at }) => at.position)).toBe('3 to 4');
	});

	it('a tombstone stands with the passage before it', async () => {
		// Nobody cites it, so no read of the whole shows it: the position alone.
		expect(await spanOf(4, ({ store, at }) => store.elements('passage', ['pold'], at))).toBe(
			'4 to 5'
		);
	});

	it('what is cut by hand, and the site itself', async () => {
		const late = { text: 'late', knownFrom: [4] };
		expect(await spanOf(3, (story) => expect(story.trim([late])).toEqual([]))).toBe('0 to 4');
		const work = generation.site.works[0]!;
		const derived = { ...work, derivedFrom: [{ knownFrom: [3] }] } as unknown as typeof work;
		const other = { ...generation, site: { ...generation.site, works: [derived] } };
		const { span, story } = watchStory(store, await changesOf(store, other), other, [2]);
		expect([span, story.site.works[0]!.derivedFrom]).toEqual([{ from: [0], to: [3] }, []]);
	});

	it('a read at another position depends on nothing here', async () => {
		const all = { generation: generation.id, position: [5] };
		expect(await spanOf(2, ({ store }) => store.entities({}, all))).toBe('0 to 5');
	});
});

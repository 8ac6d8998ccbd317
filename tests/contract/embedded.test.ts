import { describe, expect, it } from 'vitest';
import { EmbeddedStore } from '../../graph/store/embedded/store';
import { StoreUnavailable } from '../../graph/store/interface';
import { build } from './build';
import { contract } from './contract';
import { SMALL } from './small';

describe('the embedded store', () => {
	contract({
		open: async (graph) => {
			const store = new EmbeddedStore(graph);
			return { store, close: () => store.close() };
		},
		graphs: 80,
		positions: 3
	});

	it('has nothing to read before a generation is published', async () => {
		await expect(new EmbeddedStore().current()).rejects.toThrow(StoreUnavailable);
	});

	it('reads the generation published last and keeps the one before it', async () => {
		const [a, b, c] = ['a', 'b', 'c'].map((generation) => build(SMALL, { generation }));
		const store = new EmbeddedStore(a);
		const read = (generation: string) => store.counts({ generation, position: [9, 9] });
		store.publish(b!);
		expect((await store.current()).id).toBe('b');
		expect(await read('a')).toEqual(await read('b'));
		store.publish(c!);
		expect((await store.current()).id).toBe('c');
		await expect(read('a')).rejects.toThrow(StoreUnavailable);
		expect(await read('b')).toEqual(await read('c'));
	});
});

import { describe, expect, it } from 'vitest';
import { sample } from '$lib/explorer/sample';
import { storyAt } from '../../../../tests/support/story';
import { graphFile } from './graph-file';

const EMPTY = { nodes: [], edges: [] };

async function named(title: string) {
	const file = await graphFile(await storyAt(), title, sample(), EMPTY, undefined, 'json');
	return file.headers.get('Content-Disposition');
}

describe('the name of a file', () => {
	it('is what it shows', async () => {
		expect(await named('Ada Brandt, 2 steps')).toBe(
			`attachment; filename="Ada Brandt, 2 steps.json"; filename*=UTF-8''Ada%20Brandt%2C%202%20steps.json`
		);
	});

	it('is without what file systems and headers refuse', async () => {
		const name = await named('../a"b\\c:d\r\nX: y?*|<>\u0000\u202e.');
		expect(name).toBe(
			`attachment; filename="a b c d X y.json"; filename*=UTF-8''a%20b%20c%20d%20X%20y.json`
		);
		expect(await named(' ... ')).toContain('filename="Graph.json"');
	});

	it('keeps its letters, and has others for who reads ASCII alone', async () => {
		expect(await named("Zoë's 猫 (100%)")).toBe(
			`attachment; filename="Zoe's _ (100_).json"; filename*=UTF-8''Zo%C3%AB%27s%20%E7%8C%AB%20%28100%25%29.json`
		);
	});

	it('is not longer than a folder can hold', async () => {
		expect((await named('x'.repeat(500)))!.length).toBeLessThan(280);
	});
});

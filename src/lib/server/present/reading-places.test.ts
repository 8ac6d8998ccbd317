import { describe, expect, it } from 'vitest';
import { lampGraph } from '../../../../tests/fixtures/lamp/wiki';
import { readOnFrom, sceneRange } from './reading-places';

const work = lampGraph().site.works[0]!;
const [first, second] = [work.chapters[0]!, work.chapters[1]!];
const ways = (count: number, chapter = first) =>
	readOnFrom(work, count, chapter).map(({ label, at }) => `${label} ${at}`);

describe('readOnFrom', () => {
	it('leads to the next paragraph, the end of its scene, the end of the chapter', () => {
		expect(ways(2)).toEqual([
			'The next paragraph lamp:1.1.2',
			'To the end of scene 1 lamp:1.1.3',
			'To the end of the chapter lamp:1.2.3'
		]);
	});

	it('names a place once, where several ways lead to it', () => {
		expect(ways(0)).toEqual([
			'The next paragraph lamp:1.0.1',
			'To the end of the chapter lamp:1.2.3'
		]);
		expect(ways(6)).toEqual(['The next paragraph lamp:1.2.3']);
	});

	it('leads nowhere in a chapter that is read', () => {
		expect(ways(7)).toEqual([]);
		expect(ways(10, second)).toEqual([]);
	});

	it('goes on into the next chapter, or says what comes before it', () => {
		expect(ways(7, second)[0]).toBe('The next paragraph lamp:2.1.1');
		expect(ways(3, second)).toEqual(['I have read all that comes before lamp:1.2.3']);
	});

	it('comes back to the place, which has no id yet', () => {
		expect(readOnFrom(work, 2, first)[0]!.back).toBe('/read/lamp/1#at-1.2');
	});
});

describe('sceneRange', () => {
	it('names the first and the last passage', () => {
		expect(sceneRange(work, first, first.scenes[0]!)).toBe('passage 1.0.1');
		expect(sceneRange(work, first, first.scenes[1]!)).toBe('passages 1.1.1 to 1.1.3');
	});
});

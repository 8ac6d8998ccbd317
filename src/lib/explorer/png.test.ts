import { describe, expect, it } from 'vitest';
import { linesOf } from './png';

const measure = (text: string) => text.length * 10;

describe('linesOf', () => {
	it('breaks an address where a line is full', () => {
		expect(linesOf('abcdefghijkl', measure, 50)).toEqual(['abcde', 'fghij', 'kl']);
		expect(linesOf('abc', measure, 50)).toEqual(['abc']);
		expect(linesOf('', measure, 50)).toEqual([]);
	});

	it('cuts what is too long, and shows that it does', () => {
		expect(linesOf('a'.repeat(99), measure, 50)).toEqual(['aaaaa', 'aaaaa', 'aaaa…']);
	});

	it('comes to an end where there is no room at all', () => {
		expect(linesOf('abc', measure, 0)).toEqual(['a', 'b', 'c']);
	});
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from './edit';

describe('applyEdits', () => {
	it('makes edits in any order, insertions at one place in the order given', () => {
		const edits = [
			{ start: 4, end: 5, text: 'E' },
			{ start: 1, end: 1, text: '1' },
			{ start: 1, end: 1, text: '2' },
			{ start: 0, end: 1, text: '' }
		];
		expect(applyEdits('abcde', edits)).toBe('12bcdE');
	});

	it('refuses edits that overlap or lie outside', () => {
		const twice = [
			{ start: 0, end: 2, text: '' },
			{ start: 1, end: 3, text: '' }
		];
		expect(() => applyEdits('abc', twice)).toThrow(RangeError);
		expect(() => applyEdits('abc', [{ start: 2, end: 4, text: '' }])).toThrow(RangeError);
		expect(() => applyEdits('abc', [{ start: 2, end: 1, text: '' }])).toThrow(RangeError);
	});
});

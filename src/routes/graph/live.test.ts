import { describe, expect, it } from 'vitest';
import { whatChanged, type Heard } from './live';

const heard: Heard = {
	...{ about: 'around Ada', relations: 12, pages: 9, rows: '12 relations, by first passage' },
	...{ open: undefined, chosen: undefined }
};
const said = (change: Partial<Heard>, before: Partial<Heard> = {}) =>
	whatChanged({ ...heard, ...change }, { ...heard, ...before });

describe('the live region', () => {
	it('begins with what there is', () => {
		expect(whatChanged(heard)).toBe('12 relations among 9 pages');
		expect(whatChanged({ ...heard, open: 'Ada owns the mill' })).toBe(
			'12 relations among 9 pages. Open: Ada owns the mill'
		);
	});

	it('says only what has changed', () => {
		expect(said({})).toBe('');
		expect(said({ relations: 9, pages: 8 })).toBe('9 relations among 8 pages, 3 fewer');
		expect(said({ pages: 10 })).toBe('12 relations among 10 pages');
		expect(said({ open: 'Ada owns the mill' })).toBe('Open: Ada owns the mill');
		expect(said({}, { open: 'Ada owns the mill' })).toBe('Closed');
		expect(said({ chosen: 'Bea' })).toBe('Chosen: Bea');
		expect(said({}, { chosen: 'Bea' })).toBe('Closed');
		expect(said({ open: 'Ada owns the mill' }, { chosen: 'Bea' })).toBe(
			'Open: Ada owns the mill'
		);
		expect(said({ relations: 9 }, { chosen: 'Bea' })).toBe(
			'9 relations among 9 pages, 3 fewer'
		);
		expect(said({ about: 'around Bea', relations: 3 })).toBe(
			'Graph around Bea. 3 relations among 9 pages'
		);
	});

	it('says how the table stands where only that has changed', () => {
		expect(said({ rows: '12 relations, by claims' })).toBe('12 relations, by claims');
		expect(said({ rows: '9 relations, by claims', relations: 9 })).toBe(
			'9 relations among 9 pages, 3 fewer'
		);
	});
});

import { describe, expect, it } from 'vitest';
import type { Prepared } from './respond';
import { PageCache } from './page-cache';

const page = (text: string): Prepared => ({
	...{ status: 200, headers: new Headers(), body: Buffer.from(text), encoded: new Map() }
});
const span = (from: number, to: number) => ({ from: [from], to: [to] });

describe('the page cache', () => {
	it('gives a page at each position of its span, and at no other', () => {
		const cache = new PageCache(1_000);
		const edition = cache.follow('g1');
		const early = page('early');
		const late = page('late');
		cache.keep(edition, '/a', span(2, 5), early);
		cache.keep(edition, '/a', span(5, Infinity), late);
		const found = [1, 2, 4, 5, 99].map((n) => cache.get('/a', [n]));
		expect(found).toEqual([undefined, early, early, late, late]);
		expect(cache.get('/b', [3])).toBeUndefined();
	});

	it('asks of every work that its number lies in the span', () => {
		const cache = new PageCache(1_000);
		const kept = page('both');
		cache.keep(cache.follow('g1'), '/a', { from: [2, 1], to: [5, 3] }, kept);
		expect(cache.get('/a', [2, 2])).toBe(kept);
		expect(cache.get('/a', [2, 3])).toBeUndefined();
		expect(cache.get('/a', [5, 2])).toBeUndefined();
	});

	it('lets go of what was asked for least lately where there is no room', () => {
		const cache = new PageCache(60);
		const edition = cache.follow('g1');
		for (const name of ['/a', '/b', '/c'])
			cache.keep(edition, name, span(0, 9), page('ten letters'.slice(0, 10)));
		cache.get('/a', [1]);
		cache.keep(edition, '/d', span(0, 9), page('ten letter'));
		expect(['/a', '/b', '/c', '/d'].map((name) => cache.get(name, [1]) !== undefined)).toEqual([
			...[true, false, true, true]
		]);
		cache.keep(edition, '/e', span(0, 9), page('more than there is room for, whatever goes'));
		expect(cache.get('/e', [1])).toBeUndefined();
		expect(cache.get('/d', [1])).toBeDefined();
	});

	it('keeps one page where two were made at once', () => {
		const cache = new PageCache(40);
		const edition = cache.follow('g1');
		const first = page('ten letter');
		cache.keep(edition, '/a', span(0, 9), first);
		cache.keep(edition, '/a', span(0, 9), page('ten letter'));
		cache.keep(edition, '/b', span(0, 9), page('ten letter'));
		expect(cache.get('/a', [1])).toBe(first);
	});

	it('holds nothing of another generation, or of other copies, also where it comes late', () => {
		const cache = new PageCache(1_000);
		const copies = {};
		const old = cache.follow('g1', copies);
		cache.keep(old, '/a', span(0, 9), page('old'));
		expect(cache.follow('g1', copies)).toBe(old);
		expect(cache.get('/a', [1])).toBeDefined();
		const other = cache.follow('g1', {});
		expect(cache.get('/a', [1])).toBeUndefined();
		cache.keep(old, '/a', span(0, 9), page('late'));
		expect(cache.get('/a', [1])).toBeUndefined();
		cache.keep(other, '/a', span(0, 9), page('new'));
		expect(cache.get('/a', [1])).toBeDefined();
		cache.follow('g2', {});
		expect(cache.get('/a', [1])).toBeUndefined();
	});
});

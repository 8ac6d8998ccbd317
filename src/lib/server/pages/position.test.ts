import { describe, expect, it } from 'vitest';
import { backTo } from './position';

describe('backTo', () => {
	it.each([
		['/wiki/Ada', '/wiki/Ada'],
		['/graph?center=x&at=1.2.3', '/graph?center=x'],
		['/read/pass/1#p1', '/read/pass/1#p1'],
		[null, '/'],
		['', '/'],
		['//elsewhere.example/x', '/'],
		['/\\elsewhere.example', '/'],
		['https://elsewhere.example', '/'],
		['wiki/Ada', '/'],
		['/position?back=/position', '/']
	])('%s leads to %s', (asked, path) => expect(backTo(asked)).toBe(path));
});

import { describe, expect, it } from 'vitest';
import { safeHref } from './href';

describe('safeHref', () => {
	it.each([
		['https://example.org', 'https://example.org/'],
		['HTTP://Example.org/a(b)?c=d#e', 'http://example.org/a(b)?c=d#e'],
		['https://example.org/é', 'https://example.org/%C3%A9'],
		['MAILTO:ada@example.org', 'mailto:ada@example.org']
	])('allows %j', (written, href) => expect(safeHref(written)).toBe(href));

	it.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		' javascript:alert(1)',
		'java\nscript:alert(1)',
		'java\u0000script:alert(1)',
		'\u0001javascript:alert(1)',
		'javascript&colon;alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///etc/passwd',
		'blob:https://example.org/x',
		'ftp://example.org',
		'//example.org',
		'\\\\example.org',
		'https:\\\\example.org',
		'https:/example.org',
		'https:example.org',
		'https://',
		'https:///example.org',
		'https://user@example.org',
		'https://user:word@example.org',
		'https://example.org/\u202e',
		'https://example.org/{a}',
		'https://example.org/"x',
		'mailto:ada@example.org?bcc=b@example.org',
		'mailto:a@b.c,d@e.f',
		'/wiki/A',
		'#a',
		'A',
		''
	])('refuses %j', (written) => expect(safeHref(written)).toBeUndefined());
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile, UnreadableFile } from './read-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const shape = (data: Uint8Array, name: string) =>
	readFile(data, name).parts.map(({ title, segments }) => [
		title ?? '',
		...segments.map((s) => `${s.scene}: ${s.text}`)
	]);

const PAGE = `<!DOCTYPE html><html><head><title>Off</title><style>p { }</style></head><body>
<nav><p>Home</p></nav>
<h2>The pump</h2>
<p>It was <em>never</em> the
  pump.</p><p>“No?”<br>
“No.”</p>
<hr/>
<p>Rain&nbsp;came.</p>
<script>off()</script></body></html>`;

const book = (files: Record<string, string>) =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const CONTAINER = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="O E/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;
const OPF = `<?xml version="1.0"?><package><manifest>
<item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="text/b%20b.xhtml"/><item id="a" href="text/../a.xhtml"/></manifest>
<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="n" linear="no"/></spine></package>`;

describe('readFile', () => {
	it('reads plain text as one part', () => {
		expect(shape(bytes('One.\r\n\r\nTwo.\r\n'), 'a.txt')).toEqual([['', '1: One.', '1: Two.']]);
	});

	it('reads HTML by its name or its opening', () => {
		const found = [
			['The pump', '1: It was never the pump.', '1: “No?” “No.”', '2: Rain came.']
		];
		expect(shape(bytes(PAGE), 'a.html')).toEqual(found);
		expect(shape(bytes(PAGE), 'a.txt')).toEqual(found);
		expect(shape(bytes('<p>One.<p>Two.'), 'a.HTM')).toEqual([['', '1: One.', '1: Two.']]);
		expect(readFile(bytes(PAGE), 'a.html').parts[0]!.segments.map((s) => s.line)).toEqual([
			4, 5, 8
		]);
	});

	it('reads an EPUB, a part for each document of its spine, in its order', () => {
		const file = book({
			mimetype: 'application/epub+zip',
			'META-INF/container.xml': CONTAINER,
			'O E/book.opf': OPF,
			'O E/text/b b.xhtml': '<html><body><h1>Two</h1><p>B.</p></body></html>',
			'O E/a.xhtml': '<html><body><h1>One</h1><p>A.</p></body></html>',
			'O E/nav.xhtml': '<html><body><p>Contents</p></body></html>'
		});
		expect(shape(file, 'a.epub')).toEqual([
			['One', '1: A.'],
			['Two', '1: B.']
		]);
	});

	it('reads UTF-16, and old files with a doubt', () => {
		expect(shape(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x2e, 0]), 'a.txt')).toEqual([
			['', '1: A.']
		]);
		const old = readFile(Uint8Array.from([0x93, 0x4e, 0x6f, 0x2e, 0x94]), 'a.txt').parts[0]!;
		expect(old.segments[0]!.text).toBe('“No.”');
		expect(old.doubts[0]!.message).toMatch(/Windows-1252/);
		const latin2 = '<?xml version="1.0" encoding="iso-8859-2"?><p>';
		const named = readFile(Uint8Array.from([...bytes(latin2), 0xb9, 0x2e]), 'a.html').parts[0]!;
		expect(named).toMatchObject({ segments: [{ text: 'š.' }], doubts: [] });
	});

	it.each([
		['a.pdf', bytes('%PDF-1.7'), /a\.pdf is a PDF; save/],
		['a.rtf', bytes('{\\rtf1 Hello}'), /RTF/],
		['a.png', Uint8Array.from([0x89, 0x50, 0, 0]), /is not a text/],
		['a.txt', bytes(' \n\n'), /has no words in it/],
		['a.docx', book({ 'word/document.xml': '<w/>' }), /is an archive but no EPUB/],
		['a.epub', bytes('PK\u0003\u0004 and no more'), /is a broken archive/],
		['a.epub', book({ 'META-INF/container.xml': CONTAINER }), /without a list/]
	])('refuses %s with the mend', (name, data, reason) => {
		expect(() => readFile(data, name)).toThrow(UnreadableFile);
		expect(() => readFile(data, name)).toThrow(reason);
	});
});

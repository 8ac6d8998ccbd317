/**
 * One story in the many shapes in which people have texts. Every file of `tests/fixtures/texts` holds
 * it; what else a file holds, and what must be doubted, is said here.
 *
 * To add a shape: write the story (`story.txt`) as such a file has it, in the same words, with titles,
 * notes and data of your own invention around it, and add a row. No site's sentences, please.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from './normalise';
import { readFile } from './read-file';

const folder = new URL('../../tests/fixtures/texts/', import.meta.url);
const normal = (text: string) => words(text).join(' ');

/** Chapters of the story as "scene: words". */
const story = readFileSync(new URL('story.txt', folder), 'utf8')
	.replace(/^;.*\n/gmu, '')
	.split(/^======$/mu)
	.map((chapter) =>
		chapter.split('***').flatMap((scene, at) =>
			scene
				.trim()
				.split(/\n{2,}/u)
				.map((text) => `${at + 1}: ${normal(text)}`)
		)
	);

interface Expected {
	/** Titles of the parts: two for the two chapters, one for the first alone. */
	titles: (string | undefined)[];
	/** The author's notes before the first chapter, by their first words. */
	notes?: string[];
	/** Line and a word of each doubt. */
	doubts?: [number, RegExp][];
}

const files: Record<string, Expected> = {
	'archive.txt': {
		titles: ['Chapter 1: The Slate'],
		notes: ['Notes', 'This was a present', 'It grew rather longer'],
		doubts: [[66, /notes after the chapter, 3 paragraphs/]]
	},
	'book-site.txt': { titles: ['CHAPTER I. The Slate', 'CHAPTER II. The Key'] },
	'lines.txt': { titles: ['CHAPTER ONE'] },
	'lines-and-gaps.txt': { titles: [undefined], doubts: [[9, /end of a scene/]] },
	'wide.txt': { titles: ['The Slate'], doubts: [[1, /“The Slate” was taken for a title/]] },
	'wide-scenes.txt': { titles: [undefined] },
	'indented.txt': { titles: ['Chapter the First'] },
	'scan.txt': { titles: [undefined] },
	'typescript.txt': { titles: [undefined] },
	'short-lines.txt': { titles: [undefined], doubts: [[2, /short last lines/]] },
	'forum.txt': {
		titles: [undefined],
		notes: ['A/N: Hello again!', 'Thanks to everybody'],
		doubts: [[45, /notes after the chapter, 2 paragraphs/]]
	},
	'sections.txt': { titles: ['The Slate'] },
	'archive-page.html': {
		titles: ['Chapter 1: The Slate'],
		notes: ['Notes:', 'This was a present']
	},
	'archive-download.html': {
		titles: ['Chapter 1: The Slate', 'Chapter 2: The Key'],
		notes: ['Notes', 'A present for a friend']
	},
	'old-archive.html': { titles: ['The Third Hand'] },
	'breaks.html': { titles: [undefined], doubts: [[9, /end of a scene/]] },
	'book-site.html': { titles: ['CHAPTER I. The Slate', 'CHAPTER II. The Key'] },
	'blog.html': { titles: ['Chapter 1: The Slate'] },
	'plain-page.html': { titles: ['The Slate', 'The Key'] },
	'in-pre.html': { titles: ['Chapter 1'] },
	'book-document.xhtml': { titles: ['I'] }
};

describe('texts as people have them', () => {
	it.each(Object.entries(files))('%s', (name, { titles, notes = [], doubts = [] }) => {
		const { parts } = readFile(readFileSync(new URL(name, folder)), name);
		expect(parts.map((part) => part.title)).toEqual(titles);
		parts.forEach(({ segments }, at) => {
			expect(
				segments.filter((s) => s.scene > 0).map((s) => `${s.scene}: ${normal(s.text)}`)
			).toEqual(story[at]);
			const before = segments.filter((s) => s.scene === 0);
			expect(before.map((s) => s.text)).toEqual(
				(at === 0 ? notes : []).map((opening) => expect.stringContaining(opening))
			);
		});
		expect(parts.flatMap((part) => part.doubts)).toEqual(
			doubts.map(([line, message]) => ({ line, message: expect.stringMatching(message) }))
		);
	});
});

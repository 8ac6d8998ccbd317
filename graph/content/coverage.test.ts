import { describe, expect, it } from 'vitest';
import { ADA, CHAPTER, contentFiles } from '../../tests/support/content';
import { compile } from './compile';
import { coverageFaults, coverageIn } from './coverage';
import { formatDiagnostic, type Diagnostic } from './diagnostics';

const SITE = 'name: Test\ntagline: A test.\nworks: [tale]\n';
const compiled = (coverage: string, changes: Record<string, string> = {}) =>
	compile(contentFiles({ 'site.yaml': `${SITE}${coverage}\n`, ...changes }));
const faults = (coverage: string, changes?: Record<string, string>) =>
	coverageFaults(compiled(coverage, changes)).map(formatDiagnostic);

const errorsIn = (list: Diagnostic[]) =>
	list.filter((d) => d.severity === 'error').map(formatDiagnostic);

const PAGE = 'works/tale/characters/Ada.md';
/** Three sentences, of which the second has no mark. */
const PROSE = ADA.replace('The buyer wants light. [^p1a]', 'She buys. [^p1a] Nobody sees it. She goes. [^p1b]');

describe('coverage of content', () => {
	it('counts passages with text, sentences, and what claims rest on', () => {
		const [work] = coverageIn(compiled('', { [PAGE]: PROSE }).graph!);
		expect(work).toMatchObject({
			work: 'tale',
			passages: { covered: 3, all: 5 },
			sentences: { covered: 3, all: 4 },
			claims: { one: 4, two: 1, more: 0, joint: 0 }
		});
		expect(work!.chapters[0]!.carried.map((c) => c.claims)).toEqual([0, 0, 1, 3, 2]);
		expect(work!.pages.find((p) => p.entity === 'e1ada')?.sentences).toEqual({
			covered: 3,
			all: 4
		});
	});

	it('asks for nothing where site.yaml asks for nothing, and is content with enough', () => {
		expect(faults('', { [PAGE]: PROSE })).toEqual([]);
		expect(faults('coverage: { passages: 0.6, sentences: 0.75 }', { [PAGE]: PROSE })).toEqual([]);
	});

	it('below it names each passage and sentence, with file and line', () => {
		const found = faults('coverage: { passages: 0.61, sentences: 1 }', { [PAGE]: PROSE });
		expect(found).toEqual([
			'site.yaml:4:23: error: 3 of 5 passages of tale carry a claim, and 61 % is asked for. Cover what is named, or ask for less. [too-little-coverage]',
			'works/tale/chapters/01.yaml:7:5: warning: No claim cites 1.0.1. [uncovered-passage]',
			'works/tale/chapters/01.yaml:8:5: warning: No claim cites 1.1.1. [uncovered-passage]',
			'site.yaml:4:40: error: 3 of 4 sentences of tale have a mark, and 100 % is asked for. Cover what is named, or ask for less. [too-little-coverage]',
			`${PAGE}:14:1: warning: This sentence has no mark: "Nobody sees it." [uncited-sentence]`
		]);
	});

	it('is a share', () => {
		const { diagnostics } = compiled('coverage: { passages: 95 }');
		expect(errorsIn(diagnostics)).toEqual([
			'site.yaml:4:23: error: This is a share, from 0 to 1. Write 0.95 for 95 %. [bad-share]'
		]);
	});
});

describe('a span of words', () => {
	const CHAPTER_FILE = 'works/tale/chapters/01.yaml';
	const spanned = (words: string) => {
		const chapter = CHAPTER.replace(
			'They climb in the dark.',
			'They climb in the dark., sketch: { words: 6, hash: 0a1b2c3d }'
		);
		const page = ADA.replace('cites: [p2a, p1b]', `cites: [{ passage: p2a, words: ${words} }]`);
		return errorsIn(compiled('', { [CHAPTER_FILE]: chapter, [PAGE]: page }).diagnostics);
	};

	it('lies within its passage', () => {
		expect(spanned('[0, 6]')).toEqual([]);
		expect(spanned('[2, 7]')).toEqual([
			expect.stringMatching(/^works.*Ada\.md:11:\d+: error: Words 2 to 7 are no span of a passage of 6 words\..*\[bad-span\]$/)
		]);
		for (const words of ['[3, 3]', '[-1, 2]', '[0.5, 2]']) expect(spanned(words)).toHaveLength(1);
	});
});

describe('what cites nothing', () => {
	it('a claim, and a paragraph, is an error with its place', () => {
		const { diagnostics } = compiled('', {
			[PAGE]: ADA.replace(', cites: [p2a, p1b] }', ' }').replace(' [^p1a]', '')
		});
		expect(errorsIn(diagnostics)).toEqual([
			`${PAGE}:11:5: error: This claim cites no passage. Add "cites:". [claim-without-citation]`,
			`${PAGE}:14:1: error: This block cites no passage. Write a mark such as [^2.4] behind the sentence that it supports. [uncited-paragraph]`
		]);
	});
});

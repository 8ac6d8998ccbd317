import { describe, expect, it } from 'vitest';
import { ADA as PAGE, CHAPTER, CLIMB, contentFiles, VOCABULARY } from '../../tests/support/content';
import { compile } from './compile';
import { formatDiagnostic } from './diagnostics';

const ADA_FILE = 'works/tale/characters/Ada.md';
/** Without its one summary that waits. */
const ADA = PAGE.replace('of the pass., cites: [p1b]', 'of the pass., cites: [p2a]');
const CLIMB_FILE = 'works/tale/events/Climb.md';
const CHAPTER_FILE = 'works/tale/chapters/01.yaml';

/** What is said of names, as `canonry check` prints it. */
function told(changes: Record<string, string>): string[] {
	return compile(contentFiles({ [ADA_FILE]: ADA, ...changes }))
		.diagnostics.filter((d) => d.code === 'late-name' || d.code === 'public-name')
		.map(formatDiagnostic);
}
const ada = (from: string, to: string) => ({ [ADA_FILE]: ADA.replace(from, to) });
const ending = (name: string, place: string) =>
	`prints "${name}", a name told in ${place}, and is not shown before.`;

describe('names in plain words that are told later', () => {
	it('says nothing where a name is known, or is a reference', () => {
		expect(told(ada('She is of the [[Guild]]. [^p1b]', 'The Guild has her. [^p2b]'))).toEqual([]);
		expect(told(ada('The buyer wants light.', '[[Guild]] wants light.'))).toEqual([]);
	});

	it('a paragraph, at the name itself, with the reference to write', () => {
		const text = 'The buyer wants light\nfor [[Guild|them]], and so does The Guild. [^p1a]';
		expect(told(ada('The buyer wants light. [^p1a]', text))).toEqual([
			`${ADA_FILE}:15:33: warning: This ${ending('The Guild', '2.2')} Write [[Guild]], or describe who is meant. [late-name]`
		]);
	});

	it('the words of a reference, and not its page name', () => {
		const page = 'She is of the [[Guild|Guild]]. [^p1b] [^until p2b]';
		expect(told(ada('She is of the [[Guild]]. [^p1b] [^until p2b]', page))).toEqual([]);
		const [said] = told(ada('[[Guild]]. [^p1b]', '[[Guild|The Guild]]. [^p1b]'));
		expect(said).toContain(`${ADA_FILE}:18:23: `);
	});

	it('a heading that holds its paragraphs back', () => {
		const [said] = told({
			[ADA_FILE]: `${ADA}\n## The Guild\n\nShe buys oil. [^p1b]\n`
		});
		expect(said).toContain(`The heading above this ${ending('The Guild', '2.2')}`);
	});

	it.each([
		['This summary', 'She buys a lamp.', 'She buys it for The Guild.'],
		['This claim', 'value: tired', 'value: tired of The Guild']
	])('%s', (what, from, to) => {
		expect(told(ada(from, to))[0]).toContain(`: warning: ${what} ${ending('The Guild', '2.2')}`);
	});

	it('a role, unless its claim waits for that name anyway', () => {
		const climb = CLIMB.replace('role: climber', 'role: hand of The Guild');
		expect(told({ [CLIMB_FILE]: climb })).toEqual([
			expect.stringContaining(`This role ${ending('The Guild', '2.2')}`)
		]);
		const later = climb.replace('Guild, cites: [p2a]', 'Guild, cites: [p2b]');
		expect(told({ [CLIMB_FILE]: later })).toEqual([]);
	});

	it('a title of a scene, at the title', () => {
		const [said] = told({ [CHAPTER_FILE]: CHAPTER.replace('The harbour', 'Ada Brandt sails') });
		expect(said).toContain(`${CHAPTER_FILE}:4:24: warning: This title ${ending('Ada Brandt', '2.1')}`);
	});

	it('what everybody reads', () => {
		const site = 'name: Test\ntagline: Of Ada Brandt.\nworks: [tale]\n';
		const vocabulary = VOCABULARY.replace('label: team', 'label: Ada Brandt’s team');
		expect(told({ 'site.yaml': site, 'vocabulary.yaml': vocabulary })).toEqual([
			expect.stringContaining('site.yaml:2:10: warning: The tagline prints "Ada Brandt"'),
			expect.stringMatching(/^vocabulary\.yaml:13:24: warning: The vocabulary prints "Ada Brandt"/)
		]);
	});
});

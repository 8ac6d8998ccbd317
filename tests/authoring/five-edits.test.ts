/**
 * Five edits of a chapter, as an author makes them, through the command line: what check says while
 * the wiki is still that of the old text, what import says, and what check says then.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareCopies } from '../../graph/cli/copies';
import { compile } from '../../graph/content/compile';
import { readCopies, readFolder } from '../../graph/content/disk';
import { edited, SCENES, textOf, TWIN, TYPOS, type Scenes } from '../fixtures/orchard/text';
import {
	canonry,
	fillGists,
	importInto,
	write,
	writePages,
	writeSkeleton,
	type Imported
} from './wiki';

let root: string;
let base: string;
/** Ids by the place where they stood at first. */
let ids: Map<string, string>;
const PAGE = 'works/orchard/characters/Berta.md';

beforeAll(async () => {
	root = mkdtempSync(join(tmpdir(), 'canonry-edits-'));
	base = join(root, 'base');
	writeSkeleton(base);
	write(root, 'first.txt', textOf(SCENES));
	const { stdout } = await importInto(base, join(root, 'first.txt'), '--json');
	const { passages } = JSON.parse(stdout) as Imported;
	ids = new Map(passages.map((p) => [p.place, p.id]));
	writePages(base, [...ids.values()]);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const idAt = (place: string) => ids.get(place)!;

/** The claim on a passage, and the line of the page that it begins in. */
function claimOn(place: string): { id: string; line: number } {
	const n = [...ids.keys()].indexOf(place) + 1;
	const lines = readFileSync(join(base, PAGE), 'utf8').split('\n');
	return { id: `c${n}`, line: lines.indexOf(`  - id: c${n}`) + 1 };
}

interface Anchor {
	rule: string;
	severity: string;
	line: number;
	sides: { claims: string[]; passages: string[] }[];
}

/** Findings of R32 as `severity claim passage`, each by the line of its claim. */
async function anchors(dir: string, copies: string) {
	const { code, stdout } = await canonry(dir, copies, 'check', '--json');
	const { findings } = JSON.parse(stdout) as { findings: Anchor[] };
	const found = findings.filter((f) => f.rule === 'R32');
	return {
		code,
		found: found.map(
			(f) =>
				`${f.severity} ${f.sides[0]!.claims[0]}:${f.line} ${f.sides[0]!.passages.join(' ')}`
		)
	};
}

/** Tries an edit: check, import, check. */
async function attempt(name: string, edit: (scenes: Scenes) => void) {
	const dir = join(root, name);
	cpSync(base, dir, { recursive: true });
	const copies = join(root, `${name}-copies`);
	mkdirSync(copies);
	const file = join(copies, 'chapter.txt');
	writeFileSync(file, edited(edit));
	const before = await anchors(dir, copies);
	const { passages: shown } = compareCopies(compile(readFolder(dir)).graph!, readCopies(copies));
	const said = await importInto(dir, file);
	fillGists(dir);
	const after = await anchors(dir, copies);
	const { passages } = compile(readFolder(dir)).graph!;
	const living = passages.filter((p) => !p.removed);
	const places = new Map(living.map((p) => [p.id as string, p.place.slice('1.'.length)]));
	return { dir, before, shown, said, after, places };
}

/** Nothing shown that is not the passage's own: its words, or near enough to be said to be edited. */
function wordsShown(shown: ReadonlyMap<string, { text?: string }>, place: string) {
	return shown.get(idAt(place))!.text;
}

describe('the five edits', { timeout: 120_000 }, () => {
	it('begins clean', async () => {
		const copies = join(root, 'copies');
		mkdirSync(copies);
		writeFileSync(join(copies, 'chapter.txt'), textOf(SCENES));
		expect(await anchors(base, copies)).toEqual({ code: 0, found: [] });
	});

	it('1: a paragraph put in at the top of a scene: all found', async () => {
		const tried = await attempt('inserted', (scenes) => {
			scenes[1]!.unshift(
				'Nobody in the valley had slept that well for years, except those who had to get up again.'
			);
		});
		expect(tried.before).toEqual({ code: 0, found: [] });
		expect(tried.said.stdout).toMatch(/19 passages, 18 as they were\.\n {2}new +2\.1 \(p/);
		expect(tried.said.stdout).not.toContain('Look again');
		expect(tried.after).toEqual({ code: 0, found: [] });
		for (const [place, id] of ids) {
			const [scene, n] = place.split('.').map(Number) as [number, number];
			expect(tried.places.get(id)).toBe(scene === 1 ? place : `2.${n + 1}`);
		}
	});

	it('2: five typos mended in cited sentences: all found, and the claims listed', async () => {
		const tried = await attempt('mended', (scenes) => {
			for (const [place, wrong, right] of TYPOS) replaceAt(scenes, place, wrong, right);
		});
		const claims = TYPOS.map(([place]) => ({ place, ...claimOn(place) }));
		expect(tried.before.code).toBe(0);
		expect(tried.before.found.sort()).toEqual(
			claims.map(({ id, line, place }) => `warning ${id}:${line} ${idAt(place)}`).sort()
		);
		for (const [place, , right] of TYPOS)
			expect(wordsShown(tried.shown, place)).toContain(right);
		expect(tried.said.stdout).toContain('18 passages, 13 as they were.');
		for (const { place, line } of claims) {
			expect(tried.said.stdout).toMatch(new RegExp(`edited +${place} \\(${idAt(place)}`));
			expect(tried.said.stdout).toMatch(
				new RegExp(
					`Berta\\.md:${line}:\\d+: the grower, detail: “fact \\d+”.*1\\.${place}\\]`
				)
			);
		}
		expect(tried.after).toEqual({ code: 0, found: [] });
		for (const [place, id] of ids) expect(tried.places.get(id)).toBe(place);
	});

	it('3: a cited sentence rewritten, with a near twin elsewhere: named, nothing false shown', async () => {
		const tried = await attempt('rewritten', (scenes) => {
			const [scene, n] = TWIN.split('.').map(Number) as [number, number];
			scenes[scene - 1]![n - 1] =
				'When it grew too dim to tell bark from sky somebody struck a light, and the work went on under it.';
		});
		const { id, line } = claimOn(TWIN);
		expect(tried.before.found).toHaveLength(1);
		expect(tried.before.found[0]).toMatch(
			new RegExp(`^(error|warning) ${id}:${line} ${idAt(TWIN)}$`)
		);
		expect(['missing', 'ambiguous']).toContain(tried.shown.get(idAt(TWIN))!.verdict);
		expect(wordsShown(tried.shown, TWIN)).toBeUndefined();
		expect(tried.said.stdout).toContain(`(${idAt(TWIN)}`);
		expect(tried.said.stdout).toMatch(
			new RegExp(`Look again at 1 claim:\n.*Berta\\.md:${line}:`)
		);
		expect(tried.places.get(idAt('2.10'))).toBe('2.10');
		expect([undefined, TWIN]).toContain(tried.places.get(idAt(TWIN)));
	});

	it('4: a cited paragraph taken out: named, nothing false shown', async () => {
		const tried = await attempt('removed', (scenes) => void scenes[1]!.splice(2, 1));
		const { id, line } = claimOn('2.3');
		const orphan = `error ${id}:${line} ${idAt('2.3')}`;
		expect(tried.before).toEqual({ code: 1, found: [orphan] });
		expect(tried.shown.get(idAt('2.3'))).toEqual({ verdict: 'missing' });
		expect(tried.said.stdout).toMatch(
			new RegExp(`gone +was 2\\.3 \\(${idAt('2.3')}\\)\nLook again at 1 claim:\n.*:${line}:`)
		);
		expect(tried.said.stdout).toContain('a paragraph of Berta [1.2.3]');
		// A tombstone is an orphan with a copy and without.
		expect(tried.after).toEqual({ code: 1, found: [orphan] });
		expect(await anchors(tried.dir, join(root, 'nowhere'))).toEqual(tried.after);
		expect(tried.places.get(idAt('2.4'))).toBe('2.3');
		expect(tried.places.has(idAt('2.3'))).toBe(false);
	});

	it('5: two paragraphs swapped: all found', async () => {
		const tried = await attempt('swapped', (scenes) => {
			const scene = scenes[1]!;
			[scene[3], scene[4]] = [scene[4]!, scene[3]!];
		});
		expect(tried.before).toEqual({ code: 0, found: [] });
		expect(tried.said.stdout).toMatch(/moved +2\.[45] \(p\w+, was 2\.[45]\)/);
		expect(tried.said.stdout).not.toContain('Look again');
		expect(tried.after).toEqual({ code: 0, found: [] });
		expect([tried.places.get(idAt('2.4')), tried.places.get(idAt('2.5'))]).toEqual([
			'2.5',
			'2.4'
		]);
	});

	it('a span of words goes where the passage has another number of words, and stays else', async () => {
		const span = `words: [1, 4]`;
		const page = (dir: string) => readFileSync(join(dir, PAGE), 'utf8');
		const attempt = async (name: string, right: string) => {
			const dir = join(root, name);
			cpSync(base, dir, { recursive: true });
			const file = join(root, `${name}.txt`);
			writeFileSync(
				file,
				edited((scenes) => replaceAt(scenes, '1.1', 'breakfast', right))
			);
			return { dir, said: await importInto(dir, file) };
		};
		const longer = await attempt('longer', 'a late breakfast');
		expect(page(longer.dir)).toBe(
			page(base).replace(`{ passage: ${idAt('1.1')}, ${span} }`, idAt('1.1'))
		);
		expect(longer.said.stdout).toMatch(/1 citation of words.*\n.*Berta\.md:\d+:\d+/);
		const same = await attempt('same', 'luncheon');
		expect(page(same.dir)).toBe(page(base));
		expect(same.said.stdout).toContain('The words that it cites may be others now.');
	});
});

function replaceAt(scenes: Scenes, place: string, wrong: string, right: string): void {
	const [scene, n] = place.split('.').map(Number) as [number, number];
	const text = scenes[scene - 1]![n - 1]!;
	if (!text.includes(wrong)) throw new Error(`"${wrong}" is not at ${place}`);
	scenes[scene - 1]![n - 1] = text.replace(wrong, right);
}

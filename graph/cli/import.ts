/** `canonry import`: a chapter's text becomes passages. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { withoutSpans } from '../content/cited';
import { compile, type Compiled } from '../content/compile';
import { editFiles, readFolder } from '../content/disk';
import { importChapter as importText, OtherChapter, shareIn } from '../content/import-chapter';
import { LEAST_SHARE, bestChapter } from '../text/match-chapter';
import { readFile, UnreadableFile, type Part } from '../text/read-file';
import { CannotRun, contentDir, print, say, type Command } from './command';
import { chaptersOf } from './copies';
import { report, reportDoubts } from './import-report';

export const importChapter: Command = {
	name: 'import',
	summary: "makes or renews a chapter's passages from its text",
	usage: [
		'<file> --work <id> --chapter <n> [--part <n or title>] [--dir <content>] [--json]',
		'',
		'Reads a text, a web page or a book (.txt, .html, .epub), finds scenes and paragraphs, gives ids,',
		'makes sketches. Imported anew after an edit it keeps the ids; what is gone becomes a tombstone, a',
		'span of words in a passage of another length is taken out of its citations, and the claims to',
		'look at again are listed. The wording stays outside the repository.',
		'',
		'  --part   of a file with several parts (a book) the one that is the chapter, by number or words of its title;',
		'           of a chapter that was imported before it is found without'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				work: { type: 'string' },
				chapter: { type: 'string' },
				part: { type: 'string' },
				dir: { type: 'string' },
				json: { type: 'boolean' }
			}
		});
		const [file] = positionals;
		const { work } = values;
		const chapter = Number(values.chapter);
		if (!file || !work || !Number.isInteger(chapter) || chapter < 1)
			throw new CannotRun('Say which: canonry import <file> --work <id> --chapter <n>.');
		if (!existsSync(file)) throw new CannotRun(`There is no file ${file}.`);
		const dir = contentDir(values.dir);
		if (!existsSync(join(dir, 'works', work, 'work.yaml')))
			throw new CannotRun(`There is no works/${work}/work.yaml in ${dir}.`);
		const name = `works/${work}/chapters/${String(chapter).padStart(2, '0')}.yaml`;
		const path = join(dir, name);
		const existing = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
		const parts = partsOf(file);
		const part = choosePart(parts, values.part, existing, file);
		const before = existing === undefined ? compile(readFolder(dir)) : withIds(dir);
		try {
			refuseOther(part, before, work, chapter);
			const used = new Set((before.graph?.passages ?? []).map((p) => p.id as string));
			const result = importText(part.segments, existing, used);
			const resized = new Set<string>(
				result.passages.filter((p) => p.verdict === 'edited' && p.resized).map((p) => p.id)
			);
			const spans = withoutSpans(before, resized);
			editFiles(dir, spans);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, result.yaml);
			if (hasTextNow(join(dir, 'works', work, 'work.yaml')))
				say(
					`works/${work}/work.yaml: the work has text now, so "locatorsOnly" was taken out.`
				);
			reportDoubts(file, part);
			const taken = parts.length > 1 && nameOf(part, parts.indexOf(part));
			if (taken) say(`Taken from part ${taken}.`);
			if (values.json) print(asJson(result));
			else report(dir, name, result, before, compile(readFolder(dir)), spans);
			return 0;
		} catch (fault) {
			if (!(fault instanceof OtherChapter)) throw fault;
			say(`${fault.message} Nothing was written.`);
			return 1;
		}
	}
};

/** Takes the mark of a work without text out of its title page; false where there was none. */
function hasTextNow(path: string): boolean {
	const text = readFileSync(path, 'utf8');
	const without = text.replace(/^locatorsOnly:\s*true\b.*(?:\r?\n|$)/m, '');
	if (without === text) return false;
	writeFileSync(path, without);
	return true;
}

function partsOf(file: string): Part[] {
	try {
		const { parts } = readFile(readFileSync(file), basename(file));
		return parts.filter((part) => part.segments.length > 0);
	} catch (fault) {
		if (fault instanceof UnreadableFile) throw new CannotRun(fault.message);
		throw fault;
	}
}

/** The part that is asked for, or the one that has most of the chapter as it was; else asks. */
function choosePart(
	parts: readonly Part[],
	asked: string | undefined,
	existing: string | undefined,
	file: string
): Part {
	const list = parts.map((part, i) => `\n  ${nameOf(part, i)}`).join('');
	if (asked !== undefined) {
		const word = asked.trim().toLowerCase();
		const titled = (fits: (title: string) => boolean) =>
			parts.filter((p) => p.title !== undefined && fits(p.title.trim().toLowerCase()));
		const found = [
			parts.filter((_, i) => String(i + 1) === word),
			titled((title) => title === word),
			titled((title) => title.includes(word))
		].find((list) => list.length > 0);
		if (found?.length === 1) return found[0]!;
		if (found) throw new CannotRun(`Several parts of ${file} are called ${asked}:${list}`);
		throw new CannotRun(`There is no part ${asked} in ${file}. It has:${list}`);
	}
	const [only] = parts;
	if (only && parts.length === 1) return only;
	const shares =
		existing === undefined ? [] : parts.map((p) => shareIn(p.segments, existing) ?? 0);
	const best = Math.max(...shares);
	if (best >= LEAST_SHARE) return parts[shares.indexOf(best)]!;
	throw new CannotRun(
		`${file} has ${parts.length} parts. Say by --part which one is the chapter:${list}`
	);
}

/** `2 The pass, 14 paragraphs`. */
function nameOf({ title, segments }: Part, index: number): string {
	return `${index + 1}${title ? ` ${title}` : ''}, ${segments.length} paragraphs`;
}

/** Places in content shift by an import, so they become ids first. */
function withIds(dir: string): Compiled {
	const compiled = compile(readFolder(dir));
	if (!compiled.diagnostics.some((d) => d.code === 'place-for-id')) return compiled;
	const files = editFiles(dir, compiled.fixes);
	say(`Places shift by an import, so they are ids now: ${files.join(', ')}.`);
	return compile(readFolder(dir));
}

/** Throws where the text is a copy of another chapter of the work. */
function refuseOther(part: Part, { graph }: Compiled, work: string, chapter: number): void {
	if (!graph) return;
	const others = chaptersOf(graph).filter((c) => c.key.work === work);
	const { key } = bestChapter(
		part.segments.map((s) => s.text),
		others
	);
	if (key && key.number !== chapter)
		throw new OtherChapter(`This is chapter ${key.number} of ${work}, not chapter ${chapter}.`);
}

function asJson({ passages, retired }: ReturnType<typeof importText>): string {
	const shown = passages.map(({ id, place, verdict, similarity }) => ({
		...{ id, place, verdict },
		...(similarity !== undefined && { similarity })
	}));
	return JSON.stringify({ passages: shown, retired: retired.map((r) => r.id) }, null, 2);
}

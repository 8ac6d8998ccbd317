/** An invented story as files in the content format. */
import type { Kind } from '../../model/types';
import type { Plan } from './plan';
import type { Fields, Figure, Passage, Story, Value } from './story';
import { vocabularyText } from './vocabulary';
import { CHAPTERS, LOOKS } from './words';

const WORK = 'invented';
/** A page has no more sentences, however much is told of it. */
const LINES = 12;
const LINES_OF_LEAD = 2;
const LINES_OF_PARAGRAPH = 2;
const A_KIND: Record<Kind, string> = {
	...{
		character: 'A figure',
		place: 'A place',
		event: 'An event',
		faction: 'A group',
		item: 'A thing'
	}
};
/** Words that YAML takes for something else. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][\w-]*$/i;

/** The files by their path in the content folder. */
export function filesOf(story: Story, { entities, chapters, seed }: Plan): Map<string, string> {
	const work = `works/${WORK}`;
	const files = new Map([
		['site.yaml', siteText(`${entities} entities, ${chapters} chapters, seed ${seed}`)],
		['vocabulary.yaml', vocabularyText()],
		[
			`${work}/work.yaml`,
			'title: An invented story\nauthor: nobody\ntier: invented\nlanguage: en\n'
		]
	]);
	const digits = Math.max(2, String(chapters).length);
	for (const passages of byChapter(story.passages)) {
		const { chapter } = passages[0]!;
		const name = String(chapter).padStart(digits, '0');
		files.set(`${work}/chapters/${name}.yaml`, chapterText(chapter, passages));
	}
	for (const figure of story.figures)
		files.set(`${work}/${folderOf(figure.kind)}/${figure.page}.md`, pageText(figure, story));
	return files;
}

const folderOf = (kind: Kind) => `${kind}s`;

function siteText(made: string): string {
	return [
		`# Made by canonry generate: ${made}. For tests of scale.`,
		...['name: Canonry', 'tagline: An invented story, for tests of scale.'],
		...[`works: [${WORK}]`, 'defaultPosition: end', '']
	].join('\n');
}

function byChapter(passages: readonly Passage[]): Passage[][] {
	const chapters: Passage[][] = [];
	for (const passage of passages) (chapters[passage.chapter - 1] ??= []).push(passage);
	return chapters;
}

/** Titles print nobody's name: a reader may not know it there. */
function chapterText(number: number, passages: readonly Passage[]): string {
	const scenes = [...new Set(passages.map((p) => p.scene))];
	const title = (n: number) => `The ${LOOKS[n % LOOKS.length]} ${CHAPTERS[n % CHAPTERS.length]}`;
	return [
		`title: ${title(number)}`,
		'scenes:',
		...scenes.map((scene) => `  - ${flow({ scene, title: title(number * 7 + scene) })}`),
		'passages:',
		...passages.flatMap(({ id, scene, gist, present, mentioned }) => [
			...[`  - id: ${id}`, `    scene: ${scene}`, `    gist: ${flow(gist)}`],
			...who('pov', present.filter((f) => f.kind === 'character')[0]),
			...who('present', present),
			...who('mentioned', mentioned)
		]),
		''
	].join('\n');
}

function who(mode: string, who: Figure | readonly Figure[] | undefined): string[] {
	if (!who || (Array.isArray(who) && who.length === 0)) return [];
	const pages = 'page' in who ? who.page : who.map((f) => f.page);
	return [`    ${mode}: ${flow(pages)}`];
}

function pageText(figure: Figure, story: Story): string {
	const passage = (told: number) => story.passages[told]!.id;
	const { id, kind, type, names, claims, debut } = figure;
	const text = `${A_KIND[kind]} of an invented story.`;
	return [
		...['---', `id: ${id}`, `kind: ${kind}`, ...(type ? [`type: ${type}`] : []), 'names:'],
		...names.map(
			({ text, kind, told }) => `  - ${flow({ text, kind, cites: [passage(told)] })}`
		),
		...['summary:', `  - ${flow({ text, cites: [passage(debut)] })}`],
		claims.length > 0 ? 'claims:' : 'claims: []',
		...claims.map((claim) => `  - ${flow(claim)}`),
		...['---', '', ...prose(figure.lines)]
	].join('\n');
}

function prose(all: readonly string[]): string[] {
	const lines = all.slice(0, LINES);
	const paragraphs: string[] = [];
	for (let i = LINES_OF_LEAD; i < lines.length; i += LINES_OF_PARAGRAPH)
		paragraphs.push(lines.slice(i, i + LINES_OF_PARAGRAPH).join(' '), '');
	const more = paragraphs.length > 0 ? ['## In the story', '', ...paragraphs] : [];
	return [...(lines.length > 0 ? [lines.slice(0, LINES_OF_LEAD).join(' '), ''] : []), ...more];
}

/** A value of YAML on one line; fields without a value are left out. */
function flow(value: Value | Fields): string {
	if (typeof value === 'string') return PLAIN.test(value) ? value : JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return String(value);
	const fields = Object.entries(value).flatMap(([key, field]) =>
		field === undefined ? [] : [`${key}: ${flow(field)}`]
	);
	return `{ ${fields.join(', ')} }`;
}

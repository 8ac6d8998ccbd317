/** Reads a content folder into raw content: every file once, every fault located. */
import { KINDS, NAME_KINDS, type Kind } from '../model/types';
import { isPageName } from './characters';
import type { Diagnostic } from './diagnostics';
import type { Files } from './disk';
import { splitPage } from './front-matter';
import type { Located } from './located';
import { parseProse } from './prose';
import type { RawName, RawPage, RawSite, RawText, RawWork } from './raw';
import { readChapter } from './read-chapter';
import { readCitations, readClaim, readRef, readText, spotOf, type Phrases } from './read-claim';
import { readDeclarations } from './read-declarations';
import { readSite, readVocabulary, readWork } from './read-site';
import { readYaml } from './yaml';

const FOLDERS: Record<string, Kind> = {
	characters: 'character',
	places: 'place',
	events: 'event',
	factions: 'faction',
	items: 'item'
};

/** Raw content, or undefined where `site.yaml` or `vocabulary.yaml` cannot be read. */
export function readFiles(files: Files): { site?: RawSite; diagnostics: Diagnostic[] } {
	const found: Diagnostic[][] = [];
	const yaml = (file: string): Located | undefined => {
		const text = files.texts.get(file);
		if (text === undefined) {
			found.push([missing(file)]);
			return undefined;
		}
		const { value, diagnostics } = readYaml(text, file);
		found.push(diagnostics);
		return value;
	};
	const done = (site?: RawSite) => ({ ...(site && { site }), diagnostics: found.flat() });
	const siteFile = yaml('site.yaml');
	const vocabularyFile = yaml('vocabulary.yaml');
	if (!siteFile || !vocabularyFile) return done();
	const site = readSite(siteFile);
	const vocabulary = readVocabulary(vocabularyFile);
	const works = site.works.flatMap(({ id, at }) => {
		if (!files.texts.has(`works/${id}/work.yaml`))
			return at.report('unknown-work', `There is no works/${id}/work.yaml.`) ?? [];
		const file = yaml(`works/${id}/work.yaml`);
		return file ? [readWork(file, id)] : [];
	});
	for (const [file, text] of files.texts) {
		const [top, id, folder = '', name = '', ...deeper] = file.split('/');
		if (top !== 'works' || folder === 'work.yaml') continue;
		const work = works.find((w) => w.id === id);
		const chapter = /^(\d+)\.yaml$/.exec(name);
		const kind = FOLDERS[folder];
		if (work && folder === 'declarations.yaml' && name === '') {
			const value = yaml(file);
			if (value) work.declarations = readDeclarations(value);
		} else if (!work || deeper.length > 0 || !((folder === 'chapters' && chapter) || kind)) {
			found.push([stray(file)]);
		} else if (chapter && folder === 'chapters') {
			const value = yaml(file);
			if (value) work.chapters.push(readChapter(value, Number(chapter[1]), work.locatorsOnly));
		} else if (kind && name.endsWith('.md')) {
			const read = readPage(text, file, kind, work, vocabulary.phrases);
			found.push(read.diagnostics);
			if (read.page) work.pages.push(read.page);
		} else found.push([stray(file)]);
	}
	for (const work of works) work.chapters.sort((a, b) => a.number - b.number);
	return done({ ...site, works, vocabulary });
}

function readPage(text: string, file: string, kind: Kind, work: RawWork, phrases: Phrases) {
	const { frontMatter, body, diagnostics } = splitPage(text, file);
	if (!frontMatter || !body) return { diagnostics };
	const { value, diagnostics: faults } = readYaml(frontMatter.text, file, frontMatter);
	const prose = parseProse(body.text, file, body);
	const all = [diagnostics, faults, prose.diagnostics];
	const fields = ['id', 'kind', 'type', 'names', 'summary', 'claims', 'image'];
	if (!value?.fields(...fields)) return { diagnostics: all.flat() };
	const name = file.slice(file.lastIndexOf('/') + 1, -'.md'.length).normalize('NFC');
	if (!isPageName(name)) value.report('bad-page-name', `"${name}" cannot be a page name.`);
	const stated = value.get('kind');
	if (stated && stated.oneOf(KINDS) !== kind)
		stated.report('wrong-folder', `This lies in the folder for ${kind}.`, 'Move it, or mend the kind.');
	const page: RawPage = {
		...spotOf(value),
		name,
		work: work.id,
		kind,
		withId: (id) => value.withFirst('id', id),
		names: (value.need('names')?.items() ?? []).flatMap(readName),
		summaries: readSummaries(value.get('summary')),
		claims: (value.get('claims')?.items() ?? []).flatMap((c) => readClaim(c, phrases) ?? []),
		blocks: prose.blocks
	};
	const id = readRef(value.get('id'));
	if (id) page.id = id;
	const type = readRef(value.get('type'));
	if (type) page.type = type;
	const image = readImage(value.get('image'), file);
	if (image) page.image = image;
	return { page, diagnostics: all.flat() };
}

function readName(value: Located): RawName[] {
	if (!value.fields('text', 'kind', 'cites')) return [];
	const text = value.need('text')?.text();
	const kind = value.get('kind')?.oneOf(NAME_KINDS) ?? 'name';
	const cites = value.need('cites');
	return text ? [{ ...spotOf(value), text, kind, cites: readCitations(cites) }] : [];
}

function readSummaries(value: Located | undefined): RawText[] {
	if (!value) return [];
	const entries = value.kind === 'list' ? value.items() : [value];
	return entries.flatMap((entry) => readText(entry) ?? []);
}

function readImage(value: Located | undefined, page: string): RawPage['image'] {
	if (!value?.fields('file', 'alt', 'credit', 'licence')) return undefined;
	const file = value.need('file')?.fileName();
	const alt = value.need('alt')?.text();
	const credit = value.need('credit')?.text();
	const licence = value.need('licence')?.text();
	if (!file || !alt || !credit || !licence) return undefined;
	const path = `${page.slice(0, page.lastIndexOf('/'))}/${file}`;
	return { ...spotOf(value), path, alt, credit, licence };
}

function missing(file: string): Diagnostic {
	const message = `There is no ${file}.`;
	return { code: 'missing-file', severity: 'error', file, line: 1, column: 1, message };
}

function stray(file: string): Diagnostic {
	return {
		code: 'stray-file',
		severity: 'warning',
		file,
		line: 1,
		column: 1,
		message: 'This file lies where nothing is read.',
		mend: 'See docs/content-format.md for the folders.'
	};
}

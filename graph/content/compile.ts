/** Content to StoryGraph: reads, links, settles what is known from where, lays out, checks. */
import { createHash } from 'node:crypto';
import { placeNodes } from '../layout/places';
import { indexVocabulary } from '../model/vocabulary';
import type { Claim, ClaimId, Derivation, EntityId, StoryGraph, Text, Work } from '../model/types';
import { premisesOf } from '../rules/premises';
import { runRules } from '../rules/run';
import { sortDiagnostics, type Diagnostic } from './diagnostics';
import type { Files } from './disk';
import { Knowns } from './known';
import { LateNames } from './late-names';
import { ClaimLinker } from './link-claims';
import { DeclarationLinker } from './link-declarations';
import { checkTitles, describeEntity, linkBlocks, linkEntities } from './link-pages';
import { linkChapter, placePassages, shapeWorks } from './link-passages';
import type { RawClaim, RawRef, RawSite, Spot } from './raw';
import { readFiles } from './read';
import { Tables, type Fix, type PageEntry } from './tables';

/** Raised whenever equal content would compile to something else. */
export const COMPILER_VERSION = 4;

export interface Compiled {
	/** Undefined where site or vocabulary cannot be read; faulty elements are left out of it. */
	graph?: StoryGraph;
	/** Sorted. A wiki is published only without errors. */
	diagnostics: Diagnostic[];
	/** What `check --fix` would edit. */
	fixes: Fix[];
	/** Where a claim was written. */
	spotOf(claim: ClaimId): Spot | undefined;
	/** Content as it was written. */
	site?: RawSite;
	/** All pages as written, faulty ones too. */
	pages: readonly PageEntry[];
	/** Every place where a page is named. */
	uses: ReadonlyMap<PageEntry, readonly RawRef[]>;
}

/** Compiles a content folder that was read into memory. Pure: equal files give an equal graph. */
export function compile(files: Files): Compiled {
	const { site, diagnostics } = readFiles(files);
	if (!site)
		return { diagnostics: sortDiagnostics(diagnostics), fixes: [], spotOf: () => undefined, pages: [], uses: new Map() };
	const tables = new Tables(site);
	const vocabulary = indexVocabulary(site.vocabulary);
	const knowns = new Knowns(site.works.length);
	placePassages(site, knowns);
	const works = shapeWorks(site);
	const late = new LateNames(tables, knowns, works, files.texts);
	const linker = new ClaimLinker(tables, vocabulary, knowns, late);
	const pages = tables.allPages();
	const entities = linkEntities(pages, tables, linker, knowns);
	const byId = new Map(pages.map((p) => [p.id, p]));
	for (const e of entities)
		describeEntity(e, byId.get(e.id)!, files, tables, linker, knowns, late, vocabulary);
	for (const page of pages) linker.add(page);
	const claims = linker.finish();
	site.works.forEach((raw, i) => (works[i]!.derivedFrom = derivations(raw, works, tables, linker, knowns)));
	const chapters = site.works.flatMap((raw, i) =>
		raw.chapters.map((chapter) => linkChapter(chapter, works[i]!, tables, knowns, late))
	);
	checkTitles(entities, byId, tables);
	checkPublic(site, late);
	layOut(entities, claims);
	const { name, tagline, defaultPosition, vocabulary: words } = site;
	const { properties, eventTypes, factionTypes } = words;
	const graph: StoryGraph = {
		generation: generationOf(files),
		site: {
			...{ name, tagline, defaultPosition, works },
			vocabulary: { properties, eventTypes, factionTypes }
		},
		scenes: chapters.flatMap((c) => c.scenes),
		passages: chapters.flatMap((c) => c.passages),
		entities: entities.sort((a, b) => (a.sort < b.sort ? -1 : 1)),
		claims,
		blocks: pages.flatMap((page) => linkBlocks(page, tables, knowns, late)),
		findings: [],
		premises: []
	};
	graph.findings = runRules(graph);
	graph.premises = premisesOf(graph, settlements(claims, linker, knowns));
	new DeclarationLinker(site, tables, linker, knowns, late).apply(graph);
	return {
		graph,
		site,
		diagnostics: sortDiagnostics([...diagnostics, ...tables.diagnostics]),
		fixes: tables.fixes,
		spotOf: (claim) => linker.spotOf(claim),
		pages,
		uses: tables.uses
	};
}

/** Names in what no position hides: the wiki's own sentence, the words of its vocabulary. */
function checkPublic({ tagline, vocabulary }: RawSite, late: LateNames): void {
	late.inPublic('The tagline', tagline, 'site.yaml');
	const { properties, eventTypes, factionTypes } = vocabulary;
	const words = [
		...properties.flatMap((p) => [p.label, p.inverseLabel, p.sentence]),
		...[...eventTypes, ...factionTypes].flatMap((t) => [t.label, t.sentence])
	];
	for (const text of words) late.inPublic('The vocabulary', text, 'vocabulary.yaml');
}

function derivations(
	raw: RawSite['works'][number],
	works: Work[],
	tables: Tables,
	linker: ClaimLinker,
	knowns: Knowns
): Derivation[] {
	return raw.derivedFrom.flatMap((d): Derivation[] => {
		const parent = works.find((w) => w.id === d.work.text);
		if (!parent)
			return tables.report(d.work, 'unknown-work', `There is no work ${d.work.text}.`) ?? [];
		const citations = linker.citations(raw.id, d.cites);
		const afterPassage = d.afterPassage && tables.passage(parent.id, d.afterPassage);
		return [
			{
				work: parent.id,
				mode: d.mode,
				...(d.after && { after: d.after }),
				...(afterPassage && { afterPassage }),
				citations,
				knownFrom: knowns.printed(
					d.after,
					knowns.later(
						knowns.earliest(citations),
						afterPassage && knowns.passage(afterPassage)
					)
				)
			}
		];
	});
}

/** What would settle each premise, in the author's words. */
function settlements(claims: Claim[], linker: ClaimLinker, knowns: Knowns) {
	const texts = new Map<ClaimId, Text>();
	for (const claim of claims) {
		const settle = (linker.spotOf(claim.id) as RawClaim | undefined)?.settle;
		if (!settle) continue;
		const knownFrom = knowns.printed(settle.text, claim.knownFrom);
		texts.set(claim.id, { text: settle.text, knownFrom });
	}
	return texts;
}

function layOut(entities: StoryGraph['entities'], claims: Claim[]): void {
	const places = placeNodes(
		entities.map((e) => ({
			id: e.id,
			work: e.work,
			knownFrom: e.knownFrom,
			label: e.names[0]!.text,
			small: e.kind === 'event'
		})),
		claims
			.filter((c) => c.drawn)
			.map((c) => ({ source: c.subject, target: c.object as EntityId, knownFrom: c.knownFrom }))
	);
	for (const entity of entities) Object.assign(entity, places.get(entity.id));
}

/** Hash of the content and the compiler: equal for equal wikis, whatever machine compiled them. */
function generationOf(files: Files): string {
	const hash = createHash('sha256').update(`canonry ${COMPILER_VERSION}\n`);
	for (const [name, text] of [...files.texts].sort(([a], [b]) => (a < b ? -1 : 1)))
		hash.update(`${name}\n`).update(text.replace(/\r\n/g, '\n'));
	for (const [name, bytes] of [...files.images].sort(([a], [b]) => (a < b ? -1 : 1)))
		hash.update(`${name}\n${bytes.length}\n`).update(bytes);
	return `g${hash.digest('hex').slice(0, 15)}`;
}


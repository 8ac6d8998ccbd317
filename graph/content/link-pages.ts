/** Links pages: names and entities first, for all else waits for them; then summaries and prose. */
import { slugOf } from '../model/slug';
import { searchKeys } from '../model/search-keys';
import { isKnown } from '../model/position';
import type { VocabularyIndex } from '../model/vocabulary';
import type { Block, Citation, Entity, EntityId, Image, Name, PassageId } from '../model/types';
import { probablyMeant } from './diagnostics';
import type { Files } from './disk';
import type { Knowns } from './known';
import type { LateNames } from './late-names';
import { sortOf, type ClaimLinker } from './link-claims';
import { mediaHash, mediaTypeOf } from './media';
import { resolveTree, type RawBlock } from './raw-prose';
import type { RawRef } from './raw';
import { idFrom, type PageEntry, type Tables } from './tables';

/** Entities with their names; `x` and `y` are set by the layout later. */
export function linkEntities(
	pages: readonly PageEntry[],
	tables: Tables,
	claims: ClaimLinker,
	knowns: Knowns
): Entity[] {
	const cited = pages.flatMap((entry) =>
		entry.page.names.map((raw) => {
			const citations = claims.citations(entry.page.work, raw.cites);
			if (citations.length === 0)
				tables.report(raw, 'name-without-citation', `No passage tells the name "${raw.text}".`);
			const literal =
				raw.kind !== 'description' && !(raw.kind === 'title' && entry.kind === 'event');
			return { entry, raw, citations, literal };
		})
	);
	const known = knowns.settleNames(
		cited.map(({ entry, raw, citations, literal }) => ({
			entity: entry.id,
			text: raw.text,
			literal,
			base: knowns.earliest(citations)
		}))
	);
	const names = new Map<EntityId, Name[]>();
	cited.forEach(({ entry, raw, citations }, i) => {
		const knownFrom = known[i]!;
		const name: Name = {
			text: raw.text,
			kind: raw.kind,
			citations,
			slug: slugOf(raw.text),
			keys: searchKeys(raw.text, true).map((key) => ({ key, knownFrom })),
			knownFrom
		};
		names.set(entry.id, [...(names.get(entry.id) ?? []), name]);
	});
	return pages.flatMap((entry): Entity[] => {
		const own = names.get(entry.id);
		if (!own) {
			tables.report(entry.page, 'nameless', `${entry.page.name} has no name.`, 'Add "names:".');
			return [];
		}
		const knownFrom = knowns.entity(entry.id);
		return [
			{
				type: 'entity',
				id: entry.id,
				sort: `${sortOf(knownFrom)}.${entry.kind}.${entry.id}`,
				kind: entry.kind,
				work: entry.page.work as Entity['work'],
				names: own,
				summaries: [],
				x: 0,
				y: 0,
				knownFrom
			}
		];
	});
}

/** Types, summaries and pictures, once all names are settled. */
export function describeEntity(
	entity: Entity,
	entry: PageEntry,
	files: Files,
	tables: Tables,
	claims: ClaimLinker,
	knowns: Knowns,
	late: LateNames,
	vocabulary: VocabularyIndex
): void {
	const { page } = entry;
	if (page.type) {
		const found =
			entry.kind === 'event'
				? vocabulary.eventType(page.type.text)
				: entry.kind === 'faction' && vocabulary.factionType(page.type.text);
		if (found) entity.entityType = page.type.text;
		else reportType(page.type, entry.kind, tables);
	} else if (entry.kind === 'event')
		tables.report(page, 'event-without-type', `${page.name} has no type.`, 'Add "type:".');
	entity.summaries = page.summaries.map((raw) => {
		const cited = knowns.earliest(claims.citations(page.work, raw.cites));
		const base = knowns.later(entity.knownFrom, cited);
		late.inString('This summary', raw.text, base, raw);
		return { text: raw.text, knownFrom: knowns.printed(raw.text, base) };
	});
	const image = page.image && linkImage(page.image, files, tables);
	if (image) {
		const { alt, credit, licence } = image;
		const printed = [alt, credit, licence].join('\n');
		late.inString('What is said of this picture', printed, entity.knownFrom, page.image!);
		entity.image = {
			...image,
			knownFrom: knowns.printed(printed, entity.knownFrom)
		};
	}
}

function reportType(ref: RawRef, kind: string, tables: Tables) {
	const { eventTypes, factionTypes } = tables.site.vocabulary;
	const types = (kind === 'event' ? eventTypes : factionTypes).map((t) => t.id);
	const meant = probablyMeant(ref.text, types);
	tables.report(
		ref,
		'unknown-type',
		`There is no type ${ref.text} for this kind.`,
		meant ? `Did you mean ${meant}?` : 'Add it to vocabulary.yaml.'
	);
}

function linkImage(
	raw: NonNullable<PageEntry['page']['image']>,
	files: Files,
	tables: Tables
): Omit<Image, 'knownFrom'> | undefined {
	const bytes = files.images.get(raw.path);
	const mediaType = mediaTypeOf(raw.path);
	if (!bytes || !mediaType)
		return tables.report(
			raw,
			bytes ? 'unsafe-image' : 'missing-image',
			bytes ? 'Pictures of this format are not served.' : `There is no ${raw.path}.`,
			'Put a png, jpeg, webp, avif or gif beside the page.'
		);
	const hash = mediaHash(bytes);
	const { alt, credit, licence } = raw;
	return { hash, mediaType, alt, credit, licence };
}

/** The prose of a page as blocks, each with from where it is known. */
export function linkBlocks(
	entry: PageEntry,
	tables: Tables,
	knowns: Knowns,
	late: LateNames
): Block[] {
	return entry.page.blocks.map((raw, i) => linkBlock(raw, i, entry, tables, knowns, late));
}

function linkBlock(
	raw: RawBlock,
	ordinal: number,
	entry: PageEntry,
	tables: Tables,
	knowns: Knowns,
	late: LateNames
): Block {
	const work = entry.page.work;
	const pages = new Map<string, EntityId>();
	for (const { page } of raw.references) {
		const found = tables.page(work, page);
		if (found) pages.set(page.text, found.id);
	}
	const passages = new Map<string, PassageId>();
	const citations: Citation[] = [];
	for (const cite of raw.cites) {
		const ids = cite.places.flatMap((place) => {
			const id = tables.passage(work, place);
			if (id) passages.set(place.text, id);
			return id ?? [];
		});
		for (const group of cite.joint ? [ids] : ids.map((id) => [id]))
			if (group.length)
				citations.push({ passages: group, knownFrom: knowns.citation({ passages: group }) });
	}
	const cited = knowns.later(
		knowns.entity(entry.id),
		...citations.map((c) => c.knownFrom)
	);
	late.inBlock(raw, cited);
	const knownFrom = knowns.later(
		cited,
		...[...pages.values()].map((id) => knowns.entity(id)),
		...[raw.text, raw.section, raw.sideHead].map((text) => knowns.printed(text, cited))
	);
	const until = raw.until && tables.passage(work, raw.until);
	return {
		type: 'block',
		id: idFrom('b', `${entry.id}/${ordinal}`),
		sort: `${entry.id}.${String(ordinal).padStart(4, '0')}`,
		entity: entry.id,
		section: raw.section,
		...(raw.sideHead !== undefined && { sideHead: raw.sideHead }),
		tree: resolveTree(
			raw.tree,
			(page) => pages.get(page),
			(place) => passages.get(place)
		),
		citations,
		mentions: [...new Set(pages.values())],
		...(until && {
			until: { passage: until, knownFrom: knowns.later(knownFrom, knowns.passage(until)) }
		}),
		knownFrom
	};
}

/**
 * Proves that titles are unique at every position: two names collide where both are the title when
 * the later of them becomes known. Once a better name is known, a name is never the title again.
 */
export function checkTitles(entities: readonly Entity[], pages: Map<EntityId, PageEntry>, tables: Tables) {
	const bySlug = new Map<string, { entity: Entity; index: number }[]>();
	for (const entity of entities)
		entity.names.forEach((name, index) =>
			bySlug.set(name.slug, [...(bySlug.get(name.slug) ?? []), { entity, index }])
		);
	const isTitle = (entity: Entity, index: number, at: readonly number[]) =>
		!entity.names.slice(index + 1).some((n) => isKnown(n.knownFrom, at));
	for (const [slug, named] of bySlug)
		for (let i = 0; i < named.length; i++)
			for (const b of named.slice(i + 1)) {
				const a = named[i]!;
				if (a.entity.id === b.entity.id || a.entity.work !== b.entity.work) continue;
				const at = a.entity.names[a.index]!.knownFrom.map((n, w) =>
					Math.max(n, b.entity.names[b.index]!.knownFrom[w]!)
				);
				const spot = pages.get(b.entity.id)!.page;
				const other = pages.get(a.entity.id)!.page;
				const titles = [isTitle(a.entity, a.index, at), isTitle(b.entity, b.index, at)];
				if (titles.every(Boolean) && a.entity.kind === b.entity.kind)
					tables.report(
						spot.names[b.index] ?? spot,
						'title-collision',
						`"${slug}" is the title of ${other.file} at the same position.`,
						'Give one of them a name that tells them apart.'
					);
				else
					tables.report(
						spot.names[b.index] ?? spot,
						'alias-collision',
						`"${slug}" is also a name of ${other.file}.`,
						'Readers are asked which one they mean; tell them apart if you can.',
						'warning'
					);
			}
}

/** Works, entities and passages in the API's shape. */
import { linksOf } from '$graph/model/links';
import { represent, representedBy } from '$graph/model/represent';
import { wikiPath } from '$graph/model/slug';
import type { Appearance, Claim, Derivation, Entity, Passage, Work } from '$graph/model/types';
import { firstPassages } from '$graph/story/first-told';
import type { Story } from '$graph/story/story';
import { titlesOfEntities } from '$graph/story/titles';
import type { Copies } from '../../copies';
import type {
	EntityAnswer,
	EntityDetailAnswer,
	PassageAnswer,
	WorkAnswer
} from '../schemas/elements';
import { citationAnswers, claimAnswer } from './claims';

export function workAnswer(copies: Copies, work: Work): WorkAnswer {
	const { id, title, author, tier, language } = work;
	const [first, ...others] = work.derivedFrom.map((d) => derivationAnswer(copies, d));
	return {
		...{ id, title, author, tier, language },
		...(first && { derivedFrom: first }),
		...(others.length > 0 && { alsoDerivedFrom: others })
	};
}

function derivationAnswer(copies: Copies, { work, mode, after, citations }: Derivation) {
	return {
		...{ work, mode },
		...(after !== undefined && { after }),
		citations: citationAnswers(copies, citations)
	};
}

/** Entities, which must be primaries, under the best names known. */
export async function entityAnswers(
	story: Story,
	entities: readonly Entity[]
): Promise<EntityAnswer[]> {
	const titles = await titlesOfEntities(story, entities);
	const first = await firstPassages(story, entities);
	return entities.map((entity) => {
		const { id, kind, work } = entity;
		const { title, slug } = titles.get(id)!;
		const summary = entity.summaries[entity.summaries.length - 1]?.text ?? '';
		const passage = first.get(id);
		if (!passage) throw new Error(`${id} is visible and no passage names it`);
		return { id, kind, work, title, url: wikiPath(slug), summary, firstPassage: passage.id };
	});
}

/** One entity, by any id that is read as it; undefined where there is none. */
export async function entityDetail(
	story: Story,
	copies: Copies,
	id: string
): Promise<EntityDetailAnswer | undefined> {
	const identity = await story.identity();
	const primary = represent(identity, id as Entity['id']);
	const ids = representedBy(identity, primary);
	const entities = await story.store.elements('entity', ids, story.at);
	const entity = entities.find((e) => e.id === primary);
	if (!entity) return undefined;
	const [[answer], claims, passages] = await Promise.all([
		entityAnswers(story, [entity]),
		story.store.claims({ entities: ids }, story.at),
		story.store.passages({ entities: ids }, story.at)
	]);
	const others = entities.filter((e) => e !== entity);
	return {
		...answer!,
		names: [...others, entity].flatMap((e) =>
			e.names.map(({ text, kind, citations }) => ({
				...{ text, kind },
				citations: citationAnswers(copies, citations)
			}))
		),
		claims: claims.items.map((claim) => claimAnswer(copies, identity, claim)),
		appearances: passages.items.flatMap((passage) =>
			modesOf(passage.appearances, new Set(ids)).map((mode) => ({
				passage: passage.id,
				mode
			}))
		)
	};
}

function modesOf(appearances: readonly Appearance[], ids: ReadonlySet<string>) {
	return [...new Set(appearances.filter((a) => ids.has(a.entity)).map((a) => a.mode))];
}

/** Passages with the claims that cite them; the text where the site has a copy. */
export async function passageAnswers(
	story: Story,
	copies: Copies,
	passages: readonly Passage[]
): Promise<PassageAnswer[]> {
	const identity = await story.identity();
	const ids = passages.map((p) => p.id);
	const { items } = await story.store.claims({ passages: ids }, story.at);
	const citing = new Map<string, Claim[]>(ids.map((id) => [id, []]));
	for (const claim of items) for (const id of citedBy(claim)) citing.get(id)?.push(claim);
	return passages.map((passage) => {
		const { id, place, work, chapter, scene, paragraph, ordinal, gist } = passage;
		const text = copies.wording(passage);
		const inMode = (mode: Appearance['mode']) => {
			const found = passage.appearances.filter((a) => a.mode === mode);
			return [...new Set(found.map((a) => represent(identity, a.entity)))];
		};
		return {
			...{ id, place, work, chapter, scene, paragraph, ordinal, gist },
			...(text !== undefined && { text }),
			pov: inMode('pov')[0] ?? null,
			present: inMode('present'),
			mentioned: inMode('mentioned'),
			claims: citing.get(id)!.map((claim) => claim.id)
		};
	});
}

/** Every passage that a claim or a qualifier of it cites: what `/claims?passage=` matches. */
function citedBy(claim: Claim): Set<string> {
	const links = linksOf(claim).filter((link) => link.role === 'cites');
	return new Set(links.map((link) => link.to.id));
}

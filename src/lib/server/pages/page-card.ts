/** The card of a page: who is meant by a name, and what is known of them so far. */
import { foldedWords } from '$graph/model/search-keys';
import type { Entity, PassageId } from '$graph/model/types';
import { represent } from '$graph/model/represent';
import type { Story } from '$graph/story/story';
import { resolveSlug, titlesOfEntities } from '$graph/story/titles';
import type { PageCardView } from '$lib/ui/reader/view';
import { kindWord } from '../present/facts';
import { pageLink } from '../present/links';

/** Longer words are no name. */
const LONGEST = 80;

/**
 * @param name a title, another name, or words that a reader has selected
 * @param passage where it is read: those who are in it are meant first, also by a part of a name
 * @returns undefined where nobody, or more than one, is called so
 */
export async function pageCard(
	story: Story,
	name: string,
	passage: string | null
): Promise<PageCardView | undefined> {
	if (bareWords(name).length === 0 || name.length > LONGEST) return undefined;
	const entity =
		(passage && (await calledIn(story, passage, name))) || (await called(story, name));
	if (!entity) return undefined;
	const title = (await titlesOfEntities(story, [entity])).get(entity.id)!;
	const summary = entity.summaries[entity.summaries.length - 1]?.text;
	return {
		...pageLink(title),
		kindWord: kindWord(story, { entity }),
		...(summary !== undefined && { summary })
	};
}

/** Folded words without an article before them. */
function bareWords(name: string): string[] {
	const words = foldedWords(name);
	return /^(the|an?)$/.test(words[0] ?? '') ? words.slice(1) : words;
}

/** Of those who are in a passage the one who is called so, or by whose name a part of it is told. */
async function calledIn(story: Story, id: string, name: string): Promise<Entity | undefined> {
	const { store, at } = story;
	const [passage] = await store.elements('passage', [id as PassageId], at);
	if (!passage) return undefined;
	const identity = await story.identity();
	const here = [...new Set(passage.appearances.map((a) => represent(identity, a.entity)))];
	const entities = await store.elements('entity', here, at);
	const asked = ` ${bareWords(name).join(' ')} `;
	const names = (e: Entity) => e.names.map((n) => ` ${bareWords(n.text).join(' ')} `);
	const whole = entities.filter((e) => names(e).includes(asked));
	if (whole.length > 0 || !/^\P{L}*\p{Lu}/u.test(name))
		return whole.length === 1 ? whole[0] : undefined;
	const part = entities.filter((e) => names(e).some((n) => n.includes(asked)));
	return part.length === 1 ? part[0] : undefined;
}

async function called(story: Story, name: string): Promise<Entity | undefined> {
	const resolved = await resolveSlug(story, name.trim());
	if (resolved.kind === 'page') return resolved.entity;
	if (resolved.kind !== 'redirect') return undefined;
	return (await story.store.elements('entity', [resolved.to.id], story.at))[0];
}

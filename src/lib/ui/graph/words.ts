/** Words of the legend. */
import type { Kind, WorldKind } from '$graph/model/types';
import type { AboutView, StoryChoice } from './view';

export const KIND_MANY: Readonly<Record<Kind, string>> = {
	character: 'Characters',
	place: 'Places',
	faction: 'Factions',
	item: 'Items',
	event: 'Events'
};

/** At the beginning of a sentence. */
export const KIND_ONE: Readonly<Record<Kind, string>> = {
	character: 'A character',
	place: 'A place',
	faction: 'A faction',
	item: 'An item',
	event: 'An event'
};

export const GROUP_WORDS: Readonly<Record<string, string>> = {
	kinship: 'kin and ties',
	allegiance: 'allegiance',
	help: 'rescue and care',
	harm: 'harm and threat',
	knowledge: 'acquaintance',
	presence: 'being there',
	possession: 'holding a thing',
	time: 'time',
	other: 'other'
};

export const WORLD_WORDS: Readonly<Record<WorldKind, string>> = {
	actual: 'told as fact',
	report: 'reported',
	belief: 'believed',
	plan: 'planned',
	dream: 'dreamt'
};

/** In a column that is headed "Told as". */
export const TOLD_WORDS: Readonly<Record<WorldKind, string>> = {
	actual: 'fact',
	report: 'report',
	belief: 'belief',
	plan: 'plan',
	dream: 'dream'
};

/** "1 relation", "28 relations". */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}

/** What a picture shows, for the name of a file: "Ada Brandt, 2 steps". */
export function titleOf(
	depth: number,
	{ about, stories }: { about?: AboutView; stories: readonly StoryChoice[] }
): string {
	if (about) return `${about.page.title}, ${count(depth, 'step')}`;
	const whole = stories.find((story) => story.current);
	return whole ? `The whole of ${whole.title}` : 'The whole story';
}

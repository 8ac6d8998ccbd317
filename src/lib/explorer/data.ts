/**
 * What the explorer draws: one page's part of the graph, already cut at the reader's position and
 * not yet filtered. Filters and story time are applied by the view model, so that they answer at once.
 */
import type { EdgeGroup, Kind, WorldKind } from '$graph/model/types';

/** Steps of story time, both ends inclusive; not `sure` where order or an end is untold. */
export interface Stretch {
	first: number;
	last: number;
	sure: boolean;
}

export interface ExplorerNode {
	id: string;
	kind: Kind;
	title: string;
	href: string;
	/** Fixed: no filter and no step of story time moves it. */
	x: number;
	y: number;
	/** Visible drawn claims that touch it: the greater, the more its label matters. */
	weight: number;
	/** When it is dead or ended. */
	ended: Stretch[];
	/** The first step at which it is there: its own of an event, of a being its birth. Absent: always. */
	begins?: number;
	/** What it is a member of, and when; absent where of nothing. */
	factions?: { id: string; holds?: Stretch[] }[];
	/** So many that belong to it are drawn within it. */
	folded?: number;
}

export interface ExplorerClaim {
	id: string;
	world: WorldKind;
	denied: boolean;
	/** When it holds; absent where it holds at any step. */
	holds?: Stretch[];
	/** The first and the last passage that carry it: indices of the data's passages. */
	first: number;
	last: number;
	/** A finding of the continuity desk names it. */
	finding?: EdgeFinding;
}

/** What the continuity desk says against a claim. */
export interface EdgeFinding {
	id: string;
	severity: 'error' | 'warning' | 'note';
	/** The sentence of the finding, for a label. */
	words: string;
}

/** One relation from one to another, with all claims that tell it. */
export interface ExplorerEdge {
	id: string;
	source: string;
	target: string;
	property: string;
	/** In words, from the source's side. */
	relation: string;
	group: RelationGroup;
	claims: ExplorerClaim[];
}

export type RelationGroup = EdgeGroup | 'other';

/** A step of story time: one visible event, in displayed order. */
export interface ExplorerStep {
	id: string;
	title: string;
	/** Whether it is told that it comes after the step before. */
	told: boolean;
	/** Where a reader first knows of it: an index of the data's passages. */
	mark?: number;
}

/** A passage, as a mark names it. */
export interface ExplorerPassage {
	id: string;
	/** `2.4`, or a locator's place in words. */
	label: string;
	href: string;
	/** For assistive technology: "Scene 2, paragraph 4". */
	spoken: string;
}

export interface ExplorerData {
	/** Absent for a whole story. */
	center?: string;
	/** Of a whole story: its id, where it is not the wiki's first. */
	whole?: string;
	/** Of a whole story: within what members are drawn. */
	fold?: 'faction' | 'place' | 'none';
	depth: number;
	nodes: ExplorerNode[];
	/** In the order in which they are told. */
	edges: ExplorerEdge[];
	steps: ExplorerStep[];
	/** Those of which something here is a member, and those that are here, by title. */
	factions?: { id: string; title: string }[];
	/** Those that are named here, in reading order. */
	passages: ExplorerPassage[];
	/** More entities are visible than are here. */
	more: boolean;
}

export const ALL_KINDS: readonly Kind[] = ['character', 'place', 'faction', 'item', 'event'];

export const ALL_GROUPS: readonly RelationGroup[] = [
	'kinship',
	'allegiance',
	'help',
	'harm',
	'knowledge',
	'presence',
	'possession',
	'time',
	'other'
];

/** How a tie is drawn says how it is told: as fact, in a report or a mind, or only planned. */
export const LINES = ['solid', 'dashed', 'dotted'] as const;
export type Line = (typeof LINES)[number];

export const ALL_WORLDS: readonly WorldKind[] = ['actual', 'report', 'belief', 'plan', 'dream'];

/** Worlds by line, the nearest to fact first. */
export const LINE_OF: Readonly<Record<WorldKind, Line>> = {
	actual: 'solid',
	report: 'dashed',
	belief: 'dashed',
	dream: 'dashed',
	plan: 'dotted'
};

/**
 * A picture of the graph as it leaves the wiki: what every export writes and nothing else. Plain data,
 * cut at the reader's position by whoever makes it (`graph/story/export-graph.ts`).
 */
import type { ClaimId, EdgeGroup, EntityId, Kind, PassageId, PropertyId, WorldKind } from './types';

/** An event as a step of story time. */
export interface ExportStep {
	event: EntityId;
	title: string;
	/** Its number in the displayed order of the visible events, from 1. */
	step: number;
}

export interface ExportNode {
	id: EntityId;
	kind: Kind;
	title: string;
	/** Of its page, from the root of the site. */
	url: string;
	/** Fixed place in CSS pixels at zoom 1, downward. */
	x: number;
	y: number;
	/** Drawn claims that touch it. */
	claimCount: number;
	/** Where a reader first knows of it, and its place: `1.2.4`, or of a work without text in words. */
	firstPassage?: PassageId;
	firstPlace?: string;
	/** Story time: of an event its own step as both; else where it begins, and where it ends for good. */
	since?: ExportStep;
	until?: ExportStep;
	/** What it is told to belong to. */
	factions: { id: EntityId; title: string }[];
	/** So many that belong to it are drawn within it. */
	folded?: number;
}

/** One relation from one to another. */
export interface ExportEdge {
	/** Unique in any graph of the wiki, and the same in each. */
	id: string;
	source: EntityId;
	target: EntityId;
	property: PropertyId;
	/** The relation in words from the source's side; "not: …" where it is denied. */
	label: string;
	group: EdgeGroup | 'other';
	/** In which worlds it is told, the nearest to fact first. */
	worlds: WorldKind[];
	/** Every claim says that it is not so. */
	denied: boolean;
	/** It certainly holds wherever it is shown to hold; false where no end is told. */
	sure: boolean;
	claims: ClaimId[];
	/** Of the passages that carry its claims the first and the last in reading order. */
	firstPassage?: PassageId;
	firstPlace?: string;
	lastPassage?: PassageId;
	lastPlace?: string;
	/** The steps of story time at which it holds first and last; absent where untold. */
	since?: ExportStep;
	until?: ExportStep;
}

export interface ExportGraph {
	/** The wiki's name. */
	wiki: string;
	/** What the picture shows: "Ada Brandt, 2 steps". */
	title: string;
	/** The story time that is shown; absent: all. */
	storyTime?: { since: ExportStep; until: ExportStep };
	/** All of story time: the visible events in displayed order. */
	steps: ExportStep[];
	nodes: ExportNode[];
	edges: ExportEdge[];
	/** More entities are visible than are here. */
	more: boolean;
}

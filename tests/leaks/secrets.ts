/**
 * What of a story could be given away, each with the positions from which a reader knows it: read from
 * the whole graph, whatever the site makes of it.
 */
import type { BlockNode, InlineNode } from '../../graph/model/prose';
import { slugOf } from '../../graph/model/slug';
import { wordsOf } from './words';
import type { Block, Claim, Entity, EntityId, Known, StoryGraph } from '../../graph/model/types';

export type SecretKind =
	/** An opaque id or hash: one word, found anywhere. */
	| 'id'
	/** Found as it is written, in whole words. */
	| 'name'
	/** Common words ("the fall"): no secret where they were told in any connection, or are the site's own. */
	| 'phrase'
	/** Found by any five words of it in a row. */
	| 'sentence';

export interface Secret {
	kind: SecretKind;
	text: string;
	knownFrom: Known;
}

/** What opens a page, or heads it: found where it stands alone, also where its words are common. */
export interface Heading {
	slug: string;
	text: string;
	knownFrom: Known;
}

/** Words that the site makes of what is known: no secret of their own. */
export interface Told {
	text: string;
	knownFrom: Known;
}

export interface Secrets {
	secrets: Secret[];
	headings: Heading[];
	told: Told[];
}

/** @param wordings the words of passages, by id, where the site has a copy of them */
export function secretsOf(graph: StoryGraph, wordings: ReadonlyMap<string, string>): Secrets {
	const { scenes, passages, entities, claims, blocks, findings, premises } = graph;
	const names = new Map(entities.map((e) => [e.id, e.names.map((n) => n.text)]));
	const ids = [passages, entities, claims, blocks, findings, premises].flat();
	const text = (kind: SecretKind, text: string, knownFrom: Known): Secret[] =>
		text.trim() ? [{ kind, text, knownFrom }] : [];
	return {
		secrets: [
			...ids.flatMap((e) => text('id', e.id, e.knownFrom)),
			...scenes.flatMap((s) => text('phrase', s.title, s.knownFrom)),
			...passages.flatMap((p) => [
				...text('sentence', p.gist, p.knownFrom),
				...text('id', p.sketch?.hash ?? '', p.knownFrom),
				...text('sentence', wordings.get(p.id) ?? '', p.knownFrom)
			]),
			...entities.flatMap((e) => [
				...e.names.flatMap((n) =>
					text(isLiteral(e, n) ? 'name' : 'phrase', n.text, n.knownFrom)
				),
				...e.summaries.flatMap((s) => text('sentence', s.text, s.knownFrom)),
				...(e.image ? text('sentence', e.image.alt, e.image.knownFrom) : [])
			]),
			...claims.flatMap(ofClaim),
			...blocks.flatMap((b) => [
				...printed(b.tree, () => undefined).flatMap((run) =>
					text('sentence', run, b.knownFrom)
				),
				...headsOf(b).flatMap((head) => text('phrase', head, b.knownFrom))
			]),
			...premises.flatMap(({ settle }) =>
				settle ? text('sentence', settle.text, settle.knownFrom) : []
			)
		],
		headings: entities.flatMap((e) =>
			e.names.map((n) => ({ slug: slugOf(n.text), text: n.text, knownFrom: n.knownFrom }))
		),
		told: blocks.flatMap((b) =>
			// Whichever of its names a slot is filled with.
			[0, 1, 2, 3, 4].flatMap((nth) =>
				printed(b.tree, (id) => names.get(id)?.at(-1 - nth) ?? names.get(id)?.[0]).map(
					(text) => ({
						text,
						knownFrom: b.knownFrom
					})
				)
			)
		)
	};
}

/** Descriptions and titles of events are common words. */
const isLiteral = (entity: Entity, { kind }: Entity['names'][number]) =>
	kind !== 'description' && !(kind === 'title' && entity.kind === 'event');

/** Of fewer words a value gives nothing away by itself. */
const TELLING = 4;

function ofClaim({ value, role, knownFrom }: Claim): Secret[] {
	const said: [string, Known][] = [];
	if (typeof value === 'string') said.push([value, knownFrom]);
	if (role) said.push([role.text, role.knownFrom]);
	return said
		.filter(([text]) => wordsOf(text).length >= TELLING)
		.map(([text, from]) => ({ kind: 'phrase', text, knownFrom: from }));
}

const headsOf = ({ section, sideHead = '' }: Block) => [section, sideHead];

/** The words of a block that stand in a row: marks part them, and slots that nothing fills. */
function printed(
	nodes: readonly BlockNode[],
	fill: (entity: EntityId) => string | undefined
): string[] {
	const runs = [''];
	const inline = (node: InlineNode): void => {
		const slot = node.type === 'reference' ? (node.text ?? fill(node.entity)) : undefined;
		if (node.type === 'text' || node.type === 'code') runs.push(runs.pop()! + node.text);
		else if (slot) runs.push(runs.pop()! + slot);
		else if ('children' in node) node.children.forEach(inline);
		else runs.push('');
	};
	const block = (node: BlockNode): void => {
		runs.push('');
		if (node.type === 'paragraph') node.children.forEach(inline);
		else if (node.type === 'quote') node.children.forEach(block);
		else if (node.type === 'list') node.items.flat().forEach(block);
		else
			for (const cell of [node.head, ...node.rows].flat()) {
				runs.push('');
				cell.forEach(inline);
			}
	};
	nodes.forEach(block);
	return runs.filter((run) => run.trim() !== '');
}

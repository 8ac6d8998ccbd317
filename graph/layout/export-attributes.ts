/**
 * What GEXF and GraphML say of nodes and ties besides their places and looks, stated once. A list is
 * one text, its parts with a space (ids) or a semicolon (titles) between them.
 */
import type { ExportEdge, ExportNode, ExportStep } from '../model/export-graph';

export type AttributeType = 'string' | 'int' | 'boolean';
export type AttributeValue = string | number | boolean;

export interface Attribute<T> {
	name: string;
	type: AttributeType;
	/** Undefined: not told. */
	of(element: T): AttributeValue | undefined;
}

/** Names of two attributes: the event, and the number of the step. */
function stepOf<T>(
	name: 'since' | 'until',
	of: (element: T) => ExportStep | undefined
): Attribute<T>[] {
	return [
		{ name, type: 'string', of: (element) => of(element)?.title },
		{ name: `${name}Step`, type: 'int', of: (element) => of(element)?.step }
	];
}

export const NODE_ATTRIBUTES: readonly Attribute<ExportNode>[] = [
	{ name: 'kind', type: 'string', of: (n) => n.kind },
	{ name: 'url', type: 'string', of: (n) => n.url },
	{ name: 'claimCount', type: 'int', of: (n) => n.claimCount },
	{ name: 'firstPassage', type: 'string', of: (n) => n.firstPassage },
	{ name: 'firstPlace', type: 'string', of: (n) => n.firstPlace },
	...stepOf<ExportNode>('since', (n) => n.since),
	...stepOf<ExportNode>('until', (n) => n.until),
	{
		name: 'factions',
		type: 'string',
		of: (n) =>
			joined(
				n.factions.map((f) => f.title),
				'; '
			)
	},
	{ name: 'folded', type: 'int', of: (n) => n.folded }
];

export const EDGE_ATTRIBUTES: readonly Attribute<ExportEdge>[] = [
	{ name: 'property', type: 'string', of: (e) => e.property },
	{ name: 'group', type: 'string', of: (e) => e.group },
	{ name: 'worlds', type: 'string', of: (e) => joined(e.worlds, ' ') },
	{ name: 'denied', type: 'boolean', of: (e) => e.denied },
	{ name: 'sure', type: 'boolean', of: (e) => e.sure },
	{ name: 'claimCount', type: 'int', of: (e) => e.claims.length },
	{ name: 'claims', type: 'string', of: (e) => joined(e.claims, ' ') },
	{ name: 'firstPassage', type: 'string', of: (e) => e.firstPassage },
	{ name: 'firstPlace', type: 'string', of: (e) => e.firstPlace },
	{ name: 'lastPassage', type: 'string', of: (e) => e.lastPassage },
	{ name: 'lastPlace', type: 'string', of: (e) => e.lastPlace },
	...stepOf<ExportEdge>('since', (e) => e.since),
	...stepOf<ExportEdge>('until', (e) => e.until)
];

function joined(parts: readonly string[], mark: string): string | undefined {
	return parts.length > 0 ? parts.join(mark) : undefined;
}

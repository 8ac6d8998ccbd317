/** The look of the canvas. Sizes are pixels of the screen at any zoom; colours come from the page. */
import type cytoscape from 'cytoscape';
import type { Kind } from '$graph/model/types';
import { LABEL_GAP, RING_GAP, TYPE, type Side, type TypeRole } from './labels';

export const TOKENS = [
	...(['paper', 'ink', 'soft', 'rule', 'rubric'] as const),
	...(['character', 'place', 'faction', 'item', 'event'] as const)
] as const;
export type Tokens = Record<(typeof TOKENS)[number] | 'serif', string>;

/** The theme's colours and family, as they are in force on an element. */
export function readTokens(element: Element): Tokens {
	const style = getComputedStyle(element);
	// Cytoscape knows double quotes only.
	const read = (name: string) => [
		name,
		style.getPropertyValue(`--${name}`).trim().replace(/'/g, '"')
	];
	return Object.fromEntries([...TOKENS, 'serif'].map(read)) as unknown as Tokens;
}

const SHAPES: Record<Kind, string> = {
	character: 'ellipse',
	place: 'rectangle',
	faction: 'hexagon',
	item: 'diamond',
	event: 'triangle'
};

/** What Cytoscape is told of each side that a label may stand on; `x`, `y` are the way outward. */
const SIDE_STYLE: Record<Side, { valign: string; halign: string; x: number; y: number }> = {
	below: { valign: 'bottom', halign: 'center', x: 0, y: 1 },
	above: { valign: 'top', halign: 'center', x: 0, y: -1 },
	right: { valign: 'center', halign: 'right', x: 1, y: 0 },
	left: { valign: 'center', halign: 'left', x: -1, y: 0 }
};

/**
 * Scale of an arrow's head that is as long as the line's width asks for, at any zoom. Cytoscape makes
 * a head of scale 1 0.3 times max((13.37 width)^0.9, 29) long, in units of the layout.
 */
function headScale(width: number, zoom: number): number {
	const length = 6 + 1.8 * width;
	return length / zoom / (0.3 * Math.max((13.37 * (width / zoom)) ** 0.9, 29));
}

/**
 * Around letters. A relation stands on its own line: its halo closes a space between words, or the
 * line would show there as a hyphen.
 */
const HALO = { name: 2, tie: 3 };

/** Of what is faded. */
const PALE = 0.3;

type Block = { selector: string; style: Record<string, unknown> };
type Drawn = cytoscape.SingularElementReturnValue;

/** @param zoom the zoom at the time of drawing: what is told in pixels is divided by it */
export function stylesheetOf(tokens: Tokens, zoom: () => number): cytoscape.StylesheetJson {
	const px = (n: number) => n / zoom();
	const type = (role: TypeRole) => ({
		'font-family': tokens.serif,
		'font-size': () => px(TYPE[role].size),
		'font-weight': TYPE[role].weight,
		'font-style': TYPE[role].italic ? 'italic' : 'normal'
	});
	const halo = {
		'text-outline-color': tokens.paper,
		'text-outline-opacity': 1,
		'text-outline-width': () => px(HALO.name)
	};
	const weight = (width: number) => ({
		width: () => px(width),
		'arrow-scale': () => headScale(width, zoom())
	});
	const line = (color: string, width: number) => ({
		'line-color': color,
		'target-arrow-color': color,
		'source-arrow-color': color,
		...weight(width)
	});
	const blocks: Block[] = [
		{
			selector: 'node',
			style: {
				...type('name'),
				...halo,
				width: (n: Drawn) => px(n.data('size')),
				height: (n: Drawn) => px(n.data('size')),
				'border-width': 0,
				'outline-width': 0,
				color: tokens.ink,
				label: 'data(label)',
				'text-wrap': 'wrap',
				'text-max-width': () => px(1000),
				'line-height': TYPE.name.line / TYPE.name.size,
				'overlay-opacity': 0,
				'z-index': 1
			}
		},
		...(Object.keys(SHAPES) as Kind[]).map((kind) => ({
			selector: `node.${kind}`,
			style: { shape: SHAPES[kind], 'background-color': tokens[kind] }
		})),
		...(Object.keys(SIDE_STYLE) as Side[]).flatMap((side) => {
			const { valign, halign, x, y } = SIDE_STYLE[side];
			const away = (gap: number) => ({
				'text-margin-x': () => px(x * gap),
				'text-margin-y': () => px(y * gap)
			});
			const at = { 'text-valign': valign, 'text-halign': halign, ...away(LABEL_GAP) };
			return [
				{ selector: `node.${side}`, style: at },
				{ selector: `node.open.${side}, node.chosen.${side}`, style: away(RING_GAP) }
			];
		}),
		{ selector: 'node.far', style: { color: tokens.soft } },
		{
			selector: 'node.center, node.open, node.chosen, node.pinned',
			style: { ...type('strong'), 'z-index': 3 }
		},
		{ selector: 'node.landmark', style: { color: tokens.ink, 'z-index': 2 } },
		...(Object.keys(SHAPES) as Kind[]).map((kind) => ({
			selector: `node.hollow.${kind}`,
			style: {
				'background-color': tokens.paper,
				'border-color': tokens[kind],
				'border-width': () => px(2.5)
			}
		})),
		{
			selector: 'node.pointed',
			style: {
				...{ color: tokens.ink, 'z-index': 4, 'outline-color': tokens.ink },
				...{ 'outline-width': () => px(2), 'outline-offset': () => px(3) }
			}
		},
		{
			selector: 'node.open',
			style: {
				'outline-color': tokens.rubric,
				'outline-width': () => px(2.5),
				'outline-offset': () => px(3)
			}
		},
		{
			selector: 'node.chosen',
			style: {
				'outline-color': tokens.ink,
				'outline-width': () => px(2.5),
				'outline-offset': () => px(3)
			}
		},
		{
			selector: 'edge',
			style: {
				...type('tie'),
				...halo,
				'text-outline-width': () => px(HALO.tie),
				...line(tokens.rule, 1),
				'curve-style': 'unbundled-bezier',
				'edge-distances': 'node-position',
				'control-point-weights': 0.5,
				'control-point-distances': (e: Drawn) => px(e.data('bend')),
				'source-distance-from-node': () => px(4),
				'target-distance-from-node': () => px(4),
				'target-arrow-shape': 'triangle',
				color: tokens.soft,
				label: 'data(middle)',
				'source-label': 'data(along)',
				'source-text-offset': (e: Drawn) => px(e.data('offset')),
				'text-rotation': 'autorotate',
				'source-text-rotation': 'autorotate',
				'overlay-opacity': 0
			}
		},
		{ selector: 'edge[bend = 0]', style: { 'curve-style': 'straight' } },
		{
			selector: 'edge.dashed',
			style: { 'line-style': 'dashed', 'line-dash-pattern': () => [px(7), px(4)] }
		},
		{
			selector: 'edge.dotted',
			style: { 'line-style': 'dashed', 'line-dash-pattern': () => [px(1.5), px(4)] }
		},
		{ selector: 'edge.near', style: { ...line(tokens.ink, 1.5), 'z-index': 1 } },
		{
			selector: 'edge.open',
			style: {
				...line(tokens.rubric, 2.8),
				...type('open'),
				...{ color: tokens.rubric, 'z-index': 2 }
			}
		},
		{ selector: 'edge.mutual', style: { 'source-arrow-shape': 'triangle' } },
		{
			selector: 'edge.unsure',
			style: { 'target-arrow-fill': 'hollow', 'source-arrow-fill': 'hollow' }
		},
		{ selector: 'edge.denied', style: { 'target-arrow-shape': 'tee' } },
		{
			selector: 'edge.finding',
			style: { 'mid-target-arrow-shape': 'tee', 'mid-target-arrow-color': tokens.ink }
		},
		{ selector: 'edge.pointed', style: weight(2.8) },
		{ selector: 'node.faded, edge.faded', style: { opacity: PALE } }
	];
	return blocks as unknown as cytoscape.StylesheetJson;
}

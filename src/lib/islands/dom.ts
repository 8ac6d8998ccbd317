/** Elements without a framework. */

type Child = Node | string | undefined | false;

/** Makes an element; attributes that are undefined or false are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Record<string, string | number | boolean | undefined> = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes))
		if (value !== undefined && value !== false)
			element.setAttribute(name, value === true ? '' : String(value));
	element.append(...children.filter((c) => c !== undefined && c !== false));
	return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(
	tag: string,
	attributes: Record<string, string | number> = {},
	...children: Node[]
): SVGElement {
	const element = document.createElementNS(SVG, tag);
	for (const [name, value] of Object.entries(attributes))
		element.setAttribute(name, String(value));
	element.append(...children);
	return element;
}

/** Shapes of kinds, as `KindSign.svelte` draws them. */
const SIGNS: Record<string, [string, Record<string, string | number>]> = {
	character: ['circle', { cx: 6, cy: 6, r: 5.5 }],
	place: ['rect', { x: 1, y: 1, width: 10, height: 10 }],
	faction: ['path', { d: 'M6 .2 11.2 3.1v5.8L6 11.8.8 8.9V3.1z' }],
	item: ['path', { d: 'm6 0 6 6-6 6-6-6z' }],
	event: ['path', { d: 'm6 .6 6 10.8H0z' }]
};

export function kindSign(kind: string, size = 11): SVGElement {
	const [tag, attributes] = SIGNS[kind] ?? SIGNS['event']!;
	return svg(
		'svg',
		{
			class: `kind-sign kind-${kind}`,
			width: size,
			height: size,
			viewBox: '0 0 12 12',
			'aria-hidden': 'true'
		},
		svg(tag, attributes)
	);
}

export const byPopover = 'popover' in HTMLElement.prototype;

/** Whether a key press belongs to a field that is being typed into. */
export function typing(event: KeyboardEvent): boolean {
	const { target } = event;
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}

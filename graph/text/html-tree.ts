/** The little of a parsed tree that reading it needs. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The elements of a name below a node, in order, whatever their namespace prefix. */
export function elements(node: Node, name: string): Element[] {
	if (!('childNodes' in node)) return [];
	return node.childNodes.flatMap((child) => [
		...(isElement(child) && child.tagName.replace(/^.*:/u, '') === name ? [child] : []),
		...elements(child, name)
	]);
}

/** Paragraphs and scenes of an HTML page. */
import { parse } from 'parse5';
import { isElement, type Node } from './html-tree';
import type { Part } from './read-file';
import type { Segment } from './segment';

const LEFT_OUT = new Set(
	'head script style template noscript nav header footer aside form button select svg math iframe audio video figure'.split(
		' '
	)
);
const BLOCK = new Set(
	'address article blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 html li main ol p pre section summary table tbody td th tr ul'.split(
		' '
	)
);

/** The parts of a page. */
export function readHtml(html: string): Part[] {
	const segments: Segment[] = [];
	let title: string | undefined;
	let scene = 1;
	let broken = false;
	let [open, line] = ['', 0];
	const close = (heading = false) => {
		const text = open.replace(/\s+/gu, ' ').trim();
		open = '';
		if (!/[\p{L}\p{N}]|^\.{3}$|…/u.test(text)) {
			if (text !== '') broken = true;
			return;
		}
		if (heading) {
			title ??= text;
			broken = true;
			return;
		}
		if (broken && segments.length > 0) scene++;
		broken = false;
		segments.push({ scene, text, line });
	};
	const walk = (node: Node) => {
		if (node.nodeName === '#text' && 'value' in node) {
			if (open.trim() === '') line = node.sourceCodeLocation?.startLine ?? line;
			open += node.value;
		}
		if (!('childNodes' in node)) return;
		if (!isElement(node)) return void node.childNodes.forEach(walk);
		const name = node.tagName;
		if (LEFT_OUT.has(name)) return;
		if (name === 'br') open += '\n';
		if (name === 'hr') {
			close();
			broken = true;
		}
		const block = BLOCK.has(name);
		if (block) close();
		node.childNodes.forEach(walk);
		if (block) close(/^h[1-6]$/u.test(name));
	};
	walk(parse(html, { sourceCodeLocationInfo: true }));
	close();
	return segments.length === 0 ? [] : [{ ...(title && { title }), segments, doubts: [] }];
}

/** Claims and prose in an author's words: page names and ids, one line each. */
import type { BlockNode, InlineNode } from '../model/prose';
import type { Claim, EntityId, Known, TimePoint } from '../model/types';

type PageName = (id: EntityId) => string;

/** `[report by Orn] not memberOf The_Guild`, without the subject: that is its page. */
export function claimWords(claim: Claim, pageName: PageName): string {
	const worlds = claim.worlds.map(
		({ kind, holder }) => `[${kind}${holder ? ` by ${pageName(holder)}` : ''}]`
	);
	const object =
		claim.object !== undefined
			? pageName(claim.object)
			: claim.content
				? claim.content.map((ref) => ref.claim).join(' ')
				: JSON.stringify(claim.value);
	const denied = claim.polarity === 'denied' ? ['not'] : [];
	return [...worlds, ...denied, claim.property, object].join(' ');
}

export const DETAILS = [
	...(['from', 'until', 'heldFrom', 'heldUntil'] as const),
	...(['place', 'role', 'amount'] as const)
] as const;

export interface Detail {
	what: (typeof DETAILS)[number];
	text: string;
	knownFrom: Known;
}

/** The qualifiers of a claim, in words. */
export function detailsOf(claim: Claim, pageName: PageName): Detail[] {
	const words: Record<Detail['what'], string | undefined> = {
		from: claim.from && pointWords(claim.from, pageName),
		until: claim.until && pointWords(claim.until, pageName),
		heldFrom: claim.heldFrom && pointWords(claim.heldFrom, pageName),
		heldUntil: claim.heldUntil && pointWords(claim.heldUntil, pageName),
		place: claim.place && pageName(claim.place.entity),
		role: claim.role && JSON.stringify(claim.role.text),
		amount: claim.amount && amountWords(claim.amount)
	};
	return DETAILS.flatMap((what): Detail[] => {
		const text = words[what];
		return text === undefined ? [] : [{ what, text, knownFrom: claim[what]!.knownFrom }];
	});
}

function pointWords({ edge, event, offset }: TimePoint, pageName: PageName): string {
	const length = offset ? ` ${offset.map((d) => d ?? '?').join(' to ')}` : '';
	return `${edge} of ${pageName(event)}${length}`;
}

function amountWords({ least, most, unit }: NonNullable<Claim['amount']>): string {
	const numbers = least === most ? String(least) : `${least ?? '?'} to ${most ?? '?'}`;
	return `${numbers} ${unit}`;
}

/** Enough to tell a paragraph by, in characters. */
const BEGINNING = 60;

/** The beginning of a block of prose, its references by page name. */
export function blockWords(tree: readonly BlockNode[], pageName: PageName): string {
	const inline = (node: InlineNode): string => {
		switch (node.type) {
			case 'text':
			case 'code':
				return node.text;
			case 'break':
				return ' ';
			case 'emphasis':
			case 'strong':
			case 'link':
				return node.children.map(inline).join('');
			case 'reference':
				return node.text ?? `[[${pageName(node.entity)}]]`;
			case 'cite':
				return '';
		}
	};
	const line = (nodes: readonly InlineNode[]) => nodes.map(inline).join('');
	const block = (node: BlockNode): string => {
		switch (node.type) {
			case 'paragraph':
				return line(node.children);
			case 'quote':
				return node.children.map(block).join(' ');
			case 'list':
				return node.items.map((item) => item.map(block).join(' ')).join(' ');
			case 'table':
				return [node.head, ...node.rows].map((row) => row.map(line).join(' ')).join(' ');
		}
	};
	const text = tree.map(block).join(' ').replace(/\s+/g, ' ').trim();
	return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).trimEnd()}…`;
}

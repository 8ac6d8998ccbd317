/** Sentences of prose, and which of them have a citation mark. */

/**
 * What is read of a tree of prose, be it the wiki's or one with page names still in words: any node
 * that has one of these.
 */
export interface ProseNode {
	type: string;
	text?: string;
	children?: readonly ProseNode[];
	items?: readonly (readonly ProseNode[])[];
	rows?: readonly (readonly (readonly ProseNode[])[])[];
}

export interface Sentence {
	/** Slots are `…`, for their words depend on who reads. */
	text: string;
	/** A mark stands in it or right behind it. */
	cited: boolean;
}

/**
 * A stop with what closes behind it, then white space and what a sentence may begin with. Not behind
 * an initial or a short form of address.
 */
const END =
	/(?<!(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Capt|Gen|Lt|Sgt|cf|vs))[.!?…]+["”’»)\]]*(?=\s+["“‘«([]?[\p{Lu}\p{N}…])/u;

/** The sentences of blocks, in order. A row of a table is one; heads of tables are none. */
export function sentencesOf(tree: readonly ProseNode[]): Sentence[] {
	return tree.flatMap((node): Sentence[] => {
		if (node.rows) return node.rows.flatMap((cells) => rowOf(cells));
		if (node.items) return node.items.flatMap((item) => sentencesOf(item));
		if (node.type === 'paragraph') return sentencesIn(node.children ?? []);
		return sentencesOf(node.children ?? []);
	});
}

function rowOf(cells: readonly (readonly ProseNode[])[]): Sentence[] {
	const own = cells.flatMap((cell) => sentencesIn(cell));
	if (own.length === 0) return [];
	return [{ text: own.map((s) => s.text).join(' '), cited: own.some((s) => s.cited) }];
}

function sentencesIn(line: readonly ProseNode[]): Sentence[] {
	const found: Sentence[] = [];
	let open = { text: '', cited: false };
	const close = () => {
		const text = open.text.trim();
		if (/[\p{L}\p{N}…]/u.test(text)) found.push({ text, cited: open.cited });
		open = { text: '', cited: false };
	};
	const read = (text: string) => {
		open.text += text;
		for (let end = END.exec(open.text); end; end = END.exec(open.text)) {
			const rest = open.text.slice(end.index + end[0].length);
			open.text = open.text.slice(0, end.index + end[0].length);
			close();
			open.text = rest;
		}
	};
	const walk = (nodes: readonly ProseNode[]) => {
		for (const node of nodes) {
			if (node.type === 'cite') cite();
			else if (node.type === 'break') read(' ');
			else if (node.type === 'reference') read(node.text ?? '…');
			else if (node.text !== undefined) read(node.text);
			else walk(node.children ?? []);
		}
	};
	const cite = () => {
		if (open.text.trim() !== '') open.cited = true;
		else if (found.length > 0) found[found.length - 1]!.cited = true;
	};
	walk(line);
	close();
	return found;
}

/** A sentence of the wiki that is worth the home page: short, about somebody by name, one mark. */
import type { InlineNode } from '$graph/model/prose';
import type { Block, EntityId, Passage, PassageId } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';

export interface ProofSentence {
	text: string;
	passage: Passage;
	/** The page that it stands on. */
	page: EntityId;
}

/** In characters: a line of the home page. */
const SHORTEST = 30;
const LONGEST = 66;

/**
 * The candidate whose passage comes last, so that the page changes as one reads on. It depends on
 * what is visible alone.
 */
export function proofSentence(
	blocks: readonly Block[],
	{ titles, passages }: Pick<Bundle, 'titles' | 'passages'>
): ProofSentence | undefined {
	const found = blocks.flatMap((block) =>
		block.tree.flatMap((node) =>
			node.type === 'paragraph'
				? sentences(node.children, titles).map((s) => ({ ...s, page: block.entity }))
				: []
		)
	);
	return found
		.flatMap(({ passage: id, ...rest }) => {
			const passage = passages.get(id);
			return passage && !passage.locator ? [{ ...rest, passage }] : [];
		})
		.sort((a, b) =>
			a.passage.sort < b.passage.sort
				? 1
				: a.passage.sort > b.passage.sort
					? -1
					: a.text < b.text
						? -1
						: 1
		)[0];
}

/** Sentences between marks: those that begin with a name and end at a mark of one passage. */
function sentences(
	nodes: readonly InlineNode[],
	titles: Bundle['titles']
): { text: string; passage: PassageId }[] {
	const found: { text: string; passage: PassageId }[] = [];
	const names = [...titles.values()].filter((t) => t.kind === 'character').map((t) => t.title);
	let text = '';
	let named = false;
	for (const node of nodes) {
		if (node.type === 'text') text += node.text;
		else if (node.type === 'reference') {
			if (text.trim() === '' && /^\p{Lu}/u.test(node.text ?? 'A')) named = true;
			text += node.text ?? titles.get(node.entity)?.title ?? '';
		} else if (node.type === 'cite') {
			const sentence = text.trim();
			const whole = /^\p{Lu}[^.!?]*\.$/u.test(sentence);
			const fits = sentence.length >= SHORTEST && sentence.length <= LONGEST;
			const [passage] = node.passages;
			named ||= names.some((n) => sentence.startsWith(`${n} `));
			if (named && whole && fits && passage && node.passages.length === 1 && !node.world)
				found.push({ text: sentence, passage });
			[text, named] = ['', false];
		} else [text, named] = [`${text}\0`, false];
	}
	return found;
}

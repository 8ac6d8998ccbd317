/**
 * Prose is data: Markdown in, a tree of allowed nodes out. mdsvex reads the Markdown, and a plugin of
 * ours takes its syntax tree before anything is made of it for Svelte: nothing is compiled, rendered
 * or evaluated. A block in which anything is refused is left out whole, and it is said where and why.
 */
import { mdsvex } from 'mdsvex';
import type { Diagnostic } from './diagnostics';
import { blankBlocks, blankOverlong } from './prose-limits';
import { LIKE_HTML, maskMarks } from './prose-marks';
import { HTML, type MarkdownNode } from './prose-nodes';
import { readBlocks } from './prose-walk';
import type { RawBlock } from './raw-prose';
import { Source, type Part } from './source';

export { resolveTree } from './raw-prose';
export type { RawBlock, RawBlockNode, RawCite, RawInline, RawReference, MarkWord } from './raw-prose';

interface Processor {
	parse(text: string): { children: MarkdownNode[] };
}

/**
 * mdsvex's Markdown processor. It is handed to plugins when mdsvex first runs, which it does here
 * with an empty page; with `parse`, later plugins and Svelte's compiler see nothing of the prose.
 */
const markdown = await new Promise<Processor>((resolve, reject) => {
	const take = function (this: Processor) {
		resolve(this);
	};
	mdsvex({
		extensions: ['.md'],
		highlight: false,
		smartypants: false,
		remarkPlugins: [take as never]
	})
		.markup({ content: '', filename: 'empty.md' })
		.catch(reject);
});

/**
 * Reads the body of a page. `part` says where the body stands in its file. Never throws; every fault
 * is a located error:
 *
 * `brace`, `raw-html`, `code-block`, `image`, `link-definition`, `footnote-definition`,
 * `front-matter-in-prose`, `thematic-break`, `unsupported-markdown`; `unsafe-link`, `nested-link`,
 * `unsafe-character`; `stray-brackets`, `bad-page-name`, `bad-reference`, `bad-citation`,
 * `bad-until`; `bad-heading`; `uncited-paragraph`, `empty-block`; `prose-too-long`, `long-line`, `long-block`,
 * `prose-too-deep`, `prose-unreadable`.
 */
export function parseProse(
	text: string,
	file: string,
	part: Part = {}
): { blocks: RawBlock[]; diagnostics: Diagnostic[] } {
	const source = new Source(text, file, part);
	const { diagnostics } = source;
	const { masked, marks } = maskMarks(source);
	const content = blankOverlong(masked, source);
	if (content === undefined) return { blocks: [], diagnostics };
	const nodes = tryParse(content) ?? tryParse(blankUnreadable(content, source));
	if (nodes) return { blocks: readBlocks(nodes, marks, source), diagnostics };
	source.report(0, 'prose-unreadable', 'The prose cannot be read as Markdown.');
	return { blocks: [], diagnostics };
}

/** The nodes, or undefined where mdsvex's parser gives up (on half a tag of Svelte, for one). */
function tryParse(content: string): MarkdownNode[] | undefined {
	try {
		return markdown.parse(content).children;
	} catch {
		return undefined;
	}
}

/**
 * Reports and blanks the blocks at which the parser may have given up: each that looks like HTML
 * (tags reach over blank lines), and each that cannot be read by itself.
 */
function blankUnreadable(content: string, source: Source): string {
	return blankBlocks(content, (block, offset) => {
		const tag = block.search(LIKE_HTML);
		if (tag >= 0) source.report(offset + tag, ...HTML);
		else if (tryParse(block)) return false;
		else source.report(offset, 'prose-unreadable', 'This cannot be read as Markdown.');
		return true;
	});
}

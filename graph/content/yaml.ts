/**
 * YAML for strangers: plain data with places, no tags, anchors, aliases, merge keys or directives.
 *
 *     const { value, diagnostics } = readYaml(text, 'works/a/work.yaml');
 *     if (!value?.fields('title', 'author', 'passages')) return;  // not a map: reported
 *     const title = value.need('title')?.text();                  // reports where missing or no text
 *     for (const passage of value.get('passages')?.items() ?? []) {
 *         const pov = passage.get('pov')?.pageName();
 *         if (pov && !pages.has(pov)) passage.get('pov')!.report('unknown-page', `No page ${pov}.`);
 *     }
 *
 * `diagnostics` is live: whatever a `Located` reports is pushed there, once a place and code. What is
 * refused (an alias, a tagged value, a second equal key) is left out of the value; where the text
 * cannot be trusted as a whole (syntax, controls, depth, size), `value` is undefined.
 */
import { Composer, CST, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { Document, Node } from 'yaml';
import { findUnsafe } from './characters';
import type { Diagnostic } from './diagnostics';
import { Located } from './located';
import { Source, type Part } from './source';

/** Characters of one file. */
export const MAX_LENGTH = 5_000_000;
/** Collections inside one another. */
export const MAX_DEPTH = 32;
/** Would reach an object's prototype when somebody copies keys into one. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads one YAML document. `part` says where the text stands in its file (front matter). Never
 * throws; every fault is a located error.
 */
export function readYaml(
	text: string,
	file: string,
	part: Part = {}
): { value: Located | undefined; diagnostics: Diagnostic[] } {
	const source = new Source(text, file, part);
	const document = compose(source);
	const root = document?.contents;
	const value = root && vet(root, source) ? new Located(root, source) : undefined;
	return { value, diagnostics: source.diagnostics };
}

/** The document, unless the text as a whole is refused. */
function compose(source: Source): Document | undefined {
	const { text } = source;
	if (text.length > MAX_LENGTH)
		return source.report(0, 'file-too-long', `The file has more than ${MAX_LENGTH} characters.`);
	const start = text.startsWith('\ufeff') ? 1 : 0;
	const unsafe = findUnsafe(text.slice(start));
	if (unsafe) return source.unsafe(start + unsafe.index, unsafe.name);
	const tokens = tokenize(source);
	if (!tokens) return undefined;
	const documents = [
		...new Composer({
			version: '1.2',
			stringKeys: true,
			uniqueKeys: false, // would compare each key with each other one: `vetKey` does it
			logLevel: 'silent'
		}).compose(tokens, true, source.text.length)
	];
	const [document, second] = documents;
	if (second)
		return source.report(
			second.range[0],
			'yaml-several-documents',
			'A second document begins here.',
			'Put it in a file of its own.'
		);
	const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])].filter(
		(fault) => fault.name === 'YAMLParseError' || fault.code !== 'TAG_RESOLVE_FAILED'
	);
	for (const fault of faults)
		if (fault.code === 'NON_STRING_KEY') notAKey(source, fault.pos[0]);
		else source.report(fault.pos[0], 'yaml-syntax', `YAML: ${sentence(fault.message)}`);
	if (faults.length > 0) return undefined;
	if (!document?.contents || (isScalar(document.contents) && document.contents.value === null))
		return source.report(start, 'yaml-empty', 'Nothing is written here.');
	return document as Document;
}

/** Refuses by kind of token and by depth, before anything recursive sees the text. */
function tokenize(source: Source): CST.Token[] | undefined {
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	let content: boolean = false; // the lexeme after a scalar's mark is its text, whatever it looks like
	for (const lexeme of new Lexer().lex(source.text)) {
		const at = parser.offset;
		const type: CST.TokenType | null = content ? null : CST.tokenType(lexeme);
		content = type === 'scalar';
		if (type === 'directive-line')
			return source.report(at, 'yaml-directive', 'Directives are not read.');
		if (type === 'tag') source.report(at, 'yaml-tag', 'Tags are not read.', 'Write the plain value.');
		if (type === 'anchor' || type === 'alias')
			source.report(at, `yaml-${type}`, 'Anchors and aliases are not read.', 'Write the value out.');
		for (const token of parser.next(lexeme)) tokens.push(token);
		if (parser.stack.length > MAX_DEPTH + 1 && depth(parser.stack) > MAX_DEPTH)
			return source.report(at, 'yaml-too-deep', `Lists and maps go more than ${MAX_DEPTH} deep.`);
	}
	for (const token of parser.end()) tokens.push(token);
	return tokens;
}

function depth(stack: CST.Token[]): number {
	return stack.filter(({ type }) => /^(block-map|block-seq|flow-collection)$/.test(type)).length;
}

/** The first sentence of a parser's message, closed by a full stop. */
function sentence(message: string): string {
	return `${message.split('\n')[0]!.replace(/[.:]$/, '')}.`;
}

/** Whether a node may stay; takes refused nodes out of those that may. Tags were reported before. */
function vet(node: unknown, source: Source): boolean {
	if (node === null) return true;
	if (isScalar(node)) {
		const unsafe = typeof node.value === 'string' && findUnsafe(node.value);
		if (unsafe) source.unsafe(node.range?.[0] ?? 0, unsafe.name);
		return !unsafe && !marked(node);
	}
	if (isSeq(node)) {
		node.items = node.items.filter((item) => vet(item, source));
		return !marked(node);
	}
	if (!isMap(node)) return false;
	const seen = new Set<string>();
	node.items = node.items.filter(({ key, value }) => {
		const sound = vet(value, source);
		return vetKey(key, seen, source) && sound;
	});
	return !marked(node);
}

function marked(node: Node & { tag?: string; anchor?: string }): boolean {
	return node.tag !== undefined || node.anchor !== undefined;
}

function vetKey(key: unknown, seen: Set<string>, source: Source): boolean {
	const at = (key as Node | null)?.range?.[0] ?? 0;
	const refuse = (code: string, message: string, mend?: string) => {
		source.report(at, code, message, mend);
		return false;
	};
	if (!isScalar(key) || typeof key.value !== 'string' || key.value === '')
		return notAKey(source, at) ?? false;
	if (!vet(key, source)) return false;
	if (key.value === '<<') return refuse('yaml-merge', 'Merge keys are not read.');
	if (UNSAFE_KEYS.has(key.value)) return refuse('unsafe-key', `"${key.value}" cannot be a key.`);
	if (seen.has(key.value))
		return refuse('yaml-duplicate-key', `"${key.value}" is here twice.`, 'Keep one of them.');
	seen.add(key.value);
	return true;
}

function notAKey(source: Source, offset: number): undefined {
	return source.report(offset, 'yaml-key', 'A key must be a word.');
}

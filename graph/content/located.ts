/**
 * A YAML value with its place: what the compiler reads content through. Getters report faults of
 * form where they stand and answer undefined (or an empty list); a missing field is `undefined` and
 * no fault unless asked for with `need`.
 */
import { isMap, isScalar, isSeq, Scalar, type Node } from 'yaml';
import { isFileName, isPageName } from './characters';
import { probablyMeant } from './diagnostics';
import type { Edit } from './edit';
import type { Place, Source } from './source';

export type ValueKind = 'map' | 'list' | 'text' | 'number' | 'boolean' | 'empty';
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

const A: Record<ValueKind, string> = {
	map: 'a map of fields',
	list: 'a list',
	text: 'text',
	number: 'a number',
	boolean: 'true or false',
	empty: 'nothing'
};

export class Located {
	constructor(
		readonly node: Node,
		readonly source: Source,
		/** The key that it stands under. */
		readonly key?: Located
	) {}

	get file(): string {
		return this.source.file;
	}

	get kind(): ValueKind {
		if (isMap(this.node)) return 'map';
		if (isSeq(this.node)) return 'list';
		const value = isScalar(this.node) ? this.node.value : null;
		if (value === null || value === undefined) return 'empty';
		return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean' : 'number';
	}

	/** Whether a scalar is in quotes or a block (`|`, `>`). */
	get quoted(): boolean {
		return isScalar(this.node) && this.node.type !== Scalar.PLAIN;
	}

	/** Whether a map or list is written in braces or brackets. */
	get isFlow(): boolean {
		return (isMap(this.node) || isSeq(this.node)) && this.node.flow === true;
	}

	/**
	 * A scalar's text as it is written, quotes aside: `1.10` where the value is the number 1.1,
	 * `12345678` where a hash happens to have digits only. Undefined for lists, maps and nothing.
	 */
	written(): string | undefined {
		return isScalar(this.node) && this.kind !== 'empty' ? this.node.source : undefined;
	}

	/** Line and column in the file, from 1. */
	at(): Place {
		return this.source.place(this.#start);
	}

	/** The characters that the value takes in the file, quotes included (UTF-16, end exclusive). */
	span(): { start: number; end: number } {
		const { charOffset } = this.source;
		return { start: this.#start + charOffset, end: (this.node.range?.[1] ?? 0) + charOffset };
	}

	get #start(): number {
		return this.node.range?.[0] ?? 0;
	}

	#entries?: Located[];
	#items?: Located[];

	// ---- maps ----

	/** The values of a map in order, each with its `key`. Reports where this is no map. */
	entries(): Located[] {
		if (!isMap(this.node)) return this.#wrong('map', []);
		return (this.#entries ??= this.node.items.map((pair) => {
			const key = pair.key as Scalar<string>;
			return new Located(value(pair.value, key), this.source, new Located(key, this.source));
		}));
	}

	keys(): string[] {
		return this.entries().map((entry) => entry.name);
	}

	/** The field's value; undefined where it is not there. Reports where this is no map. */
	get(key: string): Located | undefined {
		return this.entries().find((entry) => entry.name === key);
	}

	/** As `get`; reports `missing-field` where it is not there. */
	need(key: string): Located | undefined {
		const found = this.get(key);
		if (!found && this.kind === 'map')
			this.report('missing-field', `"${key}" is missing here.`, `Add "${key}: …".`);
		return found;
	}

	/** Whether this is a map; reports where not, and each key that is none of these. */
	fields(...known: string[]): boolean {
		for (const { key, name } of this.entries()) {
			if (known.includes(name)) continue;
			const meant = probablyMeant(name, known);
			const mend = meant ? `Did you mean "${meant}"?` : `Known here: ${known.join(', ')}.`;
			key!.report('unknown-field', `There is no field "${name}" here.`, mend);
		}
		return isMap(this.node);
	}

	/** The word that this value stands under; empty in lists. */
	get name(): string {
		return String((this.key?.node as Scalar | undefined)?.value ?? '');
	}

	// ---- lists ----

	/** The items of a list. Reports where this is no list. */
	items(): Located[] {
		if (!isSeq(this.node)) return this.#wrong('list', []);
		return (this.#items ??= this.node.items.map(
			(item) => new Located(value(item, this.node), this.source)
		));
	}

	/** The items that are text; reports those that are not. */
	texts(): string[] {
		return this.items().flatMap((item) => item.text() ?? []);
	}

	// ---- scalars ----

	/**
	 * Text, in Unicode's composed form (NFC), so that equal words are equal. An unquoted number, `true` or `false` is none and reported as `unquoted-value`: a place
	 * written 1.10 would be the number 1.1.
	 */
	text(): string | undefined {
		if (this.kind === 'text') return (this.node as Scalar<string>).value.normalize('NFC');
		if (this.kind === 'number' || this.kind === 'boolean')
			return this.report(
				'unquoted-value',
				`Text is wanted here, and without quotes this is ${A[this.kind]}.`,
				`Write "${this.written()}", with the quotes.`
			);
		return this.#wrong('text', undefined);
	}

	number(): number | undefined {
		const value = (this.node as Scalar).value;
		if (typeof value === 'number' && Number.isFinite(value)) return value;
		return this.#wrong('number', undefined);
	}

	boolean(): boolean | undefined {
		const value = (this.node as Scalar).value;
		return typeof value === 'boolean' ? value : this.#wrong('boolean', undefined);
	}

	/** One of some words; reports another as `unknown-word`. */
	oneOf<const T extends string>(words: readonly T[], code = 'unknown-word'): T | undefined {
		const text = this.text();
		const word = words.find((w) => w === text);
		if (text === undefined || word !== undefined) return word;
		const meant = probablyMeant(text, words);
		const mend = meant ? `Did you mean "${meant}"?` : `Known here: ${words.join(', ')}.`;
		return this.report(code, `"${text}" is not known here.`, mend);
	}

	/**
	 * A page name; reports text that can be none (a path, for one) as `bad-page-name`. Names of files
	 * may be decomposed: compare `file.normalize('NFC')`. Keep pages in a Map: `constructor` is a
	 * page name like any other.
	 */
	pageName(): string | undefined {
		const text = this.text();
		if (text === undefined || isPageName(text)) return text;
		return this.report(
			'bad-page-name',
			'This cannot be the name of a page.',
			'Write the name of its file, without folder and ".md".'
		);
	}

	/** The name of a file beside this one; reports paths and hidden files as `bad-file-name`. */
	fileName(): string | undefined {
		const text = this.text();
		if (text === undefined || isFileName(text)) return text;
		return this.report(
			'bad-file-name',
			'This cannot be the name of a file beside the page.',
			'Write a name without folder: letters, numbers, "_", "-" and ".".'
		);
	}

	/** The value as plain data; maps become objects without a prototype. */
	plain(): Plain {
		if (isMap(this.node)) {
			const object: { [key: string]: Plain } = Object.create(null);
			for (const entry of this.entries()) object[entry.name] = entry.plain();
			return object;
		}
		if (isSeq(this.node)) return this.items().map((item) => item.plain());
		return ((this.node as Scalar).value as string | number | boolean | undefined) ?? null;
	}

	// ---- faults and mends ----

	/** Reports an error here. Returns undefined, so that a reader can `return x.report(…)`. */
	report(code: string, message: string, mend?: string): undefined {
		return this.source.report(this.#start, code, message, mend);
	}

	warn(code: string, message: string, mend?: string): undefined {
		return this.source.report(this.#start, code, message, mend, 'warning');
	}

	/** The edit that puts other text in place of this value; `text` is YAML, quoted if need be. */
	replaced(text: string): Edit {
		return { ...this.span(), text };
	}

	/** The edit that gives this map a first field; undefined where this is no map. `text` is YAML. */
	withFirst(key: string, text: string): Edit | undefined {
		if (!isMap(this.node)) return undefined;
		const { charOffset, text: all } = this.source;
		if (this.node.flow) {
			const start = this.#start + charOffset + 1;
			const first = this.node.items.length > 0 ? `${key}: ${text},` : `${key}: ${text} `;
			return { start, end: start, text: ` ${first}` };
		}
		const own = (this.node.items[0]?.key as Node | undefined)?.range?.[0] ?? this.#start;
		const indent = ' '.repeat(this.source.place(own).column - 1);
		const end = all.includes('\r\n') ? '\r\n' : '\n';
		const start = own + charOffset;
		return { start, end: start, text: `${key}: ${text}${end}${indent}` };
	}

	#wrong<T>(wanted: ValueKind, answer: T): T {
		this.report('wrong-type', `Here must be ${A[wanted]}, and this is ${A[this.kind]}.`);
		return answer;
	}
}

/** A value that is left out (`key:` in a flow map) counts as nothing at the place of its key. */
function value(node: unknown, near: Node): Node {
	if (isMap(node) || isSeq(node) || isScalar(node)) return node;
	const empty = new Scalar(null);
	if (near.range) empty.range = [near.range[1], near.range[1], near.range[1]];
	return empty;
}

/** Parameters of a call: from the text of an address to checked values, or what is wrong with them. */
import * as v from 'valibot';
import type { Call } from './call';

export interface Invalid {
	parameter: string;
	/** What would be valid, as a sentence. */
	valid: string;
}

export type Read<T> = { ok: true; query: T } | { ok: false; invalid: Invalid[] };

/** Checks the parameters of an address against those of a call. Unknown ones are refused. */
export function readQuery<C extends Call>(
	call: C,
	params: URLSearchParams
): Read<v.InferOutput<C['query']>> {
	const { entries } = call.query;
	const raw: Record<string, unknown> = {};
	const invalid: Invalid[] = [];
	for (const name of new Set(params.keys())) {
		const entry = entries[name];
		const values = params.getAll(name);
		if (!entry) {
			const names = Object.keys(entries).join(', ');
			invalid.push({ parameter: name, valid: `The parameters of this call are: ${names}.` });
		} else if (values.length > 1 && bare(entry).type !== 'array') {
			invalid.push({ parameter: name, valid: `It may be given once. ${formOf(entry)}` });
		} else raw[name] = decode(bare(entry), values);
	}
	const result = v.safeParse(call.query, raw, { abortPipeEarly: true });
	for (const issue of result.issues ?? []) {
		const name = String(issue.path?.[0]?.key);
		const entry = entries[name];
		if (entry && !invalid.some((i) => i.parameter === name))
			invalid.push({ parameter: name, valid: formOf(entry) });
	}
	if (!result.success || invalid.length > 0) return { ok: false, invalid };
	return { ok: true, query: result.output };
}

interface Bare {
	type: string;
	options?: readonly string[];
	item?: Bare;
	wrapped?: Bare;
}

/** The schema below `optional`. */
function bare(entry: unknown): Bare {
	const schema = entry as Bare;
	return schema.wrapped ? bare(schema.wrapped) : schema;
}

/** Numbers and lists as their schemas have them; what is none stays text, and fails there. */
function decode(schema: Bare, values: string[]): unknown {
	if (schema.type === 'array')
		return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
	const [value = ''] = values;
	return schema.type === 'number' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

/** What a parameter may be, as a sentence; made of its schema. */
function formOf(entry: unknown): string {
	const schema = bare(entry);
	const options = schema.options ?? (schema.item ? bare(schema.item).options : undefined);
	const choice =
		options && `${schema.type === 'array' ? 'Some' : 'One'} of ${options.join(', ')}.`;
	const description = v.getDescription(schema as unknown as v.GenericSchema);
	return [choice, description].filter(Boolean).join(' ');
}

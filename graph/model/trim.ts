/**
 * What is left of an element at a position. Generic on purpose: every hideable thing carries
 * `knownFrom` (see `types.ts`), so one rule serves `cut` and both stores.
 */
import { isKnown } from './position';
import type { Position } from './types';

/**
 * Returns the value without anything that is not known at the position, or undefined when the value
 * itself is not. Arrays close their gaps; an unknown field is absent. Pure: the input is not changed,
 * and is returned as it is when nothing is hidden.
 */
export function trim<T>(value: T, at: Position): T | undefined {
	if (value === null || typeof value !== 'object') return value;
	if (Array.isArray(value)) {
		const kept = value.map((v) => trim(v, at));
		if (kept.every((v, i) => v === value[i])) return value;
		return kept.filter((v) => v !== undefined) as T;
	}
	const known = (value as { knownFrom?: readonly number[] }).knownFrom;
	if (known && !isKnown(known, at)) return undefined;
	let changed: Record<string, unknown> | undefined;
	for (const [key, field] of Object.entries(value)) {
		const kept = trim(field, at);
		if (kept === field) continue;
		changed ??= { ...(value as Record<string, unknown>) };
		if (kept === undefined) delete changed[key];
		else changed[key] = kept;
	}
	return changed === undefined ? value : (changed as T);
}

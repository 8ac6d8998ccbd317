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
	if (Array.isArray(value)) return trimList(value, at) as T;
	const known = (value as { knownFrom?: readonly number[] }).knownFrom;
	if (known && !isKnown(known, at)) return undefined;
	const fields = value as Record<string, unknown>;
	let changed: Record<string, unknown> | undefined;
	// Every read of every element comes through here: nothing is allocated unless something is hidden.
	for (const key in fields) {
		const field = fields[key];
		const kept = trim(field, at);
		if (kept === field) continue;
		changed ??= { ...fields };
		if (kept === undefined) delete changed[key];
		else changed[key] = kept;
	}
	return changed === undefined ? value : (changed as T);
}

function trimList(list: readonly unknown[], at: Position): readonly unknown[] {
	let changed: unknown[] | undefined;
	for (let i = 0; i < list.length; i++) {
		const kept = trim(list[i], at);
		if (!changed && kept !== list[i]) changed = list.slice(0, i);
		if (changed && kept !== undefined) changed.push(kept);
	}
	return changed ?? list;
}

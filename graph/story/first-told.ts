/** The citation that makes an entity known. */
import { compareKnown } from '../model/position';
import type { Citation, Entity } from '../model/types';

/** The earliest citation of the earliest name; undefined only of what no passage names. */
export function firstCitation(entity: Entity): Citation | undefined {
	const name = [...entity.names].sort((a, b) => compareKnown(a.knownFrom, b.knownFrom))[0];
	return [...(name?.citations ?? [])].sort((a, b) => compareKnown(a.knownFrom, b.knownFrom))[0];
}

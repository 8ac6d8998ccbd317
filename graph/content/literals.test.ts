import { describe, expect, it } from 'vitest';
import type { EntityId } from '../model/types';
import { LiteralNames } from './literals';

const name = (text: string, entity: string, at: number) => ({
	text,
	entity: entity as EntityId,
	knownFrom: [at]
});
const names = new LiteralNames([
	name('Ada', 'e1', 2),
	name('Ada Brandt', 'e1', 5),
	name("Ada's lamp", 'e2', 3),
	name('SEAL', 'e3', 1),
	name('SEAL', 'e4', 7)
]);
const found = (text: string) => names.in(text).map((hit) => hit.text);

describe('LiteralNames', () => {
	it('finds whole words with their case kept', () => {
		expect(found('Ada waits; adamant Adam and ada do not count.')).toEqual(['Ada']);
		expect(found('(Ada), "Ada" and Ada’s')).toEqual(['Ada', 'Ada', 'Ada']);
		expect(found('SEALs and the SEAL')).toEqual(['SEAL']);
	});

	it('finds names inside longer names', () => {
		expect(found('Ada Brandt')).toEqual(['Ada', 'Ada Brandt']);
		expect(found("Ada's lamp")).toEqual(['Ada', "Ada's lamp"]);
	});

	it('a word that two bear is known with the earlier', () => {
		expect(names.knownFrom('the SEAL')).toEqual([[1]]);
	});

	it("an entity's own names give nothing away", () => {
		expect(names.knownFrom('Ada Brandt', 'e1' as EntityId)).toEqual([]);
	});
});

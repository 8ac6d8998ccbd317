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
		expect(names.knownFrom('the SEAL', [0])).toEqual([[1]]);
	});

	it('a word that is a name in two works is known by the work that is read', () => {
		const harbour = (entity: string, knownFrom: number[]) => ({
			...{ text: 'Harbour', entity: entity as EntityId, knownFrom }
		});
		const both = new LiteralNames([harbour('own', [5, 0]), harbour('parent', [0, 1])]);
		expect(both.knownFrom('the Harbour', [3, 0])).toEqual([[5, 0]]);
		expect(both.knownFrom('the Harbour', [0, 2])).toEqual([[0, 1]]);
		expect(both.knownFrom('the Harbour', [0, 0])).toEqual([[0, 1]]);
	});

	it("an entity's own names give nothing away", () => {
		expect(names.knownFrom('Ada Brandt', [0], 'e1' as EntityId)).toEqual([]);
	});
});

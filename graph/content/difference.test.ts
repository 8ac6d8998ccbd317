import { describe, expect, it } from 'vitest';
import type { PassageId, WorkId } from '../model/types';
import { difference } from './difference';
import type { Opening, Reveal, RevealKind } from './reveals';

const reveal = (what: RevealKind, page: string, text: string, id?: string): Reveal => ({
	...{ what, page, text, knownFrom: [1] },
	...(id !== undefined && { id })
});
const at = (n: number, ...reveals: Reveal[]): Opening => ({
	passage: { id: `p${n}` as PassageId, place: `1.1.${n}`, work: 'tale' as WorkId },
	reveals
});

describe('difference', () => {
	it('follows what has an id through its wordings and places', () => {
		const before = [at(1, reveal('claim', 'Ada', 'state "wet"', 'c1'), reveal('claim', 'Ada', 'age 9', 'c2'))];
		const after = [at(1, reveal('claim', 'Ada', 'state "dry"', 'c1')), at(2, reveal('claim', 'Ada', 'age 9', 'c2'))];
		expect(difference(before, after)).toEqual([
			{ what: 'claim', page: 'Ada', id: 'c1', text: 'state "dry"', at: 'tale 1.1.1', change: 'altered', before: 'state "wet"' },
			{ what: 'claim', page: 'Ada', id: 'c2', text: 'age 9', at: 'tale 1.1.2', change: 'moved', from: 'tale 1.1.1' }
		]);
	});

	it('knows all else by its words', () => {
		const before = [at(1, reveal('name', 'Ada', '"Ada" name'), reveal('block', 'Ada', 'lead: She waits.'))];
		const after = [at(2, reveal('name', 'Ada', '"Ada" name'), reveal('block', 'Ada', 'lead: She left.'))];
		expect(difference(before, after).map((c) => [c.change, c.what, c.text])).toEqual([
			['moved', 'name', '"Ada" name'],
			['added', 'block', 'lead: She left.'],
			['removed', 'block', 'lead: She waits.']
		]);
	});

	it('two of the same words are two', () => {
		const scene = reveal('scene', '', '"Night"');
		expect(difference([at(1, scene), at(2, scene)], [at(1, scene), at(2, scene)])).toEqual([]);
		expect(difference([at(1, scene), at(2, scene)], [at(1, scene)])).toMatchObject([
			{ change: 'removed', at: 'tale 1.1.2' }
		]);
	});
});

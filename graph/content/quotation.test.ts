import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotation';

// Written for this test.
const COPY =
	'The lamp went out before the second bell had finished. "Nobody touches the ropes tonight," said Ilse, and sat on them.';

const found = (text: string) =>
	findQuotations({ texts: new Map([['a.md', text]]), images: new Map() }, [COPY]);

describe("the story's own words", () => {
	it('a run of seven is found, located, whatever its quotes and case', () => {
		const text = 'fine\nso THE lamp—went out before the second\n';
		expect(found(text)).toMatchObject([
			{ code: 'quotes-the-story', line: 2, column: 4, file: 'a.md' }
		]);
	});

	it('a whole sentence of four words or more is found', () => {
		expect(found('Ilse says: nobody touches the ropes tonight!')).toHaveLength(1);
	});

	it('six words in a row, and names, are nobody’s', () => {
		expect(found('lamp went out before the second, said Ilse')).toEqual([]);
	});

	it('without a copy there is nothing to compare with', () => {
		expect(findQuotations({ texts: new Map([['a.md', COPY]]), images: new Map() }, [])).toEqual([]);
	});
});

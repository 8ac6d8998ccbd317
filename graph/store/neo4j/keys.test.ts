import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOrder, toOrder } from './keys';

/** Any string, also one that is no valid Unicode. */
const anyString = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

describe('keys as Neo4j compares them', () => {
	it('leaves printable ASCII as it is', () => {
		expect(toOrder('Ada_B-1 ~')).toBe('Ada_B-1 ~');
		expect(toOrder('Zoë')).toBe('Zo\x7f00eb');
	});

	it('gives the key back', () => {
		fc.assert(
			fc.property(anyString, (key) => {
				expect(fromOrder(toOrder(key))).toBe(key);
			})
		);
	});

	it('keeps order and prefixes by code units, in plain ASCII', () => {
		fc.assert(
			fc.property(anyString, anyString, (a, b) => {
				expect(toOrder(a) < toOrder(b)).toBe(a < b);
				expect(toOrder(a + b).startsWith(toOrder(a))).toBe(true);
				expect(toOrder(b).startsWith(toOrder(a))).toBe(b.startsWith(a));
				// eslint-disable-next-line no-control-regex -- that is the promise
				expect(toOrder(a)).toMatch(/^[\x00-\x7f]*$/);
			})
		);
	});
});

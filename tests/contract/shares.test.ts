/** The random graphs hold what the laws and the stores are tried on, each often enough to be tried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../graph/model/represent';
import type { Claim, Known, StoryGraph } from '../../graph/model/types';
import { arbitraryGraph, SEED } from './arbitrary';

const graphs = fc.sample(arbitraryGraph(), { seed: SEED, numRuns: 500 });

const isLater = (a: { knownFrom: Known }, b: { knownFrom: Known }) =>
	a.knownFrom.join() !== b.knownFrom.join();
const identity = (g: StoryGraph) => identityOf(g.claims, new Set(['sameAs']));
const proofs = (g: StoryGraph) =>
	g.claims.filter(
		(c) => c.property === 'sameAs' && c.polarity === 'asserted' && !c.worlds.length
	);
const qualifiers = ({ from, until, heldFrom, heldUntil, place, role, amount }: Claim) =>
	[from, until, heldFrom, heldUntil, place, role, amount].filter((q) => q !== undefined);
const titles = (g: StoryGraph, key: (e: StoryGraph['entities'][number]) => string) =>
	new Set(g.entities.map((e) => `${key(e)} ${e.names.at(-1)!.slug}`)).size < g.entities.length;

/** At least so many of a hundred graphs. */
const SHARES: Record<string, [number, (g: StoryGraph) => boolean]> = {
	'a name revealed after another': [
		30,
		(g) => g.entities.some((e) => e.names.some((n) => isLater(n, e)))
	],
	'a name that prints another': [
		50,
		(g) => g.entities.some((e) => / of /.test(e.names[0]!.text))
	],
	'a title of two': [20, (g) => titles(g, () => '')],
	'a title of two of one kind and work': [15, (g) => titles(g, (e) => `${e.kind} ${e.work}`)],
	'a joint citation of a claim': [
		50,
		(g) => g.claims.some((c) => c.citations.some((x) => x.passages.length > 1))
	],
	'a joint citation of a name': [
		50,
		(g) =>
			g.entities.some((e) =>
				e.names.some((n) => n.citations.some((c) => c.passages.length > 1))
			)
	],
	'a citation that comes after its claim': [
		40,
		(g) => g.claims.some((c) => c.citations.some((x) => isLater(x, c)))
	],
	'a qualifier that comes after its claim': [
		40,
		(g) => g.claims.some((c) => qualifiers(c).some((q) => isLater(q, c)))
	],
	'an end of a claim': [50, (g) => g.claims.some((c) => c.until)],
	'a claim about claims': [50, (g) => g.claims.some((c) => c.content)],
	'a world in a world': [40, (g) => g.claims.some((c) => c.worlds.length > 1)],
	'two who prove to be one': [30, (g) => proofs(g).length > 0],
	'two who are one only later': [
		10,
		(g) =>
			proofs(g).some((c) =>
				g.entities.every((e) => (e.id === c.subject ? isLater(c, e) : true))
			)
	],
	'three who are one': [
		5,
		(g) => [...identity(g).values()].some((primary, i, all) => all.indexOf(primary) !== i)
	],
	'two who are one in nobody but a mind, or not at all': [
		5,
		(g) => g.claims.some((c) => c.property === 'sameAs' && !proofs(g).includes(c))
	],
	'a block that is superseded': [50, (g) => g.blocks.some((b) => b.until)],
	'a block that is superseded later': [
		25,
		(g) => g.blocks.some((b) => b.until && isLater(b.until, b))
	],
	'somebody of the parent work': [50, (g) => g.entities.some((e) => e.work === 'parent')],
	'what waits for both works': [
		50,
		(g) =>
			[g.claims, g.blocks, g.findings, g.premises]
				.flat()
				.some((e) => e.knownFrom.every((n) => n > 0))
	],
	'a tombstone': [30, (g) => g.passages.some((p) => p.removed)],
	'an appearance learnt later': [
		50,
		(g) => g.passages.some((p) => p.appearances.some((a) => isLater(a, p)))
	],
	'titles of scenes': [90, (g) => g.scenes.length > 2],
	'a finding': [50, (g) => g.findings.length > 0],
	'a premise': [40, (g) => g.premises.length > 0]
};

describe('of a hundred random graphs', () => {
	for (const [what, [least, has]] of Object.entries(SHARES))
		it(`at least ${least} hold ${what}`, () => {
			const share = (100 * graphs.filter(has).length) / graphs.length;
			expect(share).toBeGreaterThanOrEqual(least);
		});
});

import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { plain } from '../../tests/support/rules';
import type { AlignVerdict, StoryGraph } from '../model/types';
import { anchorFindings, withAnchors } from './anchors';
import { runRules } from './run';

/** Three citations: alone, joint, and with a span; a qualifier with a passage of its own. */
function story(): StoryGraph {
	const s = new StoryBuilder();
	s.character('ada').character('bo').event('feast');
	s.claim('ada', 'likes', 'bo', { id: 'c1', cites: [3, 9] });
	s.claim('ada', 'post', 'cook', { id: 'c2', cites: [[2, 6]] });
	s.claim('bo', 'post', 'spy', {
		...{ id: 'c3', cites: [5], world: 'report', by: 'ada' },
		until: { event: 'feast', cites: [8] }
	});
	return s.graph();
}

const found = (verdicts: Record<string, AlignVerdict>, graph = story()) =>
	anchorFindings(graph, (id) => verdicts[id]);
const short = (verdicts: Record<string, AlignVerdict>, graph = story()) =>
	found(verdicts, graph).map(
		(f) => `${f.severity} ${f.sides[0].claims.join(' ')}: ${f.sides[0].passages.join(' ')}`
	);

describe('R32 anchor', () => {
	it('is silent where nothing is broken, and where there is no copy', () => {
		expect(found({ p3: 'exact', p9: 'moved', p2: 'exact', p5: 'moved' })).toEqual([]);
		expect(found({})).toEqual([]);
	});

	it('an orphan is an error, drift and doubt warn', () => {
		expect(short({ p3: 'missing' })).toEqual(['error c1: p3']);
		expect(short({ p3: 'edited' })).toEqual(['warning c1: p3']);
		expect(short({ p3: 'ambiguous' })).toEqual(['warning c1: p3']);
	});

	it('says what is wrong in words, with whose claim it is', () => {
		const says = (verdict: AlignVerdict, passage: string) =>
			plain(found({ [passage]: verdict })[0]!.message);
		expect(says('missing', 'p3')).toBe('ada likes bo: its passage is gone.');
		expect(says('edited', 'p2')).toMatch(
			/the wording of a passage that it needs has changed\.$/
		);
		expect(says('ambiguous', 'p5')).toMatch(/^Reported by ada: bo.*cannot be told for certain/);
	});

	it('names each citation by itself, and of a joint one what is broken', () => {
		expect(short({ p3: 'missing', p9: 'edited' })).toEqual(['error c1: p3', 'warning c1: p9']);
		expect(short({ p6: 'edited' })).toEqual(['warning c2: p6']);
		expect(short({ p2: 'missing', p6: 'edited' })).toEqual(['error c2: p2 p6']);
	});

	it('is known with its claim, that citation, and the qualifier that it belongs to', () => {
		const known = (passage: string) => found({ [passage]: 'missing' })[0]!.knownFrom;
		expect(known('p3')).toEqual([3]);
		expect(known('p9')).toEqual([9]);
		expect(known('p2')).toEqual([6]);
		expect(known('p8')).toEqual([8]);
	});

	it('looks at no claim twice', () => {
		const graph = story();
		graph.claims[0]!.role = {
			text: 'friend',
			citations: graph.claims[0]!.citations,
			knownFrom: [9]
		};
		expect(short({ p3: 'missing' }, graph)).toEqual(['error c1: p3']);
	});

	it('a span of words in a changed passage is in doubt', () => {
		const graph = story();
		graph.claims[0]!.citations[0]!.words = [2, 5];
		expect(plain(found({ p3: 'edited' }, graph)[0]!.message)).toContain('may be others now');
		expect(plain(found({ p3: 'missing' }, graph)[0]!.message)).not.toContain('words');
	});

	it('a tombstone is gone without a copy, and is found once with one', () => {
		const graph = story();
		graph.passages.find((p) => p.id === 'p3')!.removed = true;
		const stored = runRules(graph).filter((f) => f.rule === 'R32');
		expect(stored.map((f) => [f.severity, f.verdict, f.sides[0].passages])).toEqual([
			['error', 'unchecked', ['p3']]
		]);
		const joined = withAnchors(
			stored,
			anchorFindings(graph, (id) => (id === 'p9' ? 'edited' : undefined))
		);
		expect(joined.map((f) => f.sides[0].passages)).toEqual([['p3'], ['p9']]);
		expect(joined[0]).toEqual(stored[0]);
	});
});

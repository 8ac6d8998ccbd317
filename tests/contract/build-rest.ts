import type {
	Block,
	Claim,
	Entity,
	Finding,
	Premise,
	Severity,
	Side,
	Verdict,
	WorkId
} from '../../graph/model/types';
import type { Kit } from './build';
import type { Told } from './build-passages';
import type { Recipe } from './recipe';
import { all } from './table';

const RULES = ['R01', 'R08'];
const SEVERITIES: Severity[] = ['error', 'warning', 'note'];
const VERDICTS: Verdict[] = ['agrees', 'contradicts', 'extends', 'intended', 'unchecked'];

const knowns = (elements: readonly { knownFrom: readonly number[] }[]) =>
	elements.map((element) => element.knownFrom);
const unique = <T>(elements: readonly T[]) => [...new Set(elements)];

export function buildBlocks(
	recipe: Recipe,
	kit: Kit,
	told: Told,
	entities: readonly Entity[]
): Block[] {
	return recipe.blocks.map((r, i): Block => {
		const page = kit.pick(entities, r.entity);
		const citations = r.cites.map((c) => told.citation(c));
		const mentions = unique(r.mentions.map((m) => kit.pick(entities, m)));
		const knownFrom = all(page.knownFrom, ...knowns(citations), ...knowns(mentions));
		const until = r.until === undefined ? undefined : kit.pick(told.passages, r.until);
		return {
			type: 'block',
			id: kit.id('block', i),
			sort: kit.sort(i),
			entity: page.id,
			section: i % 2 === 0 ? '' : 'Lamps',
			tree: [
				{
					type: 'paragraph',
					children: [
						{ type: 'text', text: 'Somebody trims a wick.' },
						...mentions.map((m) => ({ type: 'reference' as const, entity: m.id })),
						...citations.map((c) => ({ type: 'cite' as const, passages: c.passages }))
					]
				}
			],
			citations,
			mentions: mentions.map((m) => m.id),
			...(until && {
				until: { passage: until.id, knownFrom: all(knownFrom, until.knownFrom) }
			}),
			knownFrom
		};
	});
}

export function buildFindings(
	recipe: Recipe,
	kit: Kit,
	told: Told,
	entities: readonly Entity[],
	claims: readonly Claim[]
): Finding[] {
	return recipe.findings.map((r, i): Finding => {
		const about = claims.length === 0 ? [] : unique(r.claims.map((c) => kit.pick(claims, c)));
		const who = unique(r.entities.map((e) => kit.pick(entities, e)));
		const where = unique(r.passages.map((p) => kit.pick(told.passages, p)));
		const side = (part: readonly Claim[], passages: Side['passages']): Side => ({
			claims: part.map((c) => c.id),
			passages
		});
		const verdict = r.verdict === undefined ? undefined : kit.pick(VERDICTS, r.verdict);
		return {
			type: 'finding',
			id: kit.id('finding', i),
			sort: kit.sort(i),
			rule: kit.pick(RULES, r.rule),
			severity: kit.pick(SEVERITIES, r.severity),
			...(verdict && { verdict }),
			message: ['Two lamps: ', ...who.map((e) => ({ entity: e.id })), '.'],
			sides: [
				side(
					about.slice(0, 1),
					where.map((p) => p.id)
				),
				side(about.slice(1), [])
			],
			entities: who.map((e) => e.id),
			knownFrom: all(kit.none, ...knowns(about), ...knowns(who), ...knowns(where))
		};
	});
}

export function buildPremises(
	recipe: Recipe,
	kit: Kit,
	told: Told,
	claims: readonly Claim[]
): Premise[] {
	if (claims.length === 0) return [];
	return recipe.premises.map((r, i): Premise => {
		const claim = kit.pick(claims, r.claim);
		const evidence = unique(r.evidence.map((c) => kit.pick(claims, c)));
		const knownFrom = all(claim.knownFrom, ...knowns(evidence));
		const waits = r.settle === undefined ? undefined : kit.pick(told.passages, r.settle);
		return {
			type: 'premise',
			id: kit.id('premise', i),
			sort: kit.sort(i),
			claim: claim.id,
			about: 'parent' as WorkId,
			status: kit.pick(VERDICTS, r.status),
			evidence: evidence.map((c) => ({ claims: [c.id], passages: [] })),
			...(waits && {
				settle: { text: 'Count the lamps.', knownFrom: all(knownFrom, waits.knownFrom) }
			}),
			knownFrom
		};
	});
}

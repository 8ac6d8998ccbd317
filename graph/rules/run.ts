/** Runs the rules over a whole story; findings are cut afterwards like all else. */
import { shortHash } from '../model/short-hash';
import { isKnown, later } from '../model/position';
import { compareTold } from '../model/told';
import type { EntityId, Finding, PassageId, Side } from '../model/types';
import { RuleGraph, type RuleInput } from './graph';
import { RULES } from './registry';
import type { Draft, Evidence, Rule, Shown } from './rule';
import { sortOfFinding } from './sorting';

export type { RuleInput } from './graph';

/**
 * All findings of all rules: errors, warnings, notes; within these by where they are known, then by
 * rule. Pure: the same graph gives the same findings with the same ids.
 */
export function runRules(input: RuleInput, rules: readonly Rule[] = RULES): Finding[] {
	const graph = new RuleGraph(input);
	const works = input.site.works.length;
	const findings = new Map<string, Finding>();
	const bases = new Map<string, string>();
	for (const rule of rules)
		for (const key of new Set(rule.keys(graph)))
			for (const draft of rule.check(graph, key)) {
				const finding = complete(graph, works, rule, draft, bases);
				if (finding) findings.set(finding.id, finding);
			}
	return [...findings.values()].sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

/** A draft with id, passages and `knownFrom`; undefined where the same was found already. */
function complete(
	graph: RuleGraph,
	works: number,
	rule: Rule,
	draft: Draft,
	/** What each id that is given stands for. */
	bases: Map<string, string>
): Finding | undefined {
	const [one, other] = draft.sides.map(mainFirst) as [Evidence[], Evidence[]];
	const evidence = [...one, ...other];
	const names = draft.names ?? [[], []];
	const knownFrom = later(
		works,
		...evidence.map((e) => e.claim.knownFrom),
		...evidence.flatMap((e) =>
			[...(e.parts ?? []), ...(e.citations ?? [])].map((p) => p.knownFrom)
		),
		...names.flat().map((n) => n.knownFrom),
		...(draft.rests ?? [])
	);
	const side = (list: Evidence[], shown: Shown[]): Side => {
		const claims = [...new Set(list.map((e) => e.claim.id))];
		const cited = list.flatMap((e) => [
			...(e.citations ?? e.claim.citations),
			...(e.parts ?? []).flatMap((p) => p.citations)
		]);
		cited.push(...shown.flatMap((n) => n.citations));
		const passages = cited
			.filter((c) => isKnown(c.knownFrom, knownFrom))
			.flatMap((c) => c.passages);
		return { claims, passages: inReadingOrder(graph, passages) };
	};
	const sides: [Side, Side] = [side(one, names[0]), side(other, names[1])];
	const claims = sides.flatMap((s) => s.claims).sort();
	const named = names.flat().map((n) => `${n.entity}/${n.text}`);
	const apart = draft.apart ? [draft.apart] : [];
	const basis = [rule.id, ...claims, ...named.sort(), ...apart].join(' ');
	let id: string;
	// Two findings may meet in one short id; each has its own claims, so the next try parts them.
	for (let salt = 0; ; salt++) {
		id = shortHash('f', salt === 0 ? basis : `${basis} ${salt}`);
		const taken = bases.get(id);
		if (taken === undefined) break;
		if (taken === basis) return undefined;
	}
	bases.set(id, basis);
	const { severity } = draft;
	const sort = sortOfFinding({ severity, knownFrom, rule: rule.id, id });
	return {
		...{ type: 'finding', id, sort, rule: rule.id, severity },
		...(severity !== 'note' && { verdict: draft.verdict ?? 'contradicts' }),
		...{
			message: draft.message,
			sides,
			entities: entitiesOf(evidence, names.flat(), draft),
			knownFrom
		}
	};
}

/** The claim that a side is about, then what else it rests on in the order of telling. */
function mainFirst([main, ...others]: Evidence[]): Evidence[] {
	if (!main) return [];
	return [main, ...others.sort((a, b) => compareTold(a.claim, b.claim))];
}

/** Subjects, objects and holders of its claims, whose names it shows, and whom its sentence names. */
function entitiesOf(
	evidence: readonly Evidence[],
	names: readonly Shown[],
	{ message }: Draft
): EntityId[] {
	const ids = evidence.flatMap(({ claim }) => [
		claim.subject,
		claim.object,
		...claim.worlds.map((w) => w.holder)
	]);
	const named = message.map((part) => (typeof part === 'string' ? undefined : part.entity));
	return [...new Set([...ids, ...names.map((n) => n.entity), ...named])].filter(
		(id) => id !== undefined
	);
}

function inReadingOrder(graph: RuleGraph, ids: readonly PassageId[]): PassageId[] {
	const sortOf = (id: PassageId) => graph.passage(id)?.sort ?? '';
	return [...new Set(ids)].sort((a, b) =>
		sortOf(a) < sortOf(b) ? -1 : sortOf(a) > sortOf(b) ? 1 : 0
	);
}

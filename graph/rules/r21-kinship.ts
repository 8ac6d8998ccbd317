/** R21: claims of kinship that cannot all hold. */
import { compareTold } from '../model/told';
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import { birthsOf } from './births';
import type { RuleGraph } from './graph';
import { ancestorsOf, byYounger, descentOf, inOrBelowCircles, type Line } from './kin';
import { isAtOrAfter, type Ruled } from './law';
import type { Draft, Evidence, Rule } from './rule';
import { inWords, joined, tell } from './words';
import type { Moment } from './when';

export const kinship: Rule = {
	id: 'R21',
	name: 'kinship',
	/** Those of whom a parent or an ancestor is told. */
	keys: (graph) => byYounger(graph).keys(),
	check(graph, key) {
		const being = key as EntityId;
		return [
			...ownAncestor(graph, being),
			...twoOfOne(graph, being, 'kinship.mother', 'Nobody is borne by two.'),
			...twoOfOne(graph, being, 'kinship.father', 'Nobody is begotten by two.'),
			...bornTooSoon(graph, being)
		];
	}
};

const plain = (claims: readonly Claim[]): Evidence[] => claims.map((claim) => ({ claim }));

/** A being that descends from itself, where nobody in the circle is in a shorter one. */
function ownAncestor(graph: RuleGraph, being: EntityId): Draft[] {
	const line = circleOf(graph, being);
	if (!line || !isOneWork(line.claims)) return [];
	const others = line.claims.map((c) => graph.primary(descentOf(graph, c)!.elder));
	if (others.some((id) => circleOf(graph, id)!.claims.length < line.claims.length)) return [];
	// One circle is found from each that is in it: all tell it alike.
	const told = [...line.claims].sort(compareTold);
	const last = told.pop()!;
	const all = [...told, last].map((c) => inWords(graph, c));
	return [
		{
			severity: 'error',
			message: tell`${joined(all)}: then one would descend from oneself.`,
			sides: [plain(told), plain([last, ...line.ties])]
		}
	];
}

/** The shortest way by which a being is told to descend from itself. */
function circleOf(graph: RuleGraph, being: EntityId): Line | undefined {
	if (!inOrBelowCircles(graph).has(being)) return undefined;
	for (const line of ancestorsOf(graph, being)) {
		if (line.to !== being) continue;
		const [nearest, furthest] = [line.claims[0]!, line.claims[line.claims.length - 1]!];
		const ends = [
			descentOf(graph, nearest)!.younger,
			descentOf(graph, furthest)!.elder
		] as const;
		return { ...line, ties: [...line.ties, ...(graph.tie(...ends) ?? [])] };
	}
	return undefined;
}

/** Two mothers who bore one child, or two fathers; each against the first. */
function twoOfOne(graph: RuleGraph, being: EntityId, trait: string, why: string): Draft[] {
	const told = (byYounger(graph).get(being) ?? []).filter(
		(c) => isFact(c) && graph.has(c, trait)
	);
	const [first] = told;
	if (!first) return [];
	const seen = new Set([graph.primary(first.subject)]);
	return told.slice(1).flatMap((claim): Draft[] => {
		const parent = graph.primary(claim.subject);
		if (seen.has(parent) || claim.work !== first.work) return [];
		seen.add(parent);
		const ties = graph.tie(first.object!, claim.object!) ?? [];
		return [
			{
				severity: 'error',
				message: tell`${inWords(graph, first)}, and ${inWords(graph, claim)}. ${why}`,
				sides: [plain([first]), plain([claim, ...ties])]
			}
		];
	});
}

/** Ancestors who are told to be born no earlier than the being; the nearest on each line. */
function bornTooSoon(graph: RuleGraph, being: EntityId): Draft[] {
	const own = beginningsOf(graph, being);
	if (own.length === 0) return [];
	const isUndated = (id: EntityId) => beginningsOf(graph, id).length === 0;
	return [...ancestorsOf(graph, being, isUndated)].flatMap((line): Draft[] => {
		if (line.to === being || !isOneWork(line.claims)) return [];
		const found = own.flatMap((birth) =>
			beginningsOf(graph, line.to).flatMap((elder): [Beginning, Beginning, Ruled][] => {
				const ruled = isAtOrAfter(graph, birth.at, elder.at, { byDatesAlone: true });
				return ruled ? [[birth, elder, ruled]] : [];
			})
		);
		const best = found.find(([, , r]) => r.severity === 'error') ?? found[0];
		return best ? [tooSoon(graph, being, line, ...best)] : [];
	});
}

function tooSoon(
	graph: RuleGraph,
	being: EntityId,
	{ to, claims, ties }: Line,
	birth: Beginning,
	elder: Beginning,
	{ severity, proof }: Ruled
): Draft {
	const how = severity === 'error' ? 'is told to be born' : 'may, by what is told, be born';
	const own = [...birth.by, ...elder.by];
	const others = [...proof, ...ties].filter((c) => !own.some((e) => e.claim === c));
	const lineage = claims.length === 1 ? 'a parent or ancestor' : 'an ancestor';
	return {
		severity,
		message: tell`${{ entity: to }}, ${lineage} of ${{ entity: being }}, ${how} no earlier.`,
		sides: [plain(claims), [...own, ...plain(others)]]
	};
}

/** From when a being lives, and what tells so besides story time itself. */
interface Beginning {
	at: Moment;
	by: Evidence[];
}

/** By events of birth, and by dates, which story time knows as the start of the being itself. */
function beginningsOf(graph: RuleGraph, being: EntityId): Beginning[] {
	const births = birthsOf(graph, being).map(({ event, evidence }) => ({
		at: { event, edge: 'start' as const },
		by: [evidence]
	}));
	const dated = graph.about(being).filter((c) => isFact(c) && graph.has(c, 'time.birth'));
	return [
		...births,
		...dated
			.slice(0, 1)
			.map((c) => ({ at: { event: c.subject, edge: 'start' as const }, by: [] }))
	];
}

function isOneWork(claims: readonly Claim[]): boolean {
	return claims.every((c) => c.work === claims[0]!.work);
}

/** R21: claims of kinship that cannot all hold. */
import { compareTold } from '../model/told';
import { isFact } from '../model/time';
import type { Claim, EntityId } from '../model/types';
import { isBirth } from './births';
import type { RuleGraph } from './graph';
import { isAtOrAfter, type Ruled } from './law';
import type { Draft, Evidence, Rule } from './rule';
import { isOneWork, Steps, type Line } from './steps';
import { inWords, joined, tell } from './words';
import type { Moment } from './when';

/** From a child to its parents and ancestors. */
const descent = new Steps((graph, claim) => {
	if (!claim.object || !isFact(claim)) return undefined;
	if (graph.has(claim, 'kinship.child')) return { from: claim.subject, to: claim.object };
	const isElder = graph.has(claim, 'kinship.parent') || graph.has(claim, 'kinship.ancestor');
	return isElder ? { from: claim.object, to: claim.subject } : undefined;
});

export const kinship: Rule = {
	id: 'R21',
	name: 'kinship',
	/** Those of whom a parent or an ancestor is told. */
	keys: (graph) => descent.from(graph).keys(),
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

/** A birth rests on the role of the one who is born. */
const plain = (claims: readonly Claim[]): Evidence[] =>
	claims.map((claim) => (claim.role ? { claim, parts: [claim.role] } : { claim }));

/** A being that descends from itself. */
function ownAncestor(graph: RuleGraph, being: EntityId): Draft[] {
	const line = descent.circle(graph, being);
	if (!line || !isOneWork(line.claims)) return [];
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

/** Two mothers who bore one child, or two fathers; each against the first. */
function twoOfOne(graph: RuleGraph, being: EntityId, trait: string, why: string): Draft[] {
	const told = (descent.from(graph).get(being) ?? []).filter(
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

/** Ancestors who are told to be born no earlier than the being; the nearest dated one on each line. */
function bornTooSoon(graph: RuleGraph, being: EntityId): Draft[] {
	if (!isDated(graph, being)) return [];
	const lines = descent.reached(graph, being, (id) => !isDated(graph, id));
	return [...lines].flatMap((line): Draft[] => {
		if (line.to === being || !isDated(graph, line.to) || !isOneWork(line.claims)) return [];
		// Of one year, too: a parent is not merely born before a child.
		const ruled = isAtOrAfter(graph, birth(being), birth(line.to), { byDatesAlone: true });
		return ruled ? [tooSoon(being, line, ruled)] : [];
	});
}

function tooSoon(being: EntityId, { to, claims, ties }: Line, { severity, proof }: Ruled): Draft {
	const how = severity === 'error' ? 'is told to be born' : 'may, by what is told, be born';
	const who = claims.length === 1 ? 'a parent or ancestor' : 'an ancestor';
	return {
		severity,
		message: tell`${{ entity: to }}, ${who} of ${{ entity: being }}, ${how} no earlier.`,
		sides: [plain(claims), plain([...proof, ...ties])]
	};
}

const birth = (being: EntityId): Moment => ({ event: being, edge: 'start' });

/** Whether it is told when a being was born: by a birth, a date or an age. */
function isDated(graph: RuleGraph, being: EntityId): boolean {
	return graph
		.about(being)
		.some(
			(c) =>
				isBirth(graph, c) ||
				(isFact(c) && (graph.has(c, 'time.birth') || graph.has(c, 'age')))
		);
}

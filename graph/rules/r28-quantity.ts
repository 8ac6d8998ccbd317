/** R28: counts and sums that do not fit. */
import { isFact } from '../model/time';
import type { Claim, EntityId, Message } from '../model/types';
import { intervalOf } from './conflict';
import type { RuleGraph } from './graph';
import { amountInWords, amountOf, measureOf, type Count } from './counts';
import type { Draft, Evidence, Rule } from './rule';
import { inWords, joined, tell } from './words';
import { proofOfOverlap } from './when';

const isTotal = (graph: RuleGraph, claim: Claim) =>
	graph.has(claim, 'quantity') || graph.has(claim, 'quantity.beings');

export const quantity: Rule = {
	id: 'R28',
	name: 'quantity',
	/** Those of which a number is told. */
	*keys(graph) {
		for (const id of graph.subjects()) if (totalsOf(graph, id).length > 0) yield id;
	},
	check(graph, key) {
		const totals = totalsOf(graph, key as EntityId);
		return [
			...totals.flatMap((later, i) => twoTotals(graph, totals.slice(0, i), later)),
			...totals.flatMap((total) => [
				...tooManyShares(graph, total),
				...tooManyTakePart(graph, total),
				...moreThanThereAre(graph, total)
			])
		];
	}
};

function totalsOf(graph: RuleGraph, id: EntityId): Claim[] {
	return graph.about(id).filter((c) => isFact(c) && isTotal(graph, c) && amountOf(c));
}

function draft(
	message: Message,
	one: Claim[],
	other: Claim[],
	ties: readonly Claim[] = []
): Draft[] {
	if (!other.every((c) => c.work === one[0]!.work)) return [];
	// A number is known once its amount and its role are.
	const evidence = (claim: Claim): Evidence => {
		const { amount, role, from, until } = claim;
		return { claim, parts: [amount, role, from, until].filter((p) => p !== undefined) };
	};
	const proof = ties.filter((c) => !one.includes(c) && !other.includes(c));
	return [
		{
			severity: 'error',
			message,
			sides: [
				one.map(evidence),
				[...other.map(evidence), ...proof.map((claim) => ({ claim }))]
			]
		}
	];
}

/** Two numbers of the same, of which neither can be the other, at one time; the first it meets. */
function twoTotals(graph: RuleGraph, others: readonly Claim[], later: Claim): Draft[] {
	for (const first of others) {
		const alike = first.property === later.property && measureOf(first) === measureOf(later);
		if (!alike || !areApart(amountOf(first)!, amountOf(later)!)) continue;
		const isEvent = graph.entity(graph.primary(later.subject))?.kind === 'event';
		// An event has its numbers once; a group gains and loses.
		const proof = isEvent ? [] : proofOfOverlap(graph, intervalOf(first), intervalOf(later));
		if (!proof) continue;
		const ties = graph.tie(first.subject, later.subject) ?? [];
		return draft(
			tell`${counted(graph, first)}, and ${counted(graph, later)}. Only one can be so.`,
			[first],
			[later],
			[...proof, ...ties]
		);
	}
	return [];
}

function areApart(a: Count, b: Count): boolean {
	const exceeds = (x: Count, y: Count) => x.least > y.most;
	return exceeds(a, b) || exceeds(b, a);
}

/** Shares, of which none counts what another does, that are more together than the whole. */
function tooManyShares(graph: RuleGraph, total: Claim): Draft[] {
	const { unit } = amountOf(total)!;
	const shares = new Map<string, Claim>();
	for (const claim of graph.about(graph.primary(total.subject))) {
		const own = isFact(claim) && graph.has(claim, 'quantity.share') && amountOf(claim);
		const isAlike = own && (own.unit === unit || own.unit === '' || unit === '');
		if (isAlike && !claim.from && !claim.until && !shares.has(measureOf(claim)))
			shares.set(measureOf(claim), claim);
	}
	if (total.role ?? total.from ?? total.until) return [];
	const parts = [...shares.values()];
	const sum = parts.reduce((n, c) => n + amountOf(c)!.least, 0);
	if (parts.length === 0 || sum <= amountOf(total)!.most) return [];
	const ties = parts.flatMap((c) => graph.tie(total.subject, c.subject) ?? []);
	const words = joined(parts.map((c) => counted(graph, c)));
	return draft(
		tell`${counted(graph, total)}; but ${words}: together at least ${String(sum)}.`,
		[total],
		parts,
		ties
	);
}

/** More beings than an event is told to have, in the role that its number speaks of. */
function tooManyTakePart(graph: RuleGraph, total: Claim): Draft[] {
	if (!graph.has(total, 'quantity.beings')) return [];
	const event = graph.primary(total.subject);
	const role = measureOf(total).split('\n')[1];
	const parts = graph
		.participations(event)
		.filter((c) => isFact(c) && (role === '' || measureOf(c).split('\n')[1] === role));
	const { most } = amountOf(total)!;
	// Whoever is named may be of a group that takes part, so these are not added up.
	const group = parts.find((c) => (amountOf(c)?.least ?? 0) > most);
	const beings = new Map<EntityId, Claim>();
	for (const claim of parts)
		if (
			graph.entity(claim.subject)?.kind === 'character' &&
			!beings.has(graph.primary(claim.subject))
		)
			beings.set(graph.primary(claim.subject), claim);
	const many = group
		? [group]
		: beings.size > most
			? [...beings.values()].slice(0, most + 1)
			: [];
	if (many.length === 0) return [];
	const words = joined(many.map((c) => (group ? counted(graph, c) : inWords(graph, c))));
	const ties = many.flatMap((c) => graph.tie(total.subject, c.object!) ?? []);
	return draft(tell`${counted(graph, total)}; but ${words}.`, [total], many, ties);
}

/** More of a group in an event than the group has at that time. */
function moreThanThereAre(graph: RuleGraph, total: Claim): Draft[] {
	const group = graph.primary(total.subject);
	if (graph.entity(group)?.kind !== 'faction' || !(total.from ?? total.until) || total.role)
		return [];
	return graph.about(group).flatMap((part): Draft[] => {
		const taken = isFact(part) && graph.has(part, 'participation') ? amountOf(part) : undefined;
		if (!taken || taken.least <= amountOf(total)!.most) return [];
		const event = part.object!;
		const proof = proofOfOverlap(graph, intervalOf(total), {
			from: { event, edge: 'start' },
			until: { event, edge: 'end' }
		});
		if (!proof) return [];
		const ties = graph.tie(total.subject, part.subject) ?? [];
		return draft(
			tell`${counted(graph, total)}; but ${counted(graph, part)}, at that time.`,
			[total],
			[part],
			[...proof, ...ties]
		);
	});
}

function counted(graph: RuleGraph, claim: Claim): Message {
	const { value: _value, ...bare } = claim;
	const of = claim.object || !claim.role ? '' : ` (${claim.role.text})`;
	return tell`${inWords(graph, bare)}${of}: ${amountInWords(amountOf(claim)!)}`;
}

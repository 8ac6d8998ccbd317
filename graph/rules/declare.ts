/**
 * What authors declare of findings and premises: that a contradiction is meant, or that their work goes
 * on from its parent. Nothing is hidden by it: a declared finding becomes a note with its reason.
 */
import { later } from '../model/position';
import type {
	Claim,
	ClaimId,
	Declared,
	EntityId,
	Finding,
	Knowable,
	Premise
} from '../model/types';
import { sortOfFinding, sortOfPremise } from './sorting';

/** Known from its reason and the passages that show it. */
export interface Declaration extends Declared, Knowable {
	/** Of a finding: its rule, and claims of it or pages that it speaks of. */
	rule?: string;
	claims: ClaimId[];
	entities: EntityId[];
	/** Of a premise: its claim. */
	premise?: ClaimId;
}

/** Why a declaration does not do what it says. */
export type Misfit =
	/** Nothing is like that; `near`: the claims, by sides, of findings that it nearly means. */
	| { why: 'unused'; near: [ClaimId[], ClaimId[]][] }
	/** `extends` speaks of two works, and the finding of one. */
	| { why: 'one-work' }
	/** The parent tells the same of the premise, so there is nothing to declare. */
	| { why: 'agrees' }
	/** The parent tells otherwise: that can be meant, and is no going on. */
	| { why: 'contradicts' };

export interface DeclaredAll {
	findings: Finding[];
	premises: Premise[];
	misfits: Map<Declaration, Misfit>;
}

/** Findings and premises with what is declared of them, in their order. Pure. */
export function declare(
	declarations: readonly Declaration[],
	findings: readonly Finding[],
	premises: readonly Premise[],
	claims: readonly Claim[]
): DeclaredAll {
	const byId = new Map(claims.map((c) => [c.id, c]));
	const declared = new Map<Finding | Premise, Declaration>();
	const misfits = new Map<Declaration, Misfit>();
	for (const declaration of declarations) {
		const misfit = declaration.premise
			? declarePremise(declaration, premises, findings, byId, declared)
			: declareFindings(declaration, findings, byId, declared);
		if (misfit) misfits.set(declaration, misfit);
	}
	const inOrder = <T extends { sort: string }>(list: T[]) =>
		list.sort((a, b) => (a.sort < b.sort ? -1 : 1));
	return {
		findings: inOrder(findings.map((f) => declaredFinding(f, declared.get(f)))),
		premises: inOrder(premises.map((p) => declaredPremise(p, declared.get(p)))),
		misfits
	};
}

function declareFindings(
	declaration: Declaration,
	findings: readonly Finding[],
	claims: ReadonlyMap<ClaimId, Claim>,
	declared: Map<Finding | Premise, Declaration>
): Misfit | undefined {
	const ofRule = findings.filter((f) => f.rule === declaration.rule && !declared.has(f));
	const meant = ofRule.filter((f) => isMeant(declaration, f));
	if (meant.length === 0) {
		const touched = ofRule.filter((f) =>
			claimsOf(f).some((c) => declaration.claims.includes(c))
		);
		return { why: 'unused', near: touched.map((f) => [f.sides[0].claims, f.sides[1].claims]) };
	}
	if (declaration.verdict === 'extends' && !meant.every((f) => worksOf(f, claims).size > 1))
		return { why: 'one-work' };
	for (const finding of meant) declared.set(finding, declaration);
	return undefined;
}

/**
 * Whether a finding is the one that a declaration means: it rests on all claims and speaks of all pages
 * that are named, and each side that has claims has one that is named.
 */
export function isMeant(
	{ claims, entities }: Pick<Declaration, 'claims' | 'entities'>,
	finding: Finding
): boolean {
	const all = claimsOf(finding);
	return (
		claims.every((c) => all.includes(c)) &&
		entities.every((e) => finding.entities.includes(e)) &&
		finding.sides.every(
			(s) => s.claims.length === 0 || s.claims.some((c) => claims.includes(c))
		)
	);
}

/** A premise, and the findings that set its claim against a claim of the parent. */
function declarePremise(
	declaration: Declaration,
	premises: readonly Premise[],
	findings: readonly Finding[],
	claims: ReadonlyMap<ClaimId, Claim>,
	declared: Map<Finding | Premise, Declaration>
): Misfit | undefined {
	const premise = premises.find((p) => p.claim === declaration.premise && !declared.has(p));
	if (!premise) return { why: 'unused', near: [] };
	if (premise.status === 'agrees') return { why: 'agrees' };
	if (premise.status === 'contradicts' && declaration.verdict === 'extends')
		return { why: 'contradicts' };
	declared.set(premise, declaration);
	for (const finding of findings) {
		const own = claimsOf(finding).includes(premise.claim);
		if (own && worksOf(finding, claims).has(premise.about) && !declared.has(finding))
			declared.set(finding, declaration);
	}
	return undefined;
}

function claimsOf({ sides }: Finding): ClaimId[] {
	return sides.flatMap((s) => s.claims);
}

function worksOf(finding: Finding, claims: ReadonlyMap<ClaimId, Claim>): Set<string | undefined> {
	return new Set(claimsOf(finding).map((id) => claims.get(id)?.work));
}

function declaredFinding(finding: Finding, declaration: Declaration | undefined): Finding {
	if (!declaration) return finding;
	const { verdict, reason, citations } = declaration;
	const knownFrom = later(finding.knownFrom.length, finding.knownFrom, declaration.knownFrom);
	const said = { ...finding, severity: 'note' as const, knownFrom };
	return {
		...{ ...said, verdict, sort: sortOfFinding(said) },
		declared: { verdict, reason, citations }
	};
}

function declaredPremise(premise: Premise, declaration: Declaration | undefined): Premise {
	if (!declaration) return premise;
	const { verdict, reason, citations } = declaration;
	const knownFrom = later(premise.knownFrom.length, premise.knownFrom, declaration.knownFrom);
	const said = { ...premise, status: verdict, knownFrom };
	return { ...said, sort: sortOfPremise(said), declared: { verdict, reason, citations } };
}

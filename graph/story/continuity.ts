/** The continuity desk: findings and premises with all that they rest on, what needs an author first. */
import { represent, representedBy } from '../model/represent';
import type {
	Claim,
	ClaimId,
	EntityId,
	Finding,
	Passage,
	PassageId,
	Premise,
	Severity,
	Verdict,
	WorkId
} from '../model/types';
import { bundle, type Bundle } from './bundle';
import { findingsOf } from './findings';
import type { Story } from './story';
import type { PageTitle } from './titles';

export interface ContinuityFilter {
	rules?: readonly string[];
	severities?: readonly Severity[];
	/** Of findings, and of premises their status. */
	verdicts?: readonly Verdict[];
	entities?: readonly EntityId[];
	/** Works whose claims or passages are involved, and of premises the parent. */
	works?: readonly WorkId[];
}

export interface ShownSide {
	claims: Claim[];
	/** In reading order. */
	passages: Passage[];
}

export interface ShownFinding {
	finding: Finding;
	sides: [ShownSide, ShownSide];
	/** Who is in it, each once, under the best name. */
	entities: PageTitle[];
}

export interface ShownPremise {
	premise: Premise;
	claim: Claim;
	/** The passages that make the premise, in reading order. */
	passages: Passage[];
	evidence: ShownSide[];
}

export interface Continuity {
	/** Errors, then warnings, then notes; within these as they become known. */
	findings: ShownFinding[];
	/** Contradicted, unchecked, then settled ones. */
	premises: ShownPremise[];
	/** Titles, passages and claims that the above refer to. */
	bundle: Bundle;
}

/**
 * What the desk shows at this position. Stored order is the order of the desk. A filter by rule or
 * severity speaks of findings only, so it leaves no premise.
 */
export async function continuity(story: Story, filter: ContinuityFilter = {}): Promise<Continuity> {
	const { store, at } = story;
	const identity = await story.identity();
	const { rules, severities, verdicts, works } = filter;
	const entities = filter.entities?.flatMap((id) =>
		representedBy(identity, represent(identity, id))
	);
	const ofFindingsOnly = rules !== undefined || severities !== undefined;
	const [found, premised] = await Promise.all([
		findingsOf(story, {
			...(rules && { rules }),
			...(severities && { severities }),
			...(verdicts && { verdicts }),
			...(entities && { entities })
		}),
		ofFindingsOnly ? { items: [] } : store.premises({}, at)
	]);
	const premises = premised.items.filter((p) => !verdicts || verdicts.includes(p.status));
	const claims = await claimsOf(story, found.items, premises);
	const all = await bundle(story, {
		findings: found.items,
		passages: [...found.items, ...premises].flatMap(
			(f) => f.declared?.citations.flatMap((c) => c.passages) ?? []
		),
		claims: [...claims.values()]
	});
	const ofWork = (side: { claims: ClaimId[]; passages: PassageId[] }) =>
		!works ||
		side.claims.some((id) => works.includes(claims.get(id)!.work)) ||
		passagesIn(all, side.passages).some((p) => works.includes(p.work));
	const findings = found.items.filter((f) => f.sides.some(ofWork));
	const wanted = entities && new Set(entities);
	const shown = premises.filter((p) => {
		const claim = claims.get(p.claim)!;
		const about = [claim.subject, claim.object, ...claim.worlds.map((w) => w.holder)];
		const isAbout = !wanted || about.some((id) => id !== undefined && wanted.has(id));
		const own = { claims: [p.claim], passages: [] };
		return isAbout && (ofWork(own) || (works?.includes(p.about) ?? false));
	});
	const side = (s: { claims: ClaimId[]; passages: PassageId[] }): ShownSide => ({
		claims: s.claims.map((id) => claims.get(id)!),
		passages: passagesIn(all, s.passages)
	});
	return {
		findings: findings.map((finding) => ({
			finding,
			sides: [side(finding.sides[0]), side(finding.sides[1])],
			entities: whoIsIn(finding, all)
		})),
		premises: shown.map((premise) => {
			const claim = claims.get(premise.claim)!;
			const cited = claim.citations.flatMap((c) => c.passages);
			const evidence = premise.evidence.map(side);
			return { premise, claim, passages: passagesIn(all, cited), evidence };
		}),
		bundle: all
	};
}

/** All claims that findings and premises name, in one read. */
async function claimsOf(
	story: Story,
	findings: readonly Finding[],
	premises: readonly Premise[]
): Promise<Map<ClaimId, Claim>> {
	const sides = [...findings.flatMap((f) => f.sides), ...premises.flatMap((p) => p.evidence)];
	const ids = new Set([...sides.flatMap((s) => s.claims), ...premises.map((p) => p.claim)]);
	const claims = await story.store.elements('claim', [...ids], story.at);
	return new Map(claims.map((c) => [c.id, c]));
}

function passagesIn(all: Bundle, ids: readonly PassageId[]): Passage[] {
	return [...new Set(ids)]
		.flatMap((id) => all.passages.get(id) ?? [])
		.sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

function whoIsIn(finding: Finding, { titles }: Bundle): PageTitle[] {
	const found = finding.entities.flatMap((id) => titles.get(id) ?? []);
	return [...new Map(found.map((t) => [t.id, t])).values()];
}

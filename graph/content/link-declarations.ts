/** Links declarations, applies them, and says which of them do nothing. */
import type { Claim, ClaimId, EntityId, StoryGraph } from '../model/types';
import { declare, type Declaration, type Misfit } from '../rules/declare';
import { RULES } from '../rules/registry';
import { probablyMeant } from './diagnostics';
import type { Knowns } from './known';
import type { LateNames } from './late-names';
import type { ClaimLinker } from './link-claims';
import type { RawDeclaration, RawRef, RawSite } from './raw';
import type { Tables } from './tables';

/** Rules that look at the copy and not at the story: nothing of theirs can be meant. */
const NOT_DECLARED = ['R32'];

export class DeclarationLinker {
	constructor(
		private readonly site: RawSite,
		private readonly tables: Tables,
		private readonly linker: ClaimLinker,
		private readonly knowns: Knowns,
		private readonly late: LateNames
	) {}

	/** Puts what is declared into the findings and premises of a graph; reports what fits nothing. */
	apply(graph: StoryGraph): void {
		const ids = new Set(graph.claims.map((c) => c.id));
		const raws = new Map<Declaration, RawDeclaration>();
		for (const work of this.site.works)
			for (const raw of work.declarations) {
				const linked = this.link(raw, work.id, ids, graph.claims);
				if (linked) raws.set(linked, raw);
			}
		const { findings, premises, misfits } = declare(
			[...raws.keys()],
			graph.findings,
			graph.premises,
			graph.claims
		);
		for (const [declaration, misfit] of misfits)
			this.reportMisfit(raws.get(declaration)!, misfit);
		Object.assign(graph, { findings, premises });
	}

	private link(
		raw: RawDeclaration,
		work: string,
		ids: ReadonlySet<ClaimId>,
		claims: readonly Claim[]
	): Declaration | undefined {
		const rule = raw.rule && this.rule(raw.rule);
		const named = raw.claims.map((ref) => this.claim(ref, ids));
		const pages = raw.pages.map((ref) => this.tables.page(work, ref)?.id);
		const premise = raw.premise && this.claim(raw.premise, ids);
		const citations = this.linker.citations(work, raw.cites);
		const missing = [...named, ...pages].some((id) => id === undefined);
		if (missing || (raw.rule && !rule) || (raw.premise && !premise)) return undefined;
		if (premise && !claims.find((c) => c.id === premise)!.presupposes)
			return this.tables.report(
				raw.premise!,
				'no-premise',
				`${premise} presupposes nothing.`,
				'Mark the claim with "presupposes:", or declare a finding by its rule.'
			);
		const base = this.knowns.earliest(citations);
		this.late.inString('This reason', raw.reason, this.knownFrom([...named, premise], claims, base), raw.reasonSpot);
		return {
			...(rule && { rule }),
			...(premise && { premise }),
			claims: named as ClaimId[],
			entities: pages as EntityId[],
			...{ verdict: raw.verdict, reason: raw.reason, citations },
			knownFrom: this.knowns.printed(raw.reason, base)
		};
	}

	/** From where a reason could be read if it printed no name. */
	private knownFrom(
		named: readonly (ClaimId | undefined)[],
		claims: readonly Claim[],
		base: Declaration['knownFrom']
	) {
		const rests = claims.filter((c) => named.includes(c.id));
		return this.knowns.later(base, ...rests.map((c) => c.knownFrom));
	}

	private rule(ref: RawRef): string | undefined {
		const ids = RULES.map((r) => r.id).filter((id) => !NOT_DECLARED.includes(id));
		if (ids.includes(ref.text)) return ref.text;
		const meant = probablyMeant(ref.text, ids);
		return NOT_DECLARED.includes(ref.text)
			? this.tables.report(
					ref,
					'undeclarable',
					`${ref.text} is about the text and its copy, so it cannot be meant.`,
					'Cite another passage, or import the chapter.'
				)
			: this.tables.report(
					ref,
					'unknown-rule',
					`No rule ${ref.text} runs.`,
					meant ? `Did you mean ${meant}?` : `Rules: ${ids.join(', ')}.`
				);
	}

	private claim(ref: RawRef, ids: ReadonlySet<ClaimId>): ClaimId | undefined {
		if (ids.has(ref.text as ClaimId)) return ref.text as ClaimId;
		const meant = probablyMeant(ref.text, ids);
		return this.tables.report(
			ref,
			'unknown-claim',
			`There is no claim ${ref.text}.`,
			meant ? `Did you mean ${meant}?` : 'Claims are named by their ids.'
		);
	}

	private reportMisfit(raw: RawDeclaration, misfit: Misfit): void {
		const { tables } = this;
		const what = raw.rule?.text ?? 'premise';
		if (misfit.why === 'one-work')
			tables.report(
				raw,
				'extends-one-work',
				'"extends" says that a work goes on from its parent, and this finding is within one work.',
				'Write "intended".'
			);
		else if (misfit.why === 'contradicts')
			tables.report(
				raw,
				'extends-contradicted',
				'The parent tells otherwise, so this premise does not merely go on from it.',
				'Write "intended" if the divergence is meant.'
			);
		else if (misfit.why === 'agrees')
			tables.report(
				raw,
				'unused-declaration',
				'The parent tells the same, so there is nothing to declare.',
				'Take it out.',
				'warning'
			);
		else {
			const [near] = misfit.near;
			const sides = near?.map((side) => side.join(' ')).filter(Boolean).join(' against ');
			tables.report(
				raw,
				'unused-declaration',
				raw.premise
					? 'This premise is declared already.'
					: `${what} finds nothing that is not declared and rests on all of this.`,
				sides ? `It found ${sides}: name a claim of each side.` : 'Take it out.',
				'warning'
			);
		}
	}
}

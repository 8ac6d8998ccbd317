/** The graph as the explorer's data, and an open tie as evidence. */
import { WORLDS, type Claim, type ClaimId, type Passage } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { GraphEdge, GraphView } from '$graph/story/graph';
import type { Story } from '$graph/story/story';
import type { StoryTime } from '$graph/story/story-time';
import type { Tie } from '$graph/story/tie';
import type { EdgeFinding, ExplorerData, ExplorerEdge, ExplorerPassage } from '$lib/explorer/data';
import type { EvidenceView, OtherTie } from '$lib/ui/graph/view';
import type { FindingRow, MarkView } from '$lib/view';
import { presentClaim } from './claims';
import { needLink, pageLink } from './links';
import { marksOf } from './marks';
import { passageLabel, passageSpoken, presentPassage, readerHref, type Quoted } from './passages';
import { spansOf } from './spans';

/** Nodes, and ties in the order of telling. */
export function presentGraph(
	story: Story,
	view: GraphView,
	time: StoryTime,
	findings: ReadonlyMap<ClaimId, EdgeFinding> = new Map()
): Pick<ExplorerData, 'nodes' | 'edges' | 'steps' | 'passages' | 'more'> {
	const { bundle } = view;
	const ends = new Map(
		view.edges
			.flatMap((edge) => needClaims(bundle, edge.claims))
			.map((claim) => {
				const cited = passagesOfClaim(bundle, claim);
				return [claim.id, [cited[0]!, cited[cited.length - 1]!] as const];
			})
	);
	const marks = time.steps.flatMap((step) => step.mark ?? []);
	const named = new Map([...[...ends.values()].flat(), ...marks].map((p) => [p.id, p]));
	const passages = [...named.values()].sort((a, b) => (a.sort < b.sort ? -1 : 1));
	const index = new Map(passages.map((p, i) => [p.id, i]));
	return {
		nodes: view.nodes.map(({ id, kind, title, x, y, weight, folded }) => {
			const page = pageLink(title);
			const begins = time.begins(id);
			return {
				...{ id, kind, title: page.title, href: page.href, x, y, weight },
				...(begins > 0 && { begins }),
				...(folded && { folded }),
				ended: time.ended(id)
			};
		}),
		edges: inOrder(view.edges, bundle).map(
			({ id, source, target, property, group, claims }): ExplorerEdge => ({
				...{ id, source, target, property },
				relation: story.vocabulary.property(property)?.label ?? property,
				group: group ?? 'other',
				claims: needClaims(bundle, claims).map((claim) => {
					const holds = time.holds(claim);
					const finding = findings.get(claim.id);
					const [first, last] = ends.get(claim.id)!.map((p) => index.get(p.id)!);
					return {
						...{ id: claim.id, world: claim.worlds[0]?.kind ?? 'actual' },
						...{ denied: claim.polarity === 'denied', first: first!, last: last! },
						...(holds && { holds }),
						...(finding && { finding })
					};
				})
			})
		),
		steps: time.steps.map(({ mark, ...step }) => ({
			...step,
			...(mark && { mark: index.get(mark.id)! })
		})),
		passages: passages.map((p): ExplorerPassage => ({
			id: p.id,
			label: passageLabel(story, p),
			href: readerHref(p),
			spoken: passageSpoken(story, p)
		})),
		more: view.more
	};
}

export function presentEvidence(
	story: Story,
	{ edge, claims, others, bundle }: Tie,
	copies: Quoted,
	findings: FindingRow[]
): EvidenceView {
	const cited = claims
		.flatMap((claim) => passagesOfClaim(bundle, claim))
		.sort((a, b) => (a.sort < b.sort ? -1 : 1));
	const ends = [...new Set([cited[0], cited[cited.length - 1]])].flatMap((p) => p ?? []);
	const told = new Set(claims.map((claim) => claim.worlds[0]?.kind ?? 'actual'));
	const denied = claims.every((c) => c.polarity === 'denied');
	const label = relationOf(story, edge);
	return {
		edge: edge.id,
		source: needLink(bundle, edge.source),
		target: needLink(bundle, edge.target),
		relation: denied ? `not: ${label}` : label,
		claims: claims.map((claim) => ({
			claim: presentClaim(story, bundle, claim),
			passages: passagesOfClaim(bundle, claim).map((p) =>
				presentPassage(story, p, copies, spansOf(claim.citations))
			)
		})),
		worlds: WORLDS.filter((world) => told.has(world)),
		ends: ends.flatMap((p) => marksOf(story, bundle.passages, [{ passages: [p.id] }])),
		findings,
		others: inOrder(others, bundle).map((other) => presentOther(story, bundle, other))
	};
}

export function presentOther(story: Story, bundle: Bundle, edge: GraphEdge): OtherTie {
	const claims = needClaims(bundle, edge.claims);
	const denied = claims.every((c) => c.polarity === 'denied');
	const label = relationOf(story, edge);
	return {
		edge: edge.id,
		subject: needLink(bundle, edge.source),
		relation: denied ? `not: ${label}` : label,
		marks: edgeMarks(story, bundle, edge.claims)
	};
}

function relationOf(story: Story, { property }: GraphEdge): string {
	return story.vocabulary.property(property)?.label ?? property;
}

function edgeMarks(story: Story, bundle: Bundle, ids: readonly ClaimId[]): MarkView[] {
	const byWorld = new Map<string | undefined, Claim[]>();
	for (const claim of needClaims(bundle, ids)) {
		const world = claim.worlds[0]?.kind;
		byWorld.set(world, [...(byWorld.get(world) ?? []), claim]);
	}
	return [...byWorld].flatMap(([world, claims]) =>
		marksOf(
			story,
			bundle.passages,
			claims.flatMap((c) => c.citations),
			world
		)
	);
}

function needClaims(bundle: Bundle, ids: readonly ClaimId[]): Claim[] {
	return ids.map((id) => bundle.claims.get(id)).filter((c) => c !== undefined);
}

/** Passages that carry a claim, in reading order. */
function passagesOfClaim(bundle: Bundle, claim: Claim): Passage[] {
	const ids = new Set(claim.citations.flatMap((c) => c.passages));
	return [...ids]
		.map((id) => bundle.passages.get(id))
		.filter((p) => p !== undefined)
		.sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

/** By the first passage that tells each. */
export function inOrder(edges: readonly GraphEdge[], bundle: Bundle): GraphEdge[] {
	const first = new Map(
		edges.map((edge) => {
			const passages = needClaims(bundle, edge.claims).flatMap((c) =>
				passagesOfClaim(bundle, c)
			);
			return [edge.id, passages.map((p) => p.sort).sort()[0] ?? ''];
		})
	);
	const key = (edge: GraphEdge) => `${first.get(edge.id)} ${edge.id}`;
	return [...edges].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

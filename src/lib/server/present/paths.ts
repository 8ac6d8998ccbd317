/** Ways from one to another as sentences: "Ada knows Bo, who is child of Cy". */
import { represent } from '$graph/model/represent';
import type { Claim, EntityId } from '$graph/model/types';
import { edgesOf, type GraphEdge } from '$graph/story/edges';
import type { Paths, PathStep } from '$graph/story/paths';
import type { Story } from '$graph/story/story';
import type { PathStepView, PathsView } from '$lib/ui/graph/view';
import { toldOf } from './claims';
import { inOrder, presentOther } from './graph';
import { needLink } from './links';
import { asVerb } from './sentence';

/** @param count so many are shown of those that were found */
export async function presentPaths(
	story: Story,
	{ paths, bundle }: Paths,
	[from, to]: readonly [EntityId, EntityId],
	count: number
): Promise<Pick<PathsView, 'from' | 'to' | 'paths' | 'more'>> {
	const identity = await story.identity();
	const link = (id: EntityId) => needLink(bundle, represent(identity, id));
	const stepOf = (step: PathStep): PathStepView => {
		const claims = step.claims.flatMap((id) => bundle.claims.get(id) ?? []);
		const edges = inOrder(edgesOf(story, identity, claims), bundle).map((edge) => ({
			edge,
			claims: claims.filter((c) => edge.claims.includes(c.id))
		}));
		// What is told as fact connects best; of equals what was told first.
		const [best, ...others] = edges.sort((a, b) => rank(a.claims) - rank(b.claims));
		const { edge, claims: own } = best!;
		const [first] = [...own].sort((a, b) => rank([a]) - rank([b]));
		return {
			from: link(step.from),
			to: link(step.to),
			...{ edge: edge.id, words: relationWords(story, edge, step.from) },
			...(rank(own) > 0 && { told: toldOf(bundle, first!) }),
			marks: presentOther(story, bundle, edge).marks,
			others: others.map((other) => presentOther(story, bundle, other.edge))
		};
	};
	return {
		...{ from: link(from), to: link(to) },
		paths: paths.slice(0, count).map((steps) => ({
			ids: [steps[0]!.from, ...steps.map((step) => step.to)],
			steps: steps.map(stepOf)
		})),
		more: paths.length > count
	};
}

/** 0 where one of the claims is told as fact. */
function rank(claims: readonly Claim[]): number {
	return claims.some((c) => c.worlds.length === 0) ? 0 : 1;
}

/** Of relations whose other side has no words that lead on to a name. */
const FROM_BEHIND: Readonly<Record<string, string>> = {
	participation: 'involves',
	presence: 'is host to'
};

/** The relation as the verb of a sentence that begins with `from`. */
function relationWords(story: Story, { property, source }: GraphEdge, from: EntityId): string {
	const known = story.vocabulary.property(property);
	if (source === from) return asVerb(known?.label ?? property);
	const trait = Object.keys(FROM_BEHIND).find((t) => story.vocabulary.has(property, t));
	return trait ? FROM_BEHIND[trait]! : asVerb(known?.inverseLabel ?? property);
}

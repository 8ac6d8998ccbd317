/** Claims in words: who, relation, whom or what, in whose telling, since when, and the marks. */
import { offsetWords } from '$graph/model/duration-words';
import type { Citation, Claim, TimePoint, WorldStep } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Story } from '$graph/story/story';
import type { ClaimView, ToldView } from '$lib/view';
import { linkOf, needLink } from './links';
import { marksOf } from './marks';

const TOLD: Record<WorldStep['kind'], string> = {
	report: 'reported by',
	belief: 'believed by',
	plan: 'planned by',
	dream: 'dreamt by'
};

/** A claim as it is shown; what it says of other claims is shown inside it. */
export function presentClaim(
	story: Story,
	bundle: Bundle,
	claim: Claim,
	within: readonly string[] = []
): ClaimView {
	const property = story.vocabulary.property(claim.property);
	const life = story.vocabulary.has(claim.property, 'life');
	const label = life ? 'state' : relationWords(claim, property?.label ?? claim.property);
	const subject = needLink(bundle, claim.subject);
	const object = claim.object && linkOf(bundle, claim.object);
	const place = claim.place && linkOf(bundle, claim.place.entity);
	const world = claim.worlds[0]?.kind;
	const amount = amountWords(claim);
	const denied = claim.polarity === 'denied';
	const value = valueWords(claim, life);
	return {
		id: claim.id,
		subject,
		relation: denied ? `not: ${label}` : label,
		denied,
		...(object && { object }),
		...(value !== undefined && { value }),
		content: (claim.content ?? []).flatMap((ref) => {
			const said = bundle.claims.get(ref.claim);
			if (!said || within.includes(said.id)) return [];
			return [presentClaim(story, bundle, said, [...within, claim.id])];
		}),
		...(claim.role && { role: claim.role.text }),
		when: points(story, bundle, claim, [
			['from', claim.from],
			['until', claim.until]
		]),
		held: points(story, bundle, claim, [
			['from', claim.heldFrom],
			['until', claim.heldUntil]
		]),
		...(place && { place }),
		...(amount && { amount }),
		told: toldOf(bundle, claim),
		marks: marksOf(story, bundle.passages, claim.citations, world),
		href: `${subject.href}#claim-${claim.id}`
	};
}

/** In whose world: words for a sentence, with links to the holders, outermost first. */
export function toldOf(bundle: Bundle, claim: Claim): ToldView {
	const world = claim.worlds[0]?.kind ?? 'actual';
	if (world === 'actual') return { world, steps: [{ words: 'told as fact' }] };
	const steps = claim.worlds.map(({ kind, holder }) => {
		const link = holder && linkOf(bundle, holder);
		return link ? { words: TOLD[kind], holder: link } : { words: `told as a ${kind}` };
	});
	return { world, steps };
}

/** A claim about time says by how much: `starts at least 3 hours after the end of`. */
function relationWords({ constraint }: Claim, label: string): string {
	if (!constraint) return label;
	const { edge, objectEdge, offset } = constraint;
	const length = offsetWords(offset);
	const after = length ? `${length} after` : offset?.[0] === 'PT0S' ? 'no sooner than' : 'after';
	return `${edge}s ${after} the ${objectEdge} of`;
}

function valueWords({ value }: Claim, life: boolean): string | undefined {
	if (life && typeof value === 'boolean') return value ? 'alive' : 'dead';
	if (value === true) return 'yes';
	if (value === false) return 'no';
	return value === undefined ? undefined : String(value);
}

/** `4`, `2 to 5`, `at least 3 days`. */
export function amountWords({ amount }: Claim): string | undefined {
	if (!amount) return undefined;
	const { least, most, unit } = amount;
	const figure =
		least !== null && most !== null
			? least === most
				? String(least)
				: `${least} to ${most}`
			: least !== null
				? `at least ${least}`
				: most !== null
					? `at most ${most}`
					: '';
	return `${figure} ${unit}`.trim() || undefined;
}

function points(
	story: Story,
	bundle: Bundle,
	claim: Claim,
	ends: [string, TimePoint | undefined][]
): ClaimView['when'] {
	return ends.flatMap(([word, point]) => {
		const event = point && linkOf(bundle, point.event);
		if (!point || !event) return [];
		const edge =
			point.edge === (word === 'from' ? 'start' : 'end') ? '' : ` the ${point.edge} of`;
		const length = offsetWords(point.offset);
		const offset = length ? `${length} after` : '';
		// The claim's own marks say it where an end of its time has none of its own.
		const own = cited(point.citations) !== cited(claim.citations);
		const marks = own ? marksOf(story, bundle.passages, point.citations) : [];
		return [{ words: `${word} ${offset} ${edge}`.replace(/\s+/g, ' ').trim(), event, marks }];
	});
}

function cited(citations: readonly Citation[]): string {
	return citations.map((c) => c.passages.join('+')).join(' ');
}

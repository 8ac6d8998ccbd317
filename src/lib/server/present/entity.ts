/** An entity's page in the order that readers of wikis know. */
import { isKnown } from '$graph/model/position';
import { wikiPath } from '$graph/model/slug';
import type { Claim, EntityId } from '$graph/model/types';
import type { EntityPage } from '$graph/story/entity-page';
import type { Story } from '$graph/story/story';
import type { ClaimView, EntityView, RelationGroup } from '$lib/view';
import { anchorPage } from './anchors';
import { presentAppearances } from './appearances';
import { presentClaim } from './claims';
import { kindWord, ordersEvents, presentFacts, type Shown } from './facts';
import { findingRow } from './findings';
import { categoryHref, KIND_WORDS } from './kinds';
import { presentNotes } from './notes';
import { presentSections } from './prose';
import { presentRelations, presentRows } from './relations';

/** `here` are the ids that the page speaks of; `titles` those of scenes that are reached. */
export function presentEntity(
	story: Story,
	page: EntityPage,
	here: ReadonlySet<EntityId>,
	titles: ReadonlyMap<string, string>
): EntityView {
	const { entity, bundle } = page;
	const show = (claim: Claim): Shown => ({ claim, view: saidOf(story, bundle, claim) });
	const own = page.own.map(show);
	const inverse = page.inverse.map(show);
	const { facts, placed } = presentFacts(story, page, own, inverse);
	const parts = sortClaims(story, page, own, inverse, placed);
	const prose = presentSections(story, bundle, page.blocks);
	const lead = prose.find((s) => s.title === '');
	const summary = entity.summaries[entity.summaries.length - 1]?.text;
	const { href, image } = { href: wikiPath(page.title.slug), image: entity.image };
	const view = {
		kind: entity.kind,
		kindWord: kindWord(story, page),
		title: page.title.title,
		href,
		...(summary !== undefined && !lead && { summary }),
		preview: preview(page),
		...(image && {
			image: {
				src: `/media/${image.hash}`,
				...{ alt: image.alt, credit: image.credit, licence: image.licence }
			}
		}),
		...(lead && { lead }),
		facts,
		sections: prose.filter((s) => s !== lead),
		...parts,
		held: page.elsewhere.filter((c) => holds(c, here)).map((c) => show(c).view),
		appearances: presentAppearances(story, page, here, titles),
		findings: page.findings.map((f) => findingRow(story, bundle, f)),
		category: { href: categoryHref(entity.kind), word: KIND_WORDS[entity.kind].many },
		whatLinksHere: `/wiki/Special:WhatLinksHere/${href.slice('/wiki/'.length)}`
	};
	anchorPage(view);
	// In the order of the page: notes count marks from top to bottom.
	const { sections, relationships, events, said, further, held, findings } = view;
	const marked = [lead, facts, sections, relationships, events, said, further, held, findings];
	return { ...view, notes: presentNotes(story, bundle.passages, marked) };
}

/** A claim that is true or false says its property: "alive", "not alive", for no head says it. */
function saidOf(story: Story, bundle: EntityPage['bundle'], claim: Claim): ClaimView {
	const view = presentClaim(story, bundle, claim);
	if (typeof claim.value !== 'boolean') return view;
	const label = story.vocabulary.property(claim.property)?.label ?? claim.property;
	return { ...view, value: claim.value ? label : `not ${label}` };
}

/** Which claims stand where; each of its own has one place, which is its anchor. */
function sortClaims(
	story: Story,
	{ entity }: EntityPage,
	own: readonly Shown[],
	inverse: readonly Shown[],
	inRegister: ReadonlySet<string>
): Pick<EntityView, 'relationships' | 'events' | 'said' | 'further'> {
	const { vocabulary } = story;
	const is = (trait: string) => (s: Shown) =>
		vocabulary
			.property(s.claim.property)
			?.traits.some((t) => t === trait || t.startsWith(`${trait}.`)) ?? false;
	const takesPart = is('participation');
	const says = is('content');
	const happens = is('presence.event');
	const ordered = (s: Shown) => ordersEvents(vocabulary.property(s.claim.property));
	const label = (s: Shown) => vocabulary.property(s.claim.property)?.label ?? s.claim.property;
	const back = (s: Shown) => vocabulary.property(s.claim.property)?.inverseLabel ?? label(s);
	const role = (s: Shown) => s.view.role ?? 'takes part';

	const isEvent = entity.kind === 'event';
	const events: RelationGroup[] = isEvent
		? [
				...presentRows('Who took part', inverse.filter(takesPart), 'subject', role),
				...merge(
					presentRows('Before and after', own.filter(ordered), 'object', label),
					presentRows('Before and after', inverse.filter(ordered), 'subject', back)
				)
			]
		: [
				...presentRows('Part in', own.filter(takesPart), 'object', role),
				...presentRows('Scene of', inverse.filter(happens), 'subject', () => 'happens here')
			];

	const tie = (s: Shown) =>
		!takesPart(s) &&
		!says(s) &&
		!(isEvent && ordered(s)) &&
		!(happens(s) && !isEvent) &&
		!inRegister.has(s.claim.id) &&
		(vocabulary.property(s.claim.property)?.edge ?? false);
	const relationships = presentRelations(story, own.filter(tie), inverse.filter(tie));

	const placed = (s: Shown) =>
		takesPart(s) ||
		says(s) ||
		tie(s) ||
		(isEvent && ordered(s) && s.claim.object !== undefined) ||
		inRegister.has(s.claim.id);
	const further = new Map<string, ClaimView[]>();
	for (const s of own) {
		if (placed(s)) continue;
		const head = label(s).charAt(0).toUpperCase() + label(s).slice(1);
		further.set(head, [...(further.get(head) ?? []), s.view]);
	}
	return {
		relationships,
		events,
		said: own.filter(says).map((s) => s.view),
		further: [...further].map(([head, claims]) => ({ head, claims }))
	};
}

function merge(a: RelationGroup[], b: RelationGroup[]): RelationGroup[] {
	const [first] = a;
	if (!first) return b;
	return [{ head: first.head, rows: [...first.rows, ...b.flatMap((g) => g.rows)] }];
}

function holds(claim: Claim, here: ReadonlySet<EntityId>): boolean {
	return claim.worlds.some((w) => w.holder !== undefined && here.has(w.holder));
}

/** What may stand in a link's preview, which everybody sees: what is known at its first passage. */
function preview({ entity, names }: EntityPage): EntityView['preview'] {
	const first = entity.knownFrom;
	const name = names.filter((n) => isKnown(n.knownFrom, first)).pop() ?? names[0]!;
	const summary = entity.summaries.filter((s) => isKnown(s.knownFrom, first)).pop();
	return { title: name.text, ...(summary && { description: summary.text }) };
}

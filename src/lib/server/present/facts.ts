/** The register of an entity's page: facts by property, own ones first, then what others are to it. */
import type { Claim, EntityId, Kind, Property } from '$graph/model/types';
import type { EntityPage } from '$graph/story/entity-page';
import type { Story } from '$graph/story/story';
import type { ClaimView, FactValue, FactView } from '$lib/view';
import { KIND_WORDS } from './kinds';
import { marksOf } from './marks';
import { inSentence } from './sentence';

export interface Shown {
	claim: Claim;
	view: ClaimView;
}

/** The register is a glance: longer values, and more than so many of a property, stand below it. */
const LONGEST_VALUE = 44;
const MOST_VALUES = 4;

/** Rows of the register, and the claims that stand there and nowhere else. */
export function presentFacts(
	story: Story,
	page: EntityPage,
	own: readonly Shown[],
	inverse: readonly Shown[]
): { facts: FactView[]; placed: Set<string> } {
	const facts: FactView[] = [];
	const placed = new Set<string>();
	const called = namesRow(story, page);
	if (called) facts.push(called);
	const type = typeWord(story, page);
	if (type) facts.push({ label: 'Kind', values: [{ text: type, marks: [] }] });
	for (const property of story.site.vocabulary.properties) {
		if (!property.infobox || property.range.includes('claims') || ordersEvents(property))
			continue;
		const ofProperty = (s: Shown) => s.claim.property === property.id;
		const symmetric = property.traits.includes('symmetric');
		const rows = chosen(property, own.filter(ofProperty));
		const back = chosen(property, inverse.filter(ofProperty));
		const alone = isFact(property, page.entity.kind);
		if (alone) for (const s of rows) placed.add(s.claim.id);
		if (symmetric) rows.push(...back);
		if (rows.length) facts.push(factRow(property.label, rows, 'object', page.entity.id));
		if (back.length && !symmetric)
			facts.push(factRow(property.inverseLabel, back, 'subject', page.entity.id));
	}
	return { facts: [...facts, ...firsts(story, page)], placed };
}

/** Of a relation what is told as fact, if anything is; of values the short ones. */
function chosen(property: Property, shown: readonly Shown[]): Shown[] {
	const fits = shown.filter((s) => (s.view.value?.length ?? 0) <= LONGEST_VALUE);
	const actual = fits.filter((s) => s.claim.worlds.length === 0);
	const kept = property.edge && actual.length > 0 ? actual : fits;
	return kept.slice(0, MOST_VALUES);
}

/** Other names, each with the passages that tell it. */
function namesRow(story: Story, page: EntityPage): FactView | undefined {
	const title = page.names[page.names.length - 1];
	const others = page.names.filter((n) => n.text !== title?.text);
	if (others.length === 0) return undefined;
	return {
		label: 'Called',
		values: others.map((n) => ({
			text: n.text,
			marks: marksOf(story, page.bundle.passages, n.citations)
		}))
	};
}

function typeWord(story: Story, { entity }: Pick<EntityPage, 'entity'>): string | undefined {
	if (!entity.entityType) return undefined;
	const { eventType, factionType } = story.vocabulary;
	return (entity.kind === 'event' ? eventType : factionType)(entity.entityType)?.label;
}

/** "Character", or "Event, rescue". */
export function kindWord(story: Story, page: Pick<EntityPage, 'entity'>): string {
	const type = typeWord(story, page);
	const { one } = KIND_WORDS[page.entity.kind];
	return type ? `${one}, ${type}` : one;
}

function factRow(
	label: string,
	rows: readonly Shown[],
	other: 'object' | 'subject',
	self: EntityId
): FactView {
	const values = rows.map(({ claim, view }): FactValue => {
		// Of a symmetric relation the page is whoever this one is not.
		const side = other === 'object' && claim.subject !== self ? 'subject' : other;
		const page = side === 'subject' ? view.subject : view.object;
		const text = [view.denied ? 'not' : '', view.value ?? view.amount ?? ''];
		const note = qualifiers(view, view.value !== undefined);
		return {
			...(page && { page }),
			...(text.some(Boolean) && { text: text.filter(Boolean).join(' ') }),
			...(claim.worlds[0] && { world: claim.worlds[0].kind }),
			...(note && { note }),
			// Marks are anchored where they stand, so one that stands twice is two.
			marks: view.marks.map((m) => ({ ...m })),
			claims: [claim.id]
		};
	});
	return { label: label.charAt(0).toUpperCase() + label.slice(1), values: merged(values) };
}

/** Values that say the same in the same telling are one, with the marks of all. */
function merged(values: FactValue[]): FactValue[] {
	const kept: FactValue[] = [];
	for (const value of values) {
		const same = kept.find(
			(k) =>
				k.page?.href === value.page?.href &&
				k.text === value.text &&
				k.world === value.world &&
				k.note === value.note
		);
		if (!same) {
			kept.push({ ...value });
			continue;
		}
		const labels = new Set(same.marks.map((m) => m.label));
		same.marks.push(...value.marks.filter((m) => !labels.has(m.label)));
		if (value.claims) same.claims = [...(same.claims ?? []), ...value.claims];
	}
	return kept;
}

/** Role, amount, place and time of a claim in words, for a row that shows the rest of it. */
export function qualifiers(view: ClaimView, withAmount: boolean): string {
	const [from, until] = view.when;
	const during =
		from &&
		until &&
		from.words === 'from' &&
		until.words === 'until' &&
		from.event.href === until.event.href;
	return [
		view.role,
		withAmount ? view.amount : undefined,
		view.place && `at ${inSentence(view.place.title)}`,
		...(during
			? [`during ${inSentence(from.event.title)}`]
			: view.when.map((w) => `${timeWords(w.words)} ${inSentence(w.event.title)}`))
	]
		.filter(Boolean)
		.join(', ');
}

/** For a glance: where something stops at the start of what ended it, "until" says as much. */
function timeWords(words: string): string {
	if (words === 'until the start of') return 'until';
	return words === 'from the end of' ? 'since' : words;
}

/** Where it is named and where it is seen for the first time. */
function firsts(story: Story, page: EntityPage): FactView[] {
	if (page.entity.kind === 'event') return [];
	const facts: FactView[] = [];
	const scene = (n: number) => (n === 0 ? 'front matter' : `scene ${n}`);
	const named = page.names.find((n) => n.kind === 'name');
	const first = named && page.bundle.passages.get(named.citations[0]!.passages[0]!);
	if (first && !first.locator) {
		const marks = marksOf(story, page.bundle.passages, named.citations);
		facts.push({ label: 'First named', values: [{ text: scene(first.scene), marks }] });
	}
	const seen = page.appearances.find((p) =>
		p.appearances.some((a) => a.entity === page.entity.id && a.mode !== 'mentioned')
	);
	if (seen) {
		const marks = marksOf(story, new Map([[seen.id, seen]]), [{ passages: [seen.id] }]);
		facts.push({ label: 'First seen', values: [{ text: scene(seen.scene), marks }] });
	}
	return facts;
}

/** Before, after, because of: an event's page has a section for what ties it to other events. */
export function ordersEvents(property: Property | undefined): boolean {
	const order = property?.traits.some((t) => t.startsWith('time.') || t === 'causation');
	return (order ?? false) && property!.range.includes('event');
}

/** Whether the register is the place for claims of this property: relations have their own section. */
function isFact(property: Property, kind: Kind): boolean {
	return (
		property.infobox &&
		!property.range.includes('claims') &&
		(!property.edge || kind === 'event')
	);
}

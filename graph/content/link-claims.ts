/** Links claims: words to ids, checks against the vocabulary, and from where each is known. */
import { isWrittenDate } from '../model/calendar';
import type { VocabularyIndex } from '../model/vocabulary';
import type {
	Citation,
	Claim,
	ClaimId,
	ClaimRef,
	Known,
	PassageId,
	Property,
	PropertyId,
	TimePoint,
	WorldStep
} from '../model/types';
import { probablyMeant } from './diagnostics';
import { checkSpan } from './check-span';
import type { Knowns } from './known';
import type { LateNames } from './late-names';
import { isRawClaim, type RawCitation, type RawClaim, type RawTimePoint } from './raw';
import type { PageEntry, Tables } from './tables';

/** A claim whose words are linked; what it says of other claims is settled when all are there. */
interface Linked {
	raw: RawClaim;
	claim: Claim;
}

export class ClaimLinker {
	private readonly linked = new Map<ClaimId, Linked>();

	constructor(
		private readonly tables: Tables,
		private readonly vocabulary: VocabularyIndex,
		private readonly knowns: Knowns,
		private readonly late: LateNames
	) {}

	/** Links the claims of a page, those written in place inside others too. */
	add(page: PageEntry): void {
		page.page.claims.forEach((raw, i) => this.link(raw, page, `${page.id}/${i}`));
	}

	/** All claims; those that rest on others are settled last. */
	finish(): Claim[] {
		const settled = new Map<ClaimId, Known>();
		for (const id of this.linked.keys()) this.settle(id, settled, new Set());
		const claims = [...this.linked.values()].map((l) => l.claim);
		for (const claim of claims) claim.sort = `${sortOf(claim.knownFrom)}.${claim.id}`;
		return claims.sort((a, b) => (a.sort < b.sort ? -1 : 1));
	}

	/** Where a claim was written, for findings. */
	spotOf(id: ClaimId) {
		return this.linked.get(id)?.raw;
	}

	private settle(id: ClaimId, settled: Map<ClaimId, Known>, above: Set<ClaimId>): Known {
		const done = settled.get(id);
		if (done) return done;
		const { raw, claim } = this.linked.get(id)!;
		if (above.has(id)) {
			this.tables.report(raw, 'claim-cycle', 'This claim is about itself.', 'Take it out of its content.');
			return claim.knownFrom;
		}
		above.add(id);
		for (const ref of claim.content ?? []) {
			ref.knownFrom = this.settle(ref.claim, settled, above);
			claim.knownFrom = this.knowns.later(claim.knownFrom, ref.knownFrom);
		}
		above.delete(id);
		for (const q of this.qualifiersOf(claim)) q.knownFrom = this.knowns.later(q.knownFrom, claim.knownFrom);
		settled.set(id, claim.knownFrom);
		return claim.knownFrom;
	}

	private qualifiersOf(claim: Claim) {
		return [
			...[claim.from, claim.until, claim.heldFrom, claim.heldUntil],
			...[claim.place, claim.role, claim.amount]
		].filter((q) => q !== undefined);
	}

	private link(raw: RawClaim, page: PageEntry, seed: string, inherited: RawCitation[] = []) {
		const { tables, knowns } = this;
		const work = page.page.work;
		const id = tables.claim(raw, seed);
		const property = this.vocabulary.property(raw.property.text as PropertyId);
		if (!property) {
			const known = tables.site.vocabulary.properties.map((p) => p.id);
			const meant = probablyMeant(raw.property.text, known);
			return tables.report(
				raw.property,
				'unknown-property',
				`There is no property ${raw.property.text}.`,
				meant ? `Did you mean ${meant}?` : 'Add it to vocabulary.yaml.'
			);
		}
		const cites = raw.cites.length ? raw.cites : inherited;
		const citations = this.citations(work, cites);
		if (cites.length === 0)
			tables.report(raw, 'claim-without-citation', 'This claim cites no passage.', 'Add "cites:".');
		const subject = raw.subject ? tables.page(work, raw.subject) : page;
		const wantsEntity = property.range.some((r) => !VALUES.has(r));
		const implied = raw.subject && raw.value === undefined && !raw.content && wantsEntity;
		const object = raw.object ? tables.page(work, raw.object) : implied ? page : undefined;
		const worlds = raw.worlds.map((w): WorldStep => {
			const holder = w.holder && tables.page(work, w.holder);
			return { kind: w.kind, ...(holder && { holder: holder.id }) };
		});
		if (!subject || citations.length === 0) return undefined;
		this.checkRange(raw, property, subject, object);
		const base = knowns.later(
			knowns.earliest(citations),
			knowns.entity(subject.id),
			object && knowns.entity(object.id),
			...worlds.map((w) => w.holder && knowns.entity(w.holder))
		);
		const words = typeof raw.value === 'string' ? raw.value : undefined;
		this.late.inString('This claim', words, base, raw);
		const claim: Claim = {
			type: 'claim',
			id,
			sort: '',
			work: tables.site.works.find((w) => w.id === work)!.id as Claim['work'],
			subject: subject.id,
			property: property.id,
			...(object && { object: object.id }),
			...(raw.value !== undefined && { value: raw.value }),
			polarity: raw.denied ? 'denied' : 'asserted',
			worlds,
			citations,
			drawn: property.edge && object !== undefined && !raw.denied,
			knownFrom: knowns.printed(words, base)
		};
		this.qualify(claim, raw, work);
		this.linked.set(id, { raw, claim });
		claim.content = this.content(raw, page, seed, cites);
		if (claim.content.length === 0) delete claim.content;
		return claim;
	}

	private content(raw: RawClaim, page: PageEntry, seed: string, cites: RawCitation[]): ClaimRef[] {
		return (raw.content ?? []).flatMap((entry, i): ClaimRef[] => {
			if (isRawClaim(entry)) {
				const said = this.link(entry, page, `${seed}/${i}`, cites);
				return said ? [{ claim: said.id, knownFrom: said.knownFrom }] : [];
			}
			const id = entry.text as ClaimId;
			return this.linked.has(id)
				? [{ claim: id, knownFrom: this.knowns.none }]
				: (this.tables.report(entry, 'unknown-claim', `There is no claim ${id} before this one.`) ?? []);
		});
	}

	private qualify(claim: Claim, raw: RawClaim, work: string) {
		const { tables, knowns } = this;
		const own = (cites: RawCitation[] | undefined) =>
			cites?.length ? this.citations(work, cites) : claim.citations;
		const known = (citations: Citation[], ...others: (Known | undefined)[]) =>
			knowns.later(
				citations === claim.citations ? undefined : knowns.earliest(citations),
				claim.knownFrom,
				...others
			);
		const point = (rawPoint: RawTimePoint | undefined): TimePoint | undefined => {
			const event = rawPoint && tables.page(work, rawPoint.event);
			if (!event) return undefined;
			if (event.kind !== 'event')
				return tables.report(rawPoint.event, 'not-an-event', `${rawPoint.event.text} is no event.`);
			const citations = own(rawPoint.cites);
			return {
				event: event.id,
				edge: rawPoint.edge,
				...(rawPoint.offset && { offset: rawPoint.offset }),
				citations,
				knownFrom: known(citations, knowns.entity(event.id))
			};
		};
		for (const key of ['from', 'until', 'heldFrom', 'heldUntil'] as const) {
			const linked = point(raw[key]);
			if (linked) claim[key] = linked;
		}
		if (raw.role) {
			const citations = own(raw.role.cites);
			this.late.inString('This role', raw.role.text, known(citations), raw.role);
			claim.role = {
				text: raw.role.text,
				citations,
				knownFrom: knowns.printed(raw.role.text, known(citations))
			};
		}
		const place = raw.place && tables.page(work, raw.place.entity);
		if (place) {
			const citations = own(raw.place!.cites);
			claim.place = {
				entity: place.id,
				citations,
				knownFrom: known(citations, knowns.entity(place.id))
			};
		}
		if (raw.amount) {
			const { least, most, unit, cites } = raw.amount;
			const citations = own(cites);
			const knownFrom = knowns.printed(unit, known(citations));
			claim.amount = { least, most, unit, citations, knownFrom };
		}
		if (raw.constraint) claim.constraint = raw.constraint;
		if (raw.presupposes) {
			const parent = tables.site.works.find((w) => w.id === raw.presupposes!.text);
			if (parent) claim.presupposes = parent.id as Claim['work'];
			else tables.report(raw.presupposes, 'unknown-work', `There is no work ${raw.presupposes.text}.`);
		}
	}

	private checkRange(
		raw: RawClaim,
		property: NonNullable<ReturnType<VocabularyIndex['property']>>,
		subject: PageEntry,
		object: PageEntry | undefined
	) {
		const { tables } = this;
		if (!property.domain.includes(subject.kind))
			tables.report(
				raw.subject ?? raw,
				'wrong-domain',
				`${property.id} speaks of ${property.domain.join(', ')}, and ${subject.page.name} is ${subject.kind}.`
			);
		if (object && !property.range.includes(object.kind))
			tables.report(
				raw.object ?? raw,
				'wrong-range',
				`${property.id} leads to ${property.range.join(', ')}, and ${object.page.name} is ${object.kind}.`
			);
		if (raw.value !== undefined && !property.range.some((r) => r !== 'claims' && VALUES.has(r)))
			tables.report(raw, 'wrong-range', `${property.id} leads to a page, not to a value.`, 'Use "object:".');
		if (raw.value !== undefined && isOnlyDate(property) && !isWrittenDate(raw.value))
			tables.report(
				raw,
				'malformed-date',
				`"${raw.value}" is no date.`,
				'Write 1997, "1997-05" or "1997-05-12"; what is told in other words is a text.'
			);
		const said = [object, raw.value, raw.content].filter((x) => x !== undefined);
		if (said.length !== 1)
			tables.report(
				raw,
				'claim-says-what',
				`A claim has one of object, value and content; this one has ${said.length}.`
			);
	}

	/** Links citations; those of which no passage exists are left out, as reported. */
	citations(work: string, raw: readonly RawCitation[]): Citation[] {
		return raw.flatMap((c): Citation[] => {
			const passages = c.passages
				.map((p) => this.tables.passage(work, p))
				.filter((p): p is PassageId => p !== undefined);
			if (passages.length < c.passages.length) return [];
			checkSpan(this.tables, c, passages[0]);
			return [
				{
					passages,
					...(c.words && { words: c.words }),
					knownFrom: this.knowns.citation({ passages })
				}
			];
		});
	}
}

const VALUES: ReadonlySet<string> = new Set(['text', 'number', 'date', 'claims']);

/** Whether a property has dates for values and nothing else. */
function isOnlyDate({ range }: Property): boolean {
	return range.includes('date') && !range.includes('text') && !range.includes('number');
}

/** Sortable text of a knownFrom. */
export function sortOf(known: Known): string {
	return known.map((n) => String(n).padStart(7, '0')).join('.');
}


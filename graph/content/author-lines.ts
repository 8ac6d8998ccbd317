/**
 * The exact lines with which an author declares what is meant, or settles a premise: ids throughout, for
 * page names are for authors and no reader may learn them. What only the author knows is left empty, and
 * `canonry check` asks for it. Pure.
 */
import type { Claim, EntityId, Finding, PassageId, Premise, WorkId } from '../model/types';
import { isMeant } from '../rules/declare';

/** The title of a page as its reader knows it: for the comment behind an id. */
export type TitleOf = (id: EntityId) => string | undefined;

export interface AuthorLines {
	/** The work whose file they belong into. */
	work: WorkId;
	/** YAML, an entry of a list. */
	text: string;
}

const REASON = "reason: '' # a sentence for the readers of the desk";

/**
 * Declares a finding and, as far as its claims allow, no other of `all`. The work is the first of
 * `works` (in the order of `site.yaml`, so the one that derives from the others) with a passage of it.
 */
export function linesForFinding(
	finding: Finding,
	all: readonly Finding[],
	{ works, workOf, titleOf }: {
		works: readonly WorkId[];
		workOf: (passage: PassageId) => WorkId | undefined;
		titleOf: TitleOf;
	}
): AuthorLines | undefined {
	const every = [...new Set(finding.sides.flatMap((s) => s.claims))];
	const main = [...new Set(finding.sides.flatMap((s) => s.claims.slice(0, 1)))];
	// A side without claims stands on names, so the pages that bear them tell which finding is meant.
	const onNames = finding.sides.some((s) => s.claims.length === 0);
	const entities = onNames ? finding.entities : [];
	const others = all.filter((f) => f.id !== finding.id && f.rule === finding.rule);
	const isAlone = (claims: typeof main) => !others.some((f) => isMeant({ claims, entities }, f));
	const claims = isAlone(main) ? main : every;
	const told = new Set(finding.sides.flatMap((s) => s.passages).map(workOf));
	const work = works.find((w) => told.has(w));
	if (!work) return undefined;
	const twoWorks = told.size > 1 && !onNames;
	return {
		work,
		text: entry(
			`rule: ${finding.rule}`,
			...(claims.length > 0 ? [`claims: [${claims.join(', ')}]`] : []),
			...(entities.length > 0
				? [`pages: [${entities.join(', ')}]${comment(entities.map(titleOf))}`]
				: []),
			`verdict: intended${twoWorks ? ' # or extends, where it goes on from the parent' : ''}`,
			REASON
		)
	};
}

/** Declares a premise; undefined where the parent tells the same, or it is declared already. */
export function linesForPremise(premise: Premise, claim: Claim): AuthorLines | undefined {
	if (premise.declared || premise.status === 'agrees') return undefined;
	const verdict =
		premise.status === 'contradicts'
			? 'verdict: intended'
			: 'verdict: extends # or intended, where it differs on purpose';
	return { work: claim.work, text: entry(`premise: ${claim.id}`, verdict, REASON) };
}

/**
 * The claim by which the parent would tell an unchecked premise. `versionOf` gives who somebody is in
 * the parent; where nobody says, this work's own page is named, which settles it as well. Undefined where
 * the premise is settled, or says what one entry cannot: the content of a telling, an order of events.
 */
export function linesToSettle(
	premise: Premise,
	claim: Claim,
	versionOf: (id: EntityId) => EntityId,
	titleOf: TitleOf,
	parent: string
): AuthorLines | undefined {
	const { object, value, amount, role, worlds } = claim;
	if (premise.status !== 'unchecked' || claim.content || claim.constraint) return undefined;
	if (object === undefined && value === undefined) return undefined;
	const page = (id: EntityId) => `${versionOf(id)}${comment([titleOf(versionOf(id)) ?? titleOf(id)])}`;
	const steps = worlds.map(({ kind, holder }) => `{ kind: ${kind}${holder ? `, by: ${versionOf(holder)}` : ''} }`);
	return {
		work: premise.about,
		text: entry(
			`subject: ${page(claim.subject)}`,
			`property: ${claim.property}`,
			...(object ? [`object: ${page(object)}`] : []),
			...(value !== undefined ? [`value: ${JSON.stringify(value)}`] : []),
			...(role ? [`role: ${JSON.stringify(role.text)}`] : []),
			...(amount ? [`amount: ${JSON.stringify({ least: amount.least, most: amount.most, unit: amount.unit })}`] : []),
			...(claim.polarity === 'denied' ? ['polarity: denied'] : []),
			...(steps.length > 0 ? [`worlds: [${steps.join(', ')}]`] : []),
			`cites: [] # the passage of ${oneLine(parent)} that tells it`
		)
	};
}

const entry = (first: string, ...rest: string[]) =>
	[`- ${first}`, ...rest.map((line) => `  ${line}`)].join('\n');

function comment(titles: readonly (string | undefined)[]): string {
	const words = titles.filter((t) => t !== undefined).map(oneLine);
	return words.length > 0 ? ` # ${words.join(', ')}` : '';
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

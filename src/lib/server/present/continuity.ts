/** Findings and premises as rows of the desk, and open on its facing pages. */
import type { Claim, Declared, Passage, Verdict } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Continuity, ShownFinding, ShownPremise, ShownSide } from '$graph/story/continuity';
import { partsOf } from '$graph/story/desk-parts';
import type { Story } from '$graph/story/story';
import type { DeskRow, FacingPage, OpenView } from '$lib/ui/continuity/view';
import type { InlineView, PageLink } from '$lib/view';
import type { QuoteStatus } from '$graph/text/copies';
import type { Copies } from '../copies';
import { authorOfFinding, authorOfPremise } from './author';
import { presentClaim } from './claims';
import { presentMessage } from './findings';
import { linkOf, pageLink } from './links';
import { marksOf } from './marks';
import { passageLabel, presentPassage, readerHref } from './passages';
import { spansOf } from './spans';
import { ruleWords } from './rules';

/** What presenting a page of the desk takes. */
export interface Desk {
	story: Story;
	copies: Copies;
	bundle: Bundle;
	/** Titles of scenes that are reached, by `<work>/<chapter>/<scene>`. */
	scenes: ReadonlyMap<string, string>;
}

const VERDICTS: Record<Verdict, string> = {
	contradicts: 'contradicts',
	agrees: 'agrees',
	extends: 'extends',
	intended: 'intended divergence',
	unchecked: 'unchecked'
};
export const verdictWord = (verdict: Verdict) => VERDICTS[verdict];

const plain = (nodes: readonly InlineView[]) =>
	nodes.map((n) => (n.type === 'text' || n.type === 'page' ? n.text : '')).join('');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function findingDeskRow(
	{ story, bundle }: Desk,
	{ finding }: ShownFinding,
	href: string,
	current: boolean
): DeskRow {
	const { id, verdict, severity, rule, message, sides } = finding;
	const citations = sides.flatMap((s) => s.passages.map((p) => ({ passages: [p] })));
	return {
		...{ id, href, current, severity },
		sign: verdict ?? 'note',
		sentence: plain(presentMessage(bundle, message)),
		word: verdict ? verdictWord(verdict) : (ruleWords(rule)?.name ?? rule),
		marks: marksOf(story, bundle.passages, citations)
	};
}

export function openFinding(
	desk: Desk,
	shown: ShownFinding,
	/** All that is visible. */
	findings: readonly ShownFinding[]
): OpenView {
	const { finding, sides, entities } = shown;
	const { id, verdict, severity, rule, message, declared } = finding;
	const words = ruleWords(rule);
	const { main, constraints } = partsOf(shown);
	const author = authorOfFinding(desk.story, desk.bundle, shown, findings);
	return {
		...{ id, severity },
		sign: verdict ?? 'note',
		word: capital(verdict ? verdictWord(verdict) : (words?.name ?? rule)),
		rule: words ?? { id: rule, name: rule, sentence: '', href: '/about/rules' },
		sentence: presentMessage(desk.bundle, message),
		pages: [facingPage(desk, main[0]), otherPage(desk, main)],
		...(constraints.claims.length > 0 && { constraints: facingPage(desk, constraints) }),
		...(declared && { declared: declaredView(desk, declared) }),
		...(author && { author }),
		entities: entities.map(pageLink),
		read: sides.flatMap(({ passages: [first] }) => readLink(desk.story, first))
	};
}

function declaredView({ story, bundle }: Desk, { reason, citations }: Declared) {
	return { reason, marks: marksOf(story, bundle.passages, citations) };
}

export function premiseDeskRow(
	desk: Desk,
	{ premise, claim }: ShownPremise,
	href: string,
	current: boolean
): DeskRow {
	const { story, bundle } = desk;
	return {
		...{ id: premise.id, href, current },
		sign: premise.status,
		sentence: plain(claimSentence(desk, claim)),
		word: verdictWord(premise.status),
		marks: marksOf(story, bundle.passages, claim.citations)
	};
}

export async function openPremise(desk: Desk, shown: ShownPremise): Promise<OpenView> {
	const { premise, claim, passages, evidence } = shown;
	const { story, bundle } = desk;
	const author = await authorOfPremise(story, bundle, shown);
	const about = story.work(premise.about).title;
	const facing: FacingPage =
		evidence.length > 0
			? facingPage(desk, {
					claims: evidence.flatMap((side) => side.claims),
					passages: evidence.flatMap((side) => side.passages)
				})
			: { passages: [], claims: [], blank: `No passage of ${about} is cited yet.` };
	const ids = [claim.subject, claim.object].filter((entity) => entity !== undefined);
	return {
		id: premise.id,
		sign: premise.status,
		word: capital(verdictWord(premise.status)),
		sentence: claimSentence(desk, claim),
		pages: [facingPage(desk, { claims: [claim], passages }), facing],
		...(premise.declared && { declared: declaredView(desk, premise.declared) }),
		...(premise.status === 'unchecked' && premise.settle && { settle: premise.settle.text }),
		...(author && { author }),
		entities: ids.flatMap((entity) => linkOf(bundle, entity) ?? []),
		read: readLink(story, passages[0])
	};
}

function facingPage({ story, bundle, copies, scenes }: Desk, side: ShownSide): FacingPage {
	const spans = spansOf(side.claims.flatMap((claim) => claim.citations));
	return {
		passages: side.passages.map((passage) => {
			const title = scenes.get(`${passage.work}/${passage.chapter}/${passage.scene}`);
			return {
				passage: presentPassage(story, passage, copies, spans),
				...sceneOf(story, passage, title)
			};
		}),
		claims: side.claims.map((claim) => presentClaim(story, bundle, claim))
	};
}

/** The other side; where a passage itself is at issue, what has become of it. */
function otherPage(desk: Desk, [one, other]: ShownFinding['sides']): FacingPage {
	if (other.claims.length > 0 || other.passages.length > 0) return facingPage(desk, other);
	const ids = one.passages.map((p) => p.id);
	if (one.passages.some((p) => p.removed)) return { ...BLANK, blank: 'It was taken out.' };
	const status = desk.copies.statusOf(ids);
	return { ...BLANK, blank: BECAME[status] ?? '' };
}

const BLANK = { passages: [], claims: [] };
const BECAME: Partial<Record<QuoteStatus, string>> = {
	missing: 'The copy has no such passage.',
	ambiguous: 'The copy has something like it, and nothing that is certainly it.',
	edited: 'The copy says it in other words than the text that the wiki was made from.'
};

/** Where a passage stands, in words; the work is said where it is not the wiki's own. */
function sceneOf(story: Story, { work, scene, locator }: Passage, title: string | undefined) {
	const named = title ? `Scene ${scene}, ${title}` : `Scene ${scene}`;
	const words = [
		...(work === story.site.works[0]!.id ? [] : [story.work(work).title]),
		...(locator ? [] : [scene === 0 ? 'Front matter' : named])
	];
	return words.length > 0 ? { scene: words.join(': ') } : {};
}

function readLink(story: Story, passage: Passage | undefined): OpenView['read'] {
	if (!passage || passage.locator) return [];
	return [{ label: `Read ${passageLabel(story, passage)}`, href: readerHref(passage) }];
}

/** A claim as a sentence with links: the heading of a premise. */
function claimSentence({ story, bundle }: Desk, claim: Claim): InlineView[] {
	const { subject, relation, object, value, amount, role, told } = presentClaim(
		story,
		bundle,
		claim
	);
	const page = ({ href, title }: PageLink): InlineView => ({ type: 'page', href, text: title });
	const text = (words: string): InlineView => ({ type: 'text', text: words });
	const steps = told.steps.map(({ words, holder }) => `${words} ${holder?.title ?? ''}`.trim());
	const how = told.world === 'actual' ? '' : ` (${steps.join(': ')})`;
	if (typeof claim.value === 'boolean' && story.vocabulary.has(claim.property, 'life')) {
		const alive = claim.value === (claim.polarity === 'asserted');
		return [page(subject), text(` is ${alive ? 'alive' : 'dead'}${how}`)];
	}
	if (object) {
		const part = role === undefined ? '' : ` (${role})`;
		return [page(subject), text(` ${relation} `), page(object), text(`${part}${how}`)];
	}
	return [page(subject), text(`, ${relation}: ${value ?? amount ?? ''}${how}`)];
}

/** All passages that the desk's open page cites: for the ruler. */
export function citedOn(
	{ bundle }: Pick<Continuity, 'bundle'>,
	open: OpenView | undefined
): Passage[] {
	const pages = open ? [...open.pages, ...(open.constraints ? [open.constraints] : [])] : [];
	const ids = pages.flatMap((page) => page.passages.map(({ passage }) => passage.id));
	return [...bundle.passages.values()].filter((p) => ids.includes(p.id));
}

/** What an author may do about a finding or a premise: the mend, and the exact lines for the content. */
import { linesForFinding, linesForPremise, linesToSettle } from '$graph/content/author-lines';
import type { WorkId } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { ShownFinding, ShownPremise } from '$graph/story/continuity';
import type { Story } from '$graph/story/story';
import type { PageTitle } from '$graph/story/titles';
import { versionsIn } from '$graph/story/versions';
import type { AuthorView, LinesView } from '$lib/ui/continuity/view';
import { pageLink } from './links';
import { ruleWords } from './rules';

/** Undefined where there is nothing to do: what is declared, and notes of which the page says so. */
export function authorOfFinding(
	story: Story,
	bundle: Bundle,
	{ finding }: ShownFinding,
	/** All findings that are visible: the lines shall mean none of the others. */
	all: readonly ShownFinding[]
): AuthorView | undefined {
	const words = ruleWords(finding.rule);
	if (!words || finding.declared) return undefined;
	const lines = words.declarable
		? linesForFinding(
				finding,
				all.map((f) => f.finding),
				{
					works: story.site.works.map((w) => w.id),
					workOf: (id) => bundle.passages.get(id)?.work,
					titleOf: (id) => bundle.titles.get(id)?.title
				}
			)
		: undefined;
	const { mend, declare } = words;
	return {
		ways: lines ? ['mend it', 'say that it is meant'] : ['mend it'],
		mend,
		declare,
		lines: lines ? [declaring('If it is meant', lines)] : []
	};
}

/** Undefined for a premise on which the parent agrees, or which is declared. */
export async function authorOfPremise(
	story: Story,
	bundle: Bundle,
	{ premise, claim }: ShownPremise
): Promise<AuthorView | undefined> {
	const declared = linesForPremise(premise, claim);
	if (!declared) return undefined;
	const parent = story.work(premise.about).title;
	const figures = [claim.subject, claim.object, ...claim.worlds.map((w) => w.holder)];
	const versions = await versionsIn(
		story,
		figures.filter((id) => id !== undefined),
		premise.about
	);
	const settle = linesToSettle(
		premise,
		claim,
		(id) => versions.get(id)?.id ?? id,
		(id) =>
			[...versions.values()].find((t) => t.id === id)?.title ?? bundle.titles.get(id)?.title,
		parent
	);
	const contradicted = premise.status === 'contradicts';
	return {
		ways: [contradicted ? 'mend it' : 'settle it', 'say that it is meant'],
		mend: contradicted ? [MEND] : [],
		declare: [],
		lines: [
			...(settle ? [settling(parent, settle, versions.get(claim.subject))] : []),
			declaring(
				contradicted
					? 'If the divergence is meant'
					: `If ${parent} does not tell it, or this work differs on purpose`,
				declared
			)
		]
	};
}

const MEND: AuthorView['mend'][number] = {
	type: 'paragraph',
	children: [
		{
			type: 'text',
			text: 'Read both passages. Mend the claim that is wrong, or the chapter. If this work stands without it, take '
		},
		{ type: 'code', text: 'presupposes' },
		{ type: 'text', text: ' from the claim.' }
	]
};

const declaring = (when: string, { work, text }: { work: WorkId; text: string }): LinesView => ({
	when,
	file: `works/${work}/declarations.yaml`,
	text
});

/** Onto the page that the figure has in the parent; without one, onto any page of the parent. */
function settling(
	parent: string,
	{ work, text }: { work: WorkId; text: string },
	version: PageTitle | undefined
): LinesView {
	return {
		when: `If ${parent} tells it`,
		file: `works/${work}`,
		...(version && { page: pageLink(version) }),
		text
	};
}

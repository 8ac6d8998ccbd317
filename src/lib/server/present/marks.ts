/** Citation marks: neighbours are drawn together (`1.6–8`), joint passages are one mark. */
import type { AlignVerdict, Citation, Passage, PassageId } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { MarkView } from '$lib/view';
import { passageLabel, passageSpoken, readerHref } from './passages';
import { spansOf, spanWords, type Spans } from './spans';

type Passages = ReadonlyMap<PassageId, Passage>;

/** Marks for citations, in reading order; `world` is said in each unless told as fact. */
export function marksOf(
	story: Story,
	passages: Passages,
	citations: readonly Pick<Citation, 'passages' | 'words'>[],
	world?: string
): MarkView[] {
	const spans = spansOf(citations);
	const joint = citations.filter((c) => c.passages.length > 1);
	const single = citations.filter((c) => c.passages.length === 1).map((c) => c.passages[0]!);
	const alone = [...new Set(single)]
		.map((id) => passages.get(id))
		.filter((p) => p !== undefined)
		.sort(inReadingOrder);
	const marks = runsOf(story, alone).map((run) => ({
		first: run[0]!,
		mark: rangeMark(story, run, spans, world)
	}));
	for (const { passages: ids } of joint) {
		const group = ids
			.map((id) => passages.get(id))
			.filter((p) => p !== undefined)
			.sort(inReadingOrder);
		if (group[0]) marks.push({ first: group[0], mark: jointMark(story, group, world) });
	}
	return marks.sort((a, b) => inReadingOrder(a.first, b.first)).map((m) => m.mark);
}

function inReadingOrder(a: Passage, b: Passage): number {
	return a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0;
}

/** Consecutive paragraphs of one scene make a run, if they stand alike. */
function runsOf(story: Story, passages: Passage[]): Passage[][] {
	const runs: Passage[][] = [];
	for (const p of passages) {
		const run = runs[runs.length - 1];
		const last = run?.[run.length - 1];
		const follows =
			last &&
			stateOf(story, [last]) === stateOf(story, [p]) &&
			!p.locator &&
			last.work === p.work &&
			last.chapter === p.chapter &&
			last.scene === p.scene &&
			p.paragraph === last.paragraph + 1;
		if (run && follows) run.push(p);
		else runs.push([p]);
	}
	return runs;
}

function rangeMark(
	story: Story,
	run: Passage[],
	spans: Spans,
	world: string | undefined
): MarkView {
	const [first, last] = [run[0]!, run[run.length - 1]!];
	const from = passageLabel(story, first);
	const label = run.length > 1 ? `${from}–${last.paragraph}` : from;
	const to = run.length > 1 ? ` to ${last.paragraph}` : '';
	return mark(
		story,
		run,
		label,
		`${passageSpoken(story, first)}${to}`,
		spanWords(spans, run),
		world
	);
}

function jointMark(story: Story, group: Passage[], world: string | undefined): MarkView {
	const label = group.map((p) => passageLabel(story, p)).join(' + ');
	const spoken = group.map((p) => passageSpoken(story, p)).join(' together with ');
	const parts = group.map((p) => ({
		label: passageLabel(story, p),
		href: readerHref(p),
		spoken: passageSpoken(story, p)
	}));
	return { ...mark(story, group, label, spoken, [], world), ...(parts.length > 1 && { parts }) };
}

function mark(
	story: Story,
	passages: Passage[],
	label: string,
	spoken: string,
	words: string[],
	world: string | undefined
): MarkView {
	const state = stateOf(story, passages);
	return {
		label,
		href: readerHref(passages[0]!, words),
		passages: passages.map((p) => p.id),
		...(words.length > 0 && { words }),
		...(world && { world }),
		...(state && { state }),
		spoken: [spoken, world, state].filter((word) => word !== undefined).join(', ')
	};
}

/** What has become of cited passages, where they do not stand in the copy as they did. */
function stateOf({ anchors }: Story, passages: readonly Passage[]): MarkView['state'] {
	if (passages.some((p) => p.removed)) return 'gone';
	const status = anchors?.statusOf(passages.map((p) => p.id));
	return status && STATES[status];
}

const STATES: { [verdict in AlignVerdict | 'unverified']?: NonNullable<MarkView['state']> } = {
	missing: 'gone',
	edited: 'changed',
	ambiguous: 'in doubt'
};

/** How much of what stands here shows its proof, as far as the reader has read. */
import { ratio, type ChapterCoverage, type Share, type WorkCoverage } from '$graph/model/coverage';
import type { Work } from '$graph/model/types';
import { coverage, type StoryCoverage } from '$graph/story/coverage';
import type { Story } from '$graph/story/story';
import type {
	ChapterCoverageView,
	Figure,
	PageCoverageRow,
	SupportRow,
	WorkCoverageView
} from '$lib/ui/coverage/view';
import type { RulerScene } from '$lib/view';
import { counted } from '../present/counts';
import { pageLink } from '../present/links';
import { passageLabel, readerHref } from '../present/passages';
import { chapterHref, workHref } from '../present/reading-places';
import { RULER_LONGEST } from '../present/ruler';

/** Works of which passages are held and reached. */
export async function coveragePage(story: Story): Promise<WorkCoverageView[]> {
	const all = await coverage(story);
	return all.works
		.filter((work) => work.passages.all > 0)
		.map((work) => presentWork(story, all, work));
}

function presentWork(
	story: Story,
	{ titles }: StoryCoverage,
	{ work: id, passages, sentences, claims, chapters, pages }: WorkCoverage
): WorkCoverageView {
	const work = story.work(id);
	const rows = pages.flatMap((page): PageCoverageRow[] => {
		const title = titles.get(page.entity);
		if (!title || page.sentences.all === 0) return [];
		const { one, two, more, joint } = page.claims;
		const claims = one + two + more + joint;
		return [{ page: pageLink(title), sentences: figureOf(page.sentences), claims }];
	});
	const bare = (row: PageCoverageRow) => row.sentences.all - row.sentences.covered;
	const lacking = rows
		.filter((row) => bare(row) > 0)
		.sort((a, b) => bare(b) - bare(a) || a.page.title.localeCompare(b.page.title, 'en'));
	return {
		title: work.title,
		href: workHref(work),
		passages: figureOf(passages),
		sentences: figureOf(sentences),
		support: supportRows(claims),
		chapters: chapters.map((chapter) => presentChapter(story, work, chapter)),
		pages: lacking,
		whole: `${rows.length - lacking.length} of ${rows.length} pages`
	};
}

function supportRows({ one, two, more, joint }: WorkCoverage['claims']): SupportRow[] {
	const all = Math.max(1, one + two + more + joint);
	const row = (word: string, count: number) => ({
		...{ word, count },
		share: Math.round((count / all) * 1000) / 10
	});
	return [
		row('on one passage', one),
		row('on two, each by itself', two),
		row('on three or more', more),
		row('only on several together', joint)
	];
}

function presentChapter(
	story: Story,
	work: Work,
	{ number, passages, carried }: ChapterCoverage
): ChapterCoverageView {
	const counts = carried.map((c) => c.claims);
	const mean = Math.round(counts.reduce((a, b) => a + b, 0) / Math.max(1, counts.length));
	return {
		label: `Chapter ${number}`,
		href: chapterHref(work, number),
		passages: figureOf(passages),
		claims: `${counted(mean, 'claim')} a passage, ${Math.max(0, ...counts)} at most`,
		...(carried.length <= RULER_LONGEST && { scenes: scenesOf(carried) }),
		carried: counts,
		bare: carried
			.filter((c) => c.claims === 0)
			.map(({ passage }) => ({
				label: passageLabel(story, passage),
				href: readerHref(passage)
			}))
	};
}

/** Scenes as far as they are reached. */
function scenesOf(carried: ChapterCoverage['carried']): RulerScene[] {
	const scenes: RulerScene[] = [];
	for (const { passage } of carried) {
		const last = scenes[scenes.length - 1];
		if (last?.scene === passage.scene) last.passages++;
		else scenes.push({ scene: passage.scene, passages: 1 });
	}
	return scenes;
}

/** Never rounded up: what is not whole is not 100 %. */
function figureOf(share: Share): Figure {
	return { ...share, percent: `${Math.floor(ratio(share) * 100 + 1e-9)} %` };
}

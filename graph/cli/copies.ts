/** What the copies in a folder say of the passages of a wiki. */
import type { CopyFile } from '../text/read-file';
import type { Passage, StoryGraph, WorkId } from '../model/types';
import { alignCopies, type CopiedPassage, type Sketched } from '../text/copies';
import { bestChapter, type Chapter } from '../text/match-chapter';

export interface ReadCopies {
	/** By passage; passages of chapters without a copy are not in it. */
	passages: Map<string, CopiedPassage>;
	/** Names of files that are a copy of no chapter. */
	strangers: string[];
}

export function compareCopies(
	graph: StoryGraph,
	copies: ReadonlyMap<string, CopyFile>
): ReadCopies {
	const chapters = chaptersOf(graph);
	const parts = [...copies.values()].flatMap((file) => file.parts);
	const isOfNone = ({ parts }: CopyFile) =>
		parts.every(
			({ segments }) =>
				bestChapter(
					segments.map((s) => s.text),
					chapters
				).key === null
		);
	return {
		passages: alignCopies(
			chapters.map(({ key, sketches }) => ({ key: key.passages, sketches })),
			parts
		),
		strangers: [...copies].flatMap(([name, file]) => (isOfNone(file) ? [name] : []))
	};
}

export interface ChapterKey {
	work: WorkId;
	number: number;
	passages: readonly Sketched[];
}

/** The chapters of a wiki as a text is compared with them. */
export function chaptersOf({ site, passages }: StoryGraph): Chapter<ChapterKey>[] {
	const sketched = passages.filter((p): p is Passage & Sketched => p.sketch !== undefined);
	return site.works.flatMap((work) =>
		work.chapters.map(({ number }) => {
			const own = sketched.filter((p) => p.work === work.id && p.chapter === number);
			const key = { work: work.id, number, passages: own };
			return { key, sketches: own.map((p) => p.sketch) };
		})
	);
}

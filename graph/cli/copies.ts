/** What the copies in a folder say of the passages of a wiki. */
import type { CopyFile } from '../text/read-file';
import type { Passage, StoryGraph } from '../model/types';
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
		passages: alignCopies(chapters, parts),
		strangers: [...copies].flatMap(([name, file]) => (isOfNone(file) ? [name] : []))
	};
}

function chaptersOf({ site, passages }: StoryGraph): Chapter<readonly Sketched[]>[] {
	const sketched = passages.filter((p): p is Passage & Sketched => p.sketch !== undefined);
	return site.works.flatMap((work) =>
		work.chapters.map(({ number }) => {
			const key = sketched.filter((p) => p.work === work.id && p.chapter === number);
			return { key, sketches: key.map((p) => p.sketch) };
		})
	);
}

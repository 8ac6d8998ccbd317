/**
 * What each passage opens: the reveals of a wiki in reading order, in an author's words (page names,
 * ids). Each is one line that changes only when it does, so that a diff of two lists shows a leak.
 */
import { isKnown } from '../model/position';
import type { Claim, Declared, EntityId, Known, Message, Passage, StoryGraph } from '../model/types';
import { blockWords, claimWords, DETAILS, detailsOf } from './reveal-words';

/** In the order in which a passage's reveals are listed. */
export const REVEALS = [
	...(['chapter', 'scene', 'page', 'name', 'summary', 'picture', 'appearance', 'claim'] as const),
	...DETAILS,
	...(['block', 'superseded', 'finding', 'premise'] as const)
] as const;
export type RevealKind = (typeof REVEALS)[number];

export interface Reveal {
	what: RevealKind;
	/** The page on which it stands: its page name. */
	page?: string;
	/** Of a claim, finding or premise; a detail of a claim has the claim's. */
	id?: string;
	text: string;
	knownFrom: Known;
	/** Where it waits for a second work: what must have been read there, as ids. */
	needs?: string[];
}

export interface Opening {
	/** None: what is open to who has read nothing. */
	passage?: Pick<Passage, 'id' | 'place' | 'work'>;
	reveals: Reveal[];
}

/** Every passage that counts, in reading order, work by work, with what it opens. */
export function openings(graph: StoryGraph, pageName: (id: EntityId) => string): Opening[] {
	const works = graph.site.works.map((work, index) => {
		const passages = graph.passages.filter((p) => p.work === work.id && !p.removed);
		return passages.sort((a, b) => a.knownFrom[index]! - b.knownFrom[index]!);
	});
	const start: Opening = { reveals: [] };
	const opened = works.map((passages) =>
		passages.map(({ id, place, work }): Opening => ({ passage: { id, place, work }, reveals: [] }))
	);
	for (const reveal of revealsOf(graph, pageName).sort(inOrder)) {
		const [first, ...others] = reveal.knownFrom.flatMap((n, w) => (n > 0 ? [[w, n] as const] : []));
		const needs = others.map(([w, n]) => works[w]![n - 1]!.id as string);
		const opening = first ? opened[first[0]]![first[1] - 1]! : start;
		opening.reveals.push(needs.length ? { ...reveal, needs } : reveal);
	}
	return [start, ...opened.flat()];
}

function inOrder(a: Reveal, b: Reveal): number {
	const key = (r: Reveal) => [r.page ?? '', r.id ?? '', r.text].join('\n');
	const byKind = REVEALS.indexOf(a.what) - REVEALS.indexOf(b.what);
	return byKind || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function revealsOf(graph: StoryGraph, pageName: (id: EntityId) => string): Reveal[] {
	const inWords = (message: Message) =>
		message.map((part) => (typeof part === 'string' ? part : pageName(part.entity))).join('');
	const claims = new Map(graph.claims.map((c) => [c.id, c]));
	return [
		...graph.scenes.map(
			({ scene, title, knownFrom }): Reveal => ({
				what: scene < 0 ? 'chapter' : 'scene',
				text: JSON.stringify(title),
				knownFrom
			})
		),
		...graph.entities.flatMap(({ id, kind, names, summaries, image, knownFrom }): Reveal[] => {
			const page = pageName(id);
			return [
				{ what: 'page', page, text: kind, knownFrom },
				...names.map(
					(n): Reveal => ({
						...{ what: 'name', page, text: `${JSON.stringify(n.text)} ${n.kind}` },
						knownFrom: n.knownFrom
					})
				),
				...summaries.map(
					(s): Reveal => ({ what: 'summary', page, text: s.text, knownFrom: s.knownFrom })
				),
				...(image
					? [
							{
								...{ what: 'picture' as const, page, text: image.alt },
								knownFrom: image.knownFrom
							}
						]
					: [])
			];
		}),
		// Told later than the passage: who somebody was.
		...graph.passages.flatMap((p) =>
			p.appearances
				.filter((a) => !isKnown(a.knownFrom, p.knownFrom))
				.map(
					(a): Reveal => ({
						...{ what: 'appearance', page: pageName(a.entity) },
						...{ text: `${a.mode} in ${p.id}`, knownFrom: a.knownFrom }
					})
				)
		),
		...graph.claims.flatMap((c) => claimReveals(c, pageName)),
		...graph.blocks.flatMap(({ entity, section, sideHead, tree, until, knownFrom }): Reveal[] => {
			const head = [section || 'lead', ...(sideHead ? [sideHead] : [])].join(', ');
			const text = `${head}: ${blockWords(tree, pageName)}`;
			const page = pageName(entity);
			const block: Reveal = { what: 'block', page, text, knownFrom };
			return until
				? [block, { ...block, what: 'superseded', knownFrom: until.knownFrom }]
				: [block];
		}),
		...graph.findings.map(
			({ id, rule, severity, message, declared, knownFrom }): Reveal => {
				const text = `${rule} ${severity}: ${inWords(message)}${reasonOf(declared)}`;
				return { what: 'finding', id, text, knownFrom };
			}
		),
		...graph.premises.map(({ id, claim, about, status, declared, knownFrom }): Reveal => {
			const said = claims.get(claim)!;
			const words = claimWords(said, pageName);
			const text = `of ${about}, ${status}: ${words}${reasonOf(declared)}`;
			return { what: 'premise', page: pageName(said.subject), id, text, knownFrom };
		})
	];
}

/** Why an author means it to be so. */
function reasonOf(declared: Declared | undefined): string {
	return declared ? ` (${declared.verdict}: ${declared.reason})` : '';
}

/** A claim with what is known of it at once; each detail that is told later by itself. */
function claimReveals(claim: Claim, pageName: (id: EntityId) => string): Reveal[] {
	const { id, knownFrom } = claim;
	const page = pageName(claim.subject);
	const details = detailsOf(claim, pageName);
	const atOnce = details.filter((d) => isKnown(d.knownFrom, knownFrom));
	const words = [
		claimWords(claim, pageName),
		...atOnce.map(({ what, text }) => `${what} ${text}`)
	];
	return [
		{ what: 'claim', page, id, text: words.join(', '), knownFrom },
		...details
			.filter((d) => !atOnce.includes(d))
			.map((detail): Reveal => ({ ...detail, page, id }))
	];
}

/** Where pages cite passages, as their authors wrote it: for who must look at them again. */
import type { Compiled } from './compile';
import { isRawClaim, type RawCitation, type RawClaim, type RawPage, type Spot } from './raw';
import type { Fix } from './tables';

export interface Citing extends Spot {
	what: 'name' | 'summary' | 'paragraph';
	page: string;
	/** Ids as written. */
	passages: string[];
}

/** Names, summaries and blocks of prose that cite one of these passages. */
export function citingOf(
	{ pages }: Pick<Compiled, 'pages'>,
	passages: ReadonlySet<string>
): Citing[] {
	return pages.flatMap(({ page }) => {
		const ids = (cites: readonly RawCitation[]) =>
			cites.flatMap((c) => c.passages.map((p) => p.text));
		const all = [
			...page.names.map((n) => ({ what: 'name' as const, at: n, passages: ids(n.cites) })),
			...page.summaries.map((s) => ({
				...{ what: 'summary' as const, at: s, passages: ids(s.cites) }
			})),
			...page.blocks.map((b) => ({
				...{ what: 'paragraph' as const, at: b },
				passages: b.cites.flatMap((c) => c.places.map((p) => p.text))
			}))
		];
		return all.flatMap(({ what, at: { file, line, column }, passages: cited }) => {
			const touched = [...new Set(cited.filter((id) => passages.has(id)))];
			return touched.length === 0
				? []
				: [{ what, page: page.name, file, line, column, passages: touched }];
		});
	});
}

/**
 * Edits that take the span out of citations of these passages, so that the whole passage is cited: its
 * words were counted in another wording.
 */
export function withoutSpans(
	{ pages }: Pick<Compiled, 'pages'>,
	passages: ReadonlySet<string>
): (Fix & Spot)[] {
	return pages.flatMap(({ page }) =>
		citationsOf(page).flatMap(({ file, line, column, words, range, passages: [ref, ...more] }) => {
			if (!words || !ref || more.length > 0 || !passages.has(ref.text)) return [];
			const text = ref.quoted ? JSON.stringify(ref.text) : ref.text;
			return [{ file, line, column, start: range[0], end: range[1], text }];
		})
	);
}

/** Every citation in the front matter of a page. */
export function citationsOf(page: RawPage): RawCitation[] {
	return [
		...[...page.names, ...page.summaries].flatMap((n) => n.cites),
		...page.claims.flatMap(ofClaim)
	];
}

function ofClaim(claim: RawClaim): RawCitation[] {
	const { role, from, until, heldFrom, heldUntil, place, amount, settle } = claim;
	const parts = [role, from, until, heldFrom, heldUntil, place, amount, settle];
	return [
		...claim.cites,
		...parts.flatMap((part) => part?.cites ?? []),
		...(claim.content ?? []).flatMap((said) => (isRawClaim(said) ? ofClaim(said) : []))
	];
}

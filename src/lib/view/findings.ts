/** Findings and premises of the desk. */
import type { Severity, Verdict } from '$graph/model/types';
import type { ClaimView, PageLink } from './claims';
import type { InlineView } from './facts';
import type { PassageView } from './passages';

export interface FindingView {
	id: string;
	rule: string;
	ruleName: string;
	ruleHref: string;
	severity: Severity;
	verdict?: Verdict;
	/** In words, with links. */
	message: InlineView[];
	sides: { claims: ClaimView[]; passages: PassageView[] }[];
	entities: PageLink[];
	href: string;
}

export interface PremiseView {
	id: string;
	claim: ClaimView;
	/** Title of the parent work. */
	about: string;
	status: Verdict;
	settle?: string;
	passages: PassageView[];
	href: string;
}

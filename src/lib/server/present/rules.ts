/** The rules as the desk lists them: name in words, and the sentence with which its page begins. */
import { RULES } from '$graph/rules/registry';
import type { BlockView } from '$lib/view';
import { sectionOf } from './rule-page';

const pages = import.meta.glob<string>('/docs/rules/*.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

export interface RuleWords {
	id: string;
	name: string;
	/** What it finds. */
	sentence: string;
	href: string;
	/** What its page says to an author. */
	mend: BlockView[];
	declare: BlockView[];
	/** Whether findings of it can be declared, as its page says. */
	declarable: boolean;
}

export const rules: readonly RuleWords[] = RULES.map(({ id, name }) => {
	const page = pages[`/docs/rules/${id}.md`] ?? '';
	return {
		id,
		name: name.replace(/-/g, ' '),
		sentence: /\*\*(.+?)\*\*/.exec(page)?.[1] ?? '',
		href: `/about/rules/${id}`,
		mend: sectionOf(page, 'How to mend it'),
		declare: sectionOf(page, 'How to declare that it is meant'),
		declarable: page.includes('declarations.yaml')
	};
});

export function ruleWords(id: string): RuleWords | undefined {
	return rules.find((rule) => rule.id === id);
}

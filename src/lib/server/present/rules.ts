/** The rules as the desk lists them: name in words, and the sentence with which its page begins. */
import { RULES } from '$graph/rules/registry';

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
}

export const rules: readonly RuleWords[] = RULES.map(({ id, name }) => ({
	id,
	name: name.replace(/-/g, ' '),
	sentence: /\*\*(.+?)\*\*/.exec(pages[`/docs/rules/${id}.md`] ?? '')?.[1] ?? '',
	href: `/about/rules/${id}`
}));

export function ruleWords(id: string): RuleWords | undefined {
	return rules.find((rule) => rule.id === id);
}

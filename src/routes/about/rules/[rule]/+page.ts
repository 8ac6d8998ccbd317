import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import type { PageLoad } from './$types';

const pages = import.meta.glob<{ default: Component }>('../../../../../docs/rules/*.md');

/** A rule's own page: docs/rules/<id>.md, as its author wrote it. */
export const load: PageLoad = async ({ params }) => {
	const read = /^[A-Z]\d\d$/.test(params.rule)
		? pages[`../../../../../docs/rules/${params.rule}.md`]
		: undefined;
	if (!read) error(404, { message: 'There is no rule of that number here.' });
	return { rule: params.rule, Rule: (await read()).default };
};

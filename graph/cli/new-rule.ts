/** `canonry new rule`: the three files that a rule is made of, to begin with. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CannotRun, print, say } from './command';

/**
 * Writes `graph/rules/<id>-<name>.ts`, its test and `docs/rules/<ID>.md` below the current folder, the
 * root of this repository; a page of a planned rule stays. Prints what it wrote. Throws `CannotRun`.
 */
export function newRule([given = '', name = '']: string[]): number {
	const id = given.toUpperCase();
	if (!/^[RN]\d\d$/.test(id) || !/^[a-z]+(-[a-z]+)*$/.test(name))
		throw new CannotRun(
			'Say which, and its name: canonry new rule R11 knows-too-early (a letter R, or N for notes, and two digits; small letters and hyphens).'
		);
	if (!existsSync('graph/rules/rule.ts'))
		throw new CannotRun('Rules are code: run this in the root of the repository of Canonry.');
	const file = `${id.toLowerCase()}-${name}`;
	const page = `docs/rules/${id}.md`;
	const files: Record<string, string> = {
		[`graph/rules/${file}.ts`]: ruleOf(id, name),
		[`graph/rules/${file}.test.ts`]: testOf(id, name)
	};
	if (!existsSync(page)) files[page] = pageOf(id, name);
	else if (readFileSync(page, 'utf8').split(/\r?\n/)[0] !== `# ${id} ${name}`)
		throw new CannotRun(`${page} speaks of a rule of another name.`);
	for (const path of Object.keys(files))
		if (existsSync(path)) throw new CannotRun(`${path} is there already.`);
	for (const [path, text] of Object.entries(files)) {
		writeFileSync(path, text);
		print(path);
	}
	say('Fill them in, then run: npm run generate');
	return 0;
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function ruleOf(id: string, name: string): string {
	return `/** ${id}: what it finds, in one sentence. */
import type { EntityId } from '../model/types';
import type { Rule } from './rule';
import { inWords, tell } from './words';

export const ${camel(name)}: Rule = {
	id: '${id}',
	name: '${name}',
	/** What it speaks about one by one: beings, or pairs of them, by index. */
	keys: (graph) => graph.subjects(),
	check(graph, key) {
		const told = graph.about(key as EntityId).filter((c) => graph.has(c, 'its trait'));
		return told.map((claim) => ({
			severity: 'error',
			message: tell\`\${inWords(graph, claim)}: why that cannot be.\`,
			sides: [[{ claim }], []]
		}));
	}
};
`;
}

function testOf(id: string, name: string): string {
	return `import { describe, expect, it } from 'vitest';
import { found } from '../../tests/support/rules';

describe('${id} ${name}', () => {
	it('finds what cannot be', () => {
		expect(
			found((s) => {
				s.character('ada');
				s.claim('ada', 'note', 'what is told', { id: 'a' });
			})
		).toEqual(['${id} error a | ']);
	});

	it('is silent on what is not told', () => {
		expect(found((s) => void s.character('ada'))).toEqual([]);
	});
});
`;
}

function pageOf(id: string, name: string): string {
	return `# ${id} ${name}

**What it finds, in one sentence.** Error, or warning.

## What it looks at

Which claims, by which traits, and where it is silent.

## Why

What it is good for.

## Example

A short one, with places of passages.

## How to mend it

- What may be wrong, and what to write instead.

## How to declare that it is meant

In \`works/<work>/declarations.yaml\`: \`{ rule: ${id}, claims: [one of each side], verdict: intended, reason: … }\`.
`;
}

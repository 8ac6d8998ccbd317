/**
 * What follows from the files of the rules: the registry, and the table of rules in the documentation.
 * A rule is `graph/rules/<id>-<name>.ts` with an export of type `Rule`, and its page is
 * `docs/rules/<ID>.md`; a page without such a file is that of a rule which is planned.
 */
interface Repository {
	files: readonly string[];
	read(file: string): string | undefined;
}

const RULE = /^graph\/rules\/([rn]\d\d)-[a-z-]+\.ts$/;
const PAGE = /^docs\/rules\/([RN]\d\d)\.md$/;
const README = 'docs/rules/README.md';

export default function generate(repository: Repository): Record<string, string> {
	return {
		'graph/rules/registry.ts': registry(repository),
		[README]: readme(repository)
	};
}

function registry({ files, read }: Repository): string {
	const rules = files
		.filter((file) => RULE.test(file))
		.flatMap((file) => {
			// What exports no rule is a helper of one.
			const [, name] = /^export const (\w+): Rule\b/m.exec(read(file) ?? '') ?? [];
			return name ? [{ name, from: file.slice('graph/rules/'.length, -'.ts'.length) }] : [];
		});
	return [
		'/** All rules, in the order of their ids. Written by `npm run generate`. */',
		...rules.map(({ name, from }) => `import { ${name} } from './${from}';`),
		"import type { Rule } from './rule';\n",
		`export const RULES: readonly Rule[] = [${rules.map((r) => r.name).join(', ')}];\n`
	].join('\n');
}

/** The text around the tables is written by hand; they begin and end at comments. */
function readme({ files, read }: Repository): string {
	const runs = new Set(files.map((file) => RULE.exec(file)?.[1]?.toUpperCase()));
	const pages = files.flatMap((file) => {
		const [, id] = PAGE.exec(file) ?? [];
		if (!id) return [];
		const text = read(file) ?? '';
		const [, name] = new RegExp(`^# ${id} (.+)$`, 'm').exec(text) ?? [];
		const [, sentence] = /^\*\*(.+?)\.?\*\*/m.exec(text) ?? [];
		if (!name || !sentence)
			throw new Error(`${file}: a page begins with "# ${id} <name>" and one bold sentence.`);
		return [{ id, name, sentence }];
	});
	// Rules that find faults come before notes.
	const inOrder = [...pages].sort((a, b) => Number(a.id[0] === 'N') - Number(b.id[0] === 'N'));
	const table = (list: typeof pages) =>
		[
			'| rule | name | finds |\n| --- | --- | --- |',
			...list.map(({ id, name, sentence }) => `| [${id}](${id}.md) | ${name} | ${sentence} |`)
		].join('\n');
	const planned = inOrder.filter(({ id }) => !runs.has(id));
	const tables: Record<string, string> = {
		rules: table(inOrder.filter(({ id }) => runs.has(id))),
		planned: table(planned)
	};
	return (read(README) ?? '').replace(
		/(<!-- (rules|planned): .*-->)[^]*?(<!-- end -->)/g,
		(_, begin: string, which: string, end: string) => `${begin}\n\n${tables[which]}\n\n${end}`
	);
}

/** `canonry new`: an empty page of a kind, with its id. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPageName } from '../content/characters';
import { compile } from '../content/compile';
import { readFolder } from '../content/disk';
import { newId } from '../content/ids';
import { KINDS, type Kind } from '../model/types';
import { CannotRun, contentDir, print, type Command } from './command';
import { newRule } from './new-rule';

export const newPage: Command = {
	name: 'new',
	summary: 'makes a page: canonry new character "Ada Brandt"',
	usage: [
		'<kind> <name> [--work <id>] [--dir <content>]',
		'',
		`Makes works/<work>/<kind>s/<Page_Name>.md with an id. Kinds: ${KINDS.join(', ')}. The work is`,
		'the first of site.yaml unless it is named. The page cites nothing yet: check says what to fill in.',
		'',
		'canonry new rule <id> <name> makes a rule of continuity, its test and its page (R11 knows-too-early).'
	].join('\n'),
	async run(args) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { work: { type: 'string' }, dir: { type: 'string' } }
		});
		const [kind, ...words] = positionals;
		if (kind === 'rule') return newRule(words);
		const name = words.join(' ').trim();
		const page = name.replace(/\s+/g, '_').normalize('NFC');
		if (!KINDS.includes(kind as Kind) || !name)
			throw new CannotRun(`Say what and who: canonry new <${KINDS.join('|')}> <name>.`);
		if (!isPageName(page)) throw new CannotRun(`"${page}" cannot be the name of a file.`);
		const dir = contentDir(values.dir);
		const { graph } = compile(readFolder(dir));
		const work = values.work ?? graph?.site.works[0]?.id;
		if (!work || !existsSync(join(dir, 'works', work)))
			throw new CannotRun(`There is no work ${work ?? ''} in ${dir}.`);
		const path = join(dir, 'works', work, `${kind}s`, `${page}.md`);
		if (existsSync(path)) throw new CannotRun(`${path} is there already.`);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, template(kind as Kind, name));
		print(path);
		return 0;
	}
};

function template(kind: Kind, name: string): string {
	const type = kind === 'event' || kind === 'faction' ? 'type:\n' : '';
	return `---
id: ${newId('e')}
kind: ${kind}
${type}names:
  - { text: ${JSON.stringify(name)}, kind: name, cites: [] }
summary: []
claims: []
---
`;
}

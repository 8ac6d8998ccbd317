/** The command line: `canonry <command> [options]`. */
import { CannotRun, print, say, type Command } from './command';
import { check } from './check';
import { diff } from './diff';
import { exportStory } from './export';
import { generate } from './generate';
import { importChapter } from './import';
import { loadContent } from './load';
import { newPage } from './new';
import { renamePage } from './rename';
import { reveal } from './reveal';

const commands: Command[] = [
	...[check, diff, reveal, loadContent, importChapter, newPage, renamePage],
	...[exportStory, generate]
];

function help(): string {
	const width = Math.max(...commands.map((c) => c.name.length)) + 2;
	const list = commands.map((c) => `  ${c.name.padEnd(width)}${c.summary}`);
	return [
		'Usage: canonry <command> [options]',
		'',
		...list,
		'',
		'canonry <command> --help says more. Exit codes: 0 clean, 1 faults or findings, 2 could not run.'
	].join('\n');
}

async function main(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		print(help());
		return name === undefined ? 2 : 0;
	}
	const command = commands.find((c) => c.name === name);
	if (!command) throw new CannotRun(`There is no command ${name}.\n\n${help()}`);
	if (rest.includes('--help') || rest.includes('-h')) {
		print(`Usage: canonry ${command.name} ${command.usage}`);
		return 0;
	}
	return command.run(rest);
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
	const friendly =
		fault instanceof CannotRun ||
		(fault as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
	say(friendly ? (fault as Error).message : `canonry: ${String(fault)}`);
	process.exitCode = 2;
}

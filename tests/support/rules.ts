/** Runs the rules over a small story and shows what they find in few words. */
import { runRules } from '../../graph/rules/run';
import type { Finding, Message } from '../../graph/model/types';
import { StoryBuilder } from './graph';

/** Each finding as `R16 error c1 | c2 c3`: rule, severity, the claims of both sides. Sorted. */
export function found(
	build: (s: StoryBuilder) => void,
	story: StoryBuilder = new StoryBuilder()
): string[] {
	return findings(build, story)
		.map((f) => `${f.rule} ${f.severity} ${f.sides.map((s) => s.claims.join(' ')).join(' | ')}`)
		.sort();
}

export function findings(
	build: (s: StoryBuilder) => void,
	story: StoryBuilder = new StoryBuilder()
): Finding[] {
	build(story);
	return runRules(story.graph());
}

/** A message with ids in the slots. */
export function plain(message: Message): string {
	return message.map((part) => (typeof part === 'string' ? part : part.entity)).join('');
}

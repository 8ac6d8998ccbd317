/** N01: a report that would conflict with a fact were it one. */
import { falseWorld } from './false-world';
import type { Rule } from './rule';

export const falseReport: Rule = falseWorld('N01', 'false-report', 'report');

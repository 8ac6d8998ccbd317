/** N02: a belief that would conflict with a fact were it one. */
import { falseWorld } from './false-world';
import type { Rule } from './rule';

export const falseBelief: Rule = falseWorld('N02', 'false-belief', 'belief');

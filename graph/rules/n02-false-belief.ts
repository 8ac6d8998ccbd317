/** N02: a belief that would conflict with a fact were it one. */
import { falseWorld } from './false-world';

export const falseBelief = falseWorld('N02', 'false-belief', 'belief');

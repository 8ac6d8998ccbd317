/** N01: a report that would conflict with a fact were it one. */
import { falseWorld } from './false-world';

export const falseReport = falseWorld('N01', 'false-report', 'report');

/** R05: ages, births and dates that do not fit. */
import { timeFaultRule } from './time-faults';
import type { Rule } from './rule';

export const age: Rule = timeFaultRule('R05', 'age', 'The age does not fit.');

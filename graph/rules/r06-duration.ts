/** R06: told lengths of time that do not fit the events or dates which bound them. */
import { timeFaultRule } from './time-faults';
import type { Rule } from './rule';

export const duration: Rule = timeFaultRule('R06', 'duration', 'The lengths do not fit.');

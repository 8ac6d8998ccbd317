/** R08: constraints of story time that cannot all hold. */
import { timeFaultRule } from './time-faults';
import type { Rule } from './rule';

export const timeCycle: Rule = timeFaultRule('R08', 'time-cycle', '');

/** R09: an order of events that their dates contradict. */
import { timeFaultRule } from './time-faults';
import type { Rule } from './rule';

export const orderVsDate: Rule = timeFaultRule(
	'R09',
	'order-vs-date',
	'The order does not fit the dates.'
);

/** All rules, in the order of their ids. Written by `npm run generate`. */
import { falseReport } from './n01-false-report';
import { falseBelief } from './n02-false-belief';
import { deadActs } from './r01-dead-acts';
import { bilocation } from './r02-bilocation';
import { travelTime } from './r03-travel-time';
import { beforeBirth } from './r04-before-birth';
import { age } from './r05-age';
import { duration } from './r06-duration';
import { calendar } from './r07-calendar';
import { timeCycle } from './r08-time-cycle';
import { orderVsDate } from './r09-order-vs-date';
import { uniqueEvent } from './r10-unique-event';
import { immutable } from './r16-immutable';
import { nameDrift } from './r17-name-drift';
import { aliasCollision } from './r18-alias-collision';
import { titleInterval } from './r19-title-interval';
import { singleHolder } from './r20-single-holder';
import { kinship } from './r21-kinship';
import { exclusiveRelation } from './r22-exclusive-relation';
import { topology } from './r26-topology';
import { functionalAcrossWorks } from './r27-functional-across-works';
import { quantity } from './r28-quantity';
import { effectBeforeCause } from './r30-effect-before-cause';
import { anchor } from './r32-anchor';
import { beliefLeak } from './r33-belief-leak';
import { canonOverride } from './r34-canon-override';
import { denied } from './r35-denied';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [
	falseReport,
	falseBelief,
	deadActs,
	bilocation,
	travelTime,
	beforeBirth,
	age,
	duration,
	calendar,
	timeCycle,
	orderVsDate,
	uniqueEvent,
	immutable,
	nameDrift,
	aliasCollision,
	titleInterval,
	singleHolder,
	kinship,
	exclusiveRelation,
	topology,
	functionalAcrossWorks,
	quantity,
	effectBeforeCause,
	anchor,
	beliefLeak,
	canonOverride,
	denied
];

/** All rules, in the order of their ids. Written by `npm run generate`. */
import { falseReport } from './n01-false-report';
import { falseBelief } from './n02-false-belief';
import { deadActs } from './r01-dead-acts';
import { timeCycle } from './r08-time-cycle';
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
import { anchor } from './r32-anchor';
import { beliefLeak } from './r33-belief-leak';
import { canonOverride } from './r34-canon-override';
import { denied } from './r35-denied';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [
	falseReport,
	falseBelief,
	deadActs,
	timeCycle,
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
	anchor,
	beliefLeak,
	canonOverride,
	denied
];

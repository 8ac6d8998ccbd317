/** How alignment fares on chapters with known edits. */
import { align } from '../align';
import { sketchPassages } from '../sketch';
import { edited, type EditName, type Outcome, outcomes } from './edits';
import { Random } from './random';

/** Edits in each chapter. */
export const TIMES = 10;

/** Edits so many chapters, aligns each with what became of it, and counts passages by outcome. */
export function measure(
	textOf: (random: Random) => string[],
	kinds: readonly EditName[],
	chapters: number
): Record<Outcome, number> {
	const sum: Record<Outcome, number> = { right: 0, flagged: 0, lost: 0, wrong: 0 };
	for (let seed = 0; seed < chapters; seed++) {
		const random = new Random(seed * 7919 + 13);
		const text = textOf(random);
		const lines = edited(text, kinds, TIMES, random);
		const passages = sketchPassages(text).map((sketch, i) => ({ id: `p${i}`, sketch }));
		const copy = lines.map((line) => line.text);
		for (const one of outcomes(text, lines, align(passages, copy).matches)) sum[one]++;
	}
	return sum;
}

/** Numbers that are told: of what, and how many at least and at most. */
import type { Claim } from '../model/types';

export interface Count {
	least: number;
	most: number;
	/** Singular, in small letters; empty where none is told. */
	unit: string;
}

const singular = (text: string) =>
	text
		.trim()
		.toLowerCase()
		.replace(/^(the|an?) /, '')
		.replace(/s$/, '');

/** The amount of a claim, or its value where that is a number; undefined where it tells none. */
export function amountOf({ amount, value }: Claim): Count | undefined {
	if (amount) {
		const { least, most, unit } = amount;
		if (least === null && most === null) return undefined;
		return { least: least ?? 0, most: most ?? Infinity, unit: singular(unit) };
	}
	return typeof value === 'number' ? { least: value, most: value, unit: '' } : undefined;
}

/** Unit and role in one text, parted by a line end: what may be compared is alike in both. */
export function measureOf(claim: Claim): string {
	return `${amountOf(claim)?.unit ?? ''}\n${singular(claim.role?.text ?? '')}`;
}

/** `4`, `at least 4`, `4 to 6`, with the unit. */
export function amountInWords({ least, most, unit }: Count): string {
	const figure =
		least === most
			? `${least}`
			: most === Infinity
				? `at least ${least}`
				: least === 0
					? `at most ${most}`
					: `${least} to ${most}`;
	return unit === '' ? figure : `${figure} (${unit})`;
}

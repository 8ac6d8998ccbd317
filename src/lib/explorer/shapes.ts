/** The sign of each kind of thing. */
import type { Kind } from '$graph/model/types';

/** Corners around a middle, in halves of the sign's width; a character's sign is a circle. */
export const CORNERS: Readonly<
	Record<Exclude<Kind, 'character'>, readonly (readonly [number, number])[]>
> = {
	place: [
		[-0.9, -0.9],
		[0.9, -0.9],
		[0.9, 0.9],
		[-0.9, 0.9]
	],
	faction: [
		[-0.5, -0.9],
		[0.5, -0.9],
		[1, 0],
		[0.5, 0.9],
		[-0.5, 0.9],
		[-1, 0]
	],
	item: [
		[0, -1.1],
		[1.1, 0],
		[0, 1.1],
		[-1.1, 0]
	],
	event: [
		[0, -1],
		[1.05, 0.9],
		[-1.05, 0.9]
	]
};

/** Numbers as people write them. */
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `two claims`, `12 claims`, `one claim`. */
export function counted(count: number, noun: string): string {
	return `${SMALL[count] ?? count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `three more`, `12 more`. */
export function more(count: number): string {
	return `${SMALL[count] ?? count} more`;
}

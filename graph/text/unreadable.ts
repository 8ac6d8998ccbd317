/** The file holds no text that can be read; the message says why, and the mend. */
export class UnreadableFile extends Error {
	override readonly name = 'UnreadableFile';

	/** @param why goes on from the file's name: "is a picture" */
	constructor(file: string, why: string) {
		super(`${file} ${why}.`);
	}
}

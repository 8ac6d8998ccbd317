/** A text in its file: offsets to places, and the faults found in it. */
import type { Diagnostic } from './diagnostics';

/** Where a text stands in its file: lines and characters (UTF-16) before it. Left out: 0. */
export interface Part {
	lineOffset?: number;
	charOffset?: number;
}

export interface Place {
	/** From 1. */
	line: number;
	/** From 1, in UTF-16 code units; a byte order mark counts for nothing. */
	column: number;
}

/** Faults of one file that are told; more would bury the reader of them. */
const MAX_FAULTS = 1_000;

export class Source {
	readonly diagnostics: Diagnostic[] = [];
	readonly lineOffset: number;
	readonly charOffset: number;
	#starts: number[] = [0];
	#reported = new Set<string>();

	constructor(
		readonly text: string,
		readonly file: string,
		part: Part = {}
	) {
		this.lineOffset = part.lineOffset ?? 0;
		this.charOffset = part.charOffset ?? 0;
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
			this.#starts.push(at + 1);
	}

	/** The place of an offset in the text, as an editor shows it. */
	place(offset: number): Place {
		let low = 0;
		let high = this.#starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle;
		}
		const mark = low === 0 && offset > 0 && this.text.startsWith('\ufeff') ? 1 : 0;
		return { line: low + 1 + this.lineOffset, column: offset - this.#starts[low]! + 1 - mark };
	}

	/** Reports at an offset, once an offset and code. Returns undefined, so that a caller can give up. */
	report(
		offset: number,
		code: string,
		message: string,
		mend?: string,
		severity: Diagnostic['severity'] = 'error'
	): undefined {
		const once = `${offset} ${code}`;
		if (this.#reported.has(once) || this.diagnostics.length > MAX_FAULTS) return;
		this.#reported.add(once);
		if (this.diagnostics.length === MAX_FAULTS)
			[code, message, mend] = ['too-many-faults', 'More faults follow.', 'Mend these first.'];
		const { line, column } = this.place(offset);
		const diagnostic: Diagnostic = { code, severity, file: this.file, line, column, message };
		if (mend !== undefined) diagnostic.mend = mend;
		this.diagnostics.push(diagnostic);
	}

	unsafe(offset: number, name: string): undefined {
		return this.report(
			offset,
			'unsafe-character',
			`There is a character here that does not show or turns the text round (${name}).`,
			'Delete it.'
		);
	}
}

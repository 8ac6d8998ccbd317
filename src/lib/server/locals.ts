/** What every request carries. */
import type { Diagnostic } from '$graph/content/diagnostics';
import type { Generation } from '$graph/store/interface';
import type { Story } from '$graph/story/story';
import type { Reader } from './position';

export interface Locals {
	/** The story at the position of this request. */
	story: Story;
	generation: Generation;
	reader: Reader;
	/** Faults in the content, while one works on it; empty in production. */
	faults: Diagnostic[];
}

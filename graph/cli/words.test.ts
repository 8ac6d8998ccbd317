import { describe, expect, it } from 'vitest';
import { asAnnotation } from './words';

describe('asAnnotation', () => {
	it('escapes what would end a line, a property or the command', () => {
		expect(
			asAnnotation({
				...{ file: 'content/a,b:c.md', line: 3, column: 5, severity: 'note', code: 'N01' },
				text: '100 % so: told,\ntwice'
			})
		).toBe(
			'::notice file=content/a%2Cb%3Ac.md,line=3,col=5,title=N01::100 %25 so: told,%0Atwice'
		);
	});

	it('leaves the line out where there is none', () => {
		expect(
			asAnnotation({ file: 'content', severity: 'error', code: 'R08', text: 'A cycle.' })
		).toBe('::error file=content,title=R08::A cycle.');
	});
});

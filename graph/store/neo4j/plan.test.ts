import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../../tests/support/graph';
import { plan } from './plan';

describe('plan', () => {
	it('counts a property that is named as the ways from keys are', () => {
		const tale = new StoryBuilder().event('ride', 'walk').place('ridge');
		const before = plan(tale.graph()).counts.relations['LEADS_TO']!;
		tale.claim('ride', 'leadsTo', 'ridge');
		expect(before).toBeGreaterThan(0);
		expect(plan(tale.graph()).counts.relations['LEADS_TO']).toBe(before + 1);
	});
});

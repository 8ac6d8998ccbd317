import { describe, expect, it } from 'vitest';
import { relationType } from './rows';

describe('the type of the relation that a person sees', () => {
	it('is the property in the manner of Cypher', () => {
		expect(relationType('memberOf')).toBe('MEMBER_OF');
		expect(relationType('leads')).toBe('LEADS');
		expect(relationType('givesBloodTo')).toBe('GIVES_BLOOD_TO');
	});

	it('is a name whatever a wiki calls its properties', () => {
		expect(relationType('rank2nd')).toBe('RANK2ND');
		expect(relationType('is-a`]->() DETACH DELETE n //')).toBe('IS_A_DETACH_DELETE_N_');
		expect(relationType('наставник')).toBe('_');
	});
});

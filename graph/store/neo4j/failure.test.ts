import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../interface';
import { failure } from './failure';

const coded = (code: string, message = 'secret details') =>
	Object.assign(new Error(message), { code });

describe('what goes wrong with Neo4j', () => {
	it.each([
		['ServiceUnavailable', 'it does not answer'],
		['SessionExpired', 'it does not answer'],
		['Neo.ClientError.Security.Unauthorized', 'user or password is wrong'],
		['Neo.ClientError.Security.Forbidden', 'the user may not do this'],
		['Neo.ClientError.Database.DatabaseNotFound', 'there is no database of this name'],
		['Neo.TransientError.General.DatabaseUnavailable', 'it is busy or not ready'],
		['ProtocolError', 'what answers there is no Neo4j']
	])('%s is said in one line', (code, reason) => {
		const error = failure(coded(code), 'bolt://db:7687') as StoreUnavailable;
		expect(error).toBeInstanceOf(StoreUnavailable);
		expect(error.message).toBe(`Neo4j at bolt://db:7687: ${reason}.`);
		expect(error.stack).toBe(`StoreUnavailable: ${error.message}`);
	});

	it('a pool without a free connection is unavailable, too', () => {
		const error = failure(
			coded('N/A', 'Connection acquisition timed out in 10000 ms.'),
			'bolt://db:7687'
		);
		expect(error).toBeInstanceOf(StoreUnavailable);
	});

	it('a fault of the program stays one', () => {
		const fault = coded('Neo.ClientError.Statement.SyntaxError');
		expect(failure(fault, 'bolt://db:7687')).toBe(fault);
		expect(failure('thrown', 'bolt://db:7687')).toBe('thrown');
	});
});

import { StoreUnavailable } from '../interface';

/** Codes of the driver and the server by which a database cannot be read now, with what they mean. */
const REASONS: [RegExp, string][] = [
	[/^Neo\.ClientError\.Security\.(Unauthorized|CredentialsExpired)/, 'user or password is wrong'],
	[/^Neo\.ClientError\.Security\.AuthenticationRateLimit/, 'too many wrong passwords; wait'],
	[/^Neo\.ClientError\.Security/, 'the user may not do this'],
	[/^Neo\.ClientError\.Database\.DatabaseNotFound/, 'there is no database of this name'],
	[
		/^Neo\.(ClientError|DatabaseError)\.(Database|General)\.DatabaseUnavailable/,
		'the database is down'
	],
	[/^Neo\.TransientError/, 'it is busy or not ready'],
	[/^(ServiceUnavailable|SessionExpired)$/, 'it does not answer'],
	[/^ProtocolError$/, 'what answers there is no Neo4j']
];

/**
 * The error that a caller sees: `StoreUnavailable`, in one line without secrets, where the database
 * cannot be read now; anything else, such as a fault in a query, as it is.
 */
export function failure(error: unknown, address: string): unknown {
	if (!(error instanceof Error)) return error;
	const { code } = error as { code?: string };
	const reason = REASONS.find(([pattern]) => pattern.test(code ?? ''))?.[1];
	if (reason) return new StoreUnavailable(`Neo4j at ${address}: ${reason}.`);
	// The pool has no code of its own for this.
	if (/acquisition timed out/i.test(error.message))
		return new StoreUnavailable(`Neo4j at ${address}: no connection came free in time.`);
	return error;
}

/** Errors of the API: `application/problem+json` (RFC 9457). */
export function problem(
	status: number,
	title: string,
	detail: string,
	more: Record<string, unknown> = {}
): Response {
	return new Response(JSON.stringify({ type: 'about:blank', title, status, detail, ...more }), {
		status,
		headers: { 'Content-Type': 'application/problem+json' }
	});
}

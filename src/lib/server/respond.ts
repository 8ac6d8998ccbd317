/** What every response gets: security headers, an ETag, compression by the site itself. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const SECURITY: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

const COMPRESSIBLE =
	/^(text\/|application\/(json|javascript|manifest|problem|xml|graphml)|image\/svg)/;
/** Smaller bodies gain nothing. */
const SMALLEST = 860;
const BROTLI_QUALITY = 5;

/** The response as it leaves: equal pages at equal positions are equal bytes. */
export async function finish(request: Request, response: Response): Promise<Response> {
	const headers = new Headers(response.headers);
	for (const [name, value] of Object.entries(SECURITY)) headers.set(name, value);
	headers.append('Vary', 'Cookie');
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
	const readable = COMPRESSIBLE.test(headers.get('Content-Type') ?? '');
	if (!response.body || !readable || headers.has('Content-Encoding'))
		return new Response(response.body, { status: response.status, headers });
	headers.append('Vary', 'Accept-Encoding');
	const body = Buffer.from(await response.arrayBuffer());
	if (response.status === 200) {
		const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
		headers.set('ETag', `W/"${tag}"`);
	}
	const accepted = request.headers.get('Accept-Encoding') ?? '';
	const send = (bytes: Buffer, encoding?: string) => {
		if (encoding) headers.set('Content-Encoding', encoding);
		headers.set('Content-Length', String(bytes.length));
		return new Response(new Uint8Array(bytes), { status: response.status, headers });
	};
	if (body.length < SMALLEST) return send(body);
	if (/\bbr\b/.test(accepted)) {
		const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
		return send(await brotli(body, { params }), 'br');
	}
	if (/\bgzip\b/.test(accepted)) return send(await gzipped(body), 'gzip');
	return send(body);
}

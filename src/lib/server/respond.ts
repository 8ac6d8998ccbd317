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
	const { bytes, encoding } = await compress(body, request.headers.get('Accept-Encoding') ?? '');
	if (encoding) headers.set('Content-Encoding', encoding);
	headers.set('Content-Length', String(bytes.length));
	if (response.status === 200) {
		// Strong, so it names the encoding; Kit answers a request that has it with 304.
		const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
		headers.set('ETag', `"${tag}${encoding ? `-${encoding}` : ''}"`);
	}
	return new Response(new Uint8Array(bytes), { status: response.status, headers });
}

/** The body as the asker takes it best; a small one as it is. */
async function compress(
	body: Buffer,
	accepted: string
): Promise<{ bytes: Buffer; encoding?: 'br' | 'gzip' }> {
	if (body.length < SMALLEST) return { bytes: body };
	if (/\bbr\b/.test(accepted)) {
		const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
		return { bytes: await brotli(body, { params }), encoding: 'br' };
	}
	if (/\bgzip\b/.test(accepted)) return { bytes: await gzipped(body), encoding: 'gzip' };
	return { bytes: body };
}

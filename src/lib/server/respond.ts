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
	/^(text\/|application\/(json|javascript|manifest|problem|xml|graphml|gexf)|image\/svg)/;
/** Smaller bodies gain nothing. */
const SMALLEST = 860;
const BROTLI_QUALITY = 5;

/** A response that is whole, and can be sent more than once: to each asker as they take it best. */
export interface Prepared {
	status: number;
	headers: Headers;
	body: Buffer;
	/** What names the body; of answers that are not 200 none. */
	tag?: string;
	/** What it was compressed to so far. */
	encoded: Map<string, Promise<Buffer>>;
}

/** The bytes that one takes; compressed it takes at most as many again. */
export function sizeOf({ body }: Prepared): number {
	return body.length * 2;
}

/** The response as it leaves: equal pages at equal positions are equal bytes. */
export async function finish(request: Request, response: Response): Promise<Response> {
	const prepared = await prepare(response);
	return prepared instanceof Response ? prepared : send(request, prepared);
}

/** With the headers that every response gets; one that nobody compresses or names is done by that. */
export async function prepare(response: Response): Promise<Prepared | Response> {
	const { status } = response;
	const headers = new Headers(response.headers);
	for (const [name, value] of Object.entries(SECURITY)) headers.set(name, value);
	headers.append('Vary', 'Cookie');
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
	const readable = COMPRESSIBLE.test(headers.get('Content-Type') ?? '');
	if (!response.body || !readable || headers.has('Content-Encoding'))
		return new Response(response.body, { status, headers });
	headers.append('Vary', 'Accept-Encoding');
	const body = Buffer.from(await response.arrayBuffer());
	const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	return { status, headers, body, ...(status === 200 && { tag }), encoded: new Map() };
}

/** The answer as this asker takes it best. */
export async function send(request: Request, prepared: Prepared): Promise<Response> {
	const { status, body, tag, encoded } = prepared;
	const headers = new Headers(prepared.headers);
	const encoding = encodingFor(body, request.headers.get('Accept-Encoding') ?? '');
	let bytes = body;
	if (encoding) {
		const compressed = encoded.get(encoding) ?? COMPRESS[encoding](body);
		encoded.set(encoding, compressed);
		bytes = await compressed;
		headers.set('Content-Encoding', encoding);
	}
	headers.set('Content-Length', String(bytes.length));
	// Strong, so it names the encoding; Kit answers a request that has it with 304.
	if (tag) headers.set('ETag', `"${tag}${encoding ? `-${encoding}` : ''}"`);
	return new Response(new Uint8Array(bytes), { status, headers });
}

const COMPRESS = {
	br: (body: Buffer) =>
		brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
	gzip: (body: Buffer) => gzipped(body)
};

/** None for a body that is too small to gain by it. */
function encodingFor(body: Buffer, accepted: string): keyof typeof COMPRESS | undefined {
	if (body.length < SMALLEST) return undefined;
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

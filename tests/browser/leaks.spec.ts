import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { json, passagesOf, short, type Passage } from './story';

/**
 * At a position, no answer of the site holds anything first known later: no name, gist, value of a
 * claim, or id. What is known when is asked of the API at the end and reckoned here from citations.
 * A sample of positions in each run; `LEAK_POSITIONS=all` takes every passage.
 */
const SAMPLE = ['start', '1.2', '1.12', '2.1', '2.16', '3.1', '3.10', '4.3', '4.15'];

interface Named {
	id: string;
	kind: string;
	names: { text: string; kind: string; citations: { passages: string[] }[] }[];
}
interface Secret {
	text: string;
	/** Ordinal of the passage from which it may be seen. */
	known: number;
	/** Names are words; ids and sentences are found anywhere. */
	word: boolean;
}

async function secrets(request: APIRequestContext, passages: Passage[]): Promise<Secret[]> {
	const ordinal = new Map(passages.map((p, i) => [p.id, i + 1]));
	const known = (citations: { passages: string[] }[]) =>
		Math.min(
			...citations.map((c) => Math.max(...c.passages.map((id) => ordinal.get(id) ?? 0)))
		);
	const found: Secret[] = passages.flatMap((p, i) => [
		{ text: p.gist, known: i + 1, word: false },
		{ text: p.id, known: i + 1, word: false }
	]);
	const { items } = await json(request, '/api/v1/entities?limit=1000&at=end');
	for (const { id } of items as Named[]) {
		const entity = (await (await request.get(`/api/v1/entities/${id}?at=end`)).json()) as Named;
		const literal = entity.names.filter(
			(n) => n.kind !== 'description' && !(n.kind === 'title' && entity.kind === 'event')
		);
		for (const n of literal)
			found.push({ text: n.text, known: known(n.citations), word: true });
		const first = Math.min(...entity.names.map((n) => known(n.citations)));
		found.push({ text: id, known: first, word: false });
	}
	let next: string | null = '';
	while (next !== null) {
		const page = await json(
			request,
			`/api/v1/claims?limit=1000&at=end${next && `&cursor=${next}`}`
		);
		for (const c of page.items as { id: string; citations: { passages: string[] }[] }[])
			found.push({ text: c.id, known: known(c.citations), word: false });
		next = page.next;
	}
	return found;
}

/** The secrets of a position; a name that an earlier one prints is none. */
function unreached(all: Secret[], read: number): RegExp[] {
	const told = all.filter((s) => s.known <= read).map((s) => s.text);
	return all
		.filter((s) => s.known > read && !(s.word && told.some((t) => matcher(s).test(t))))
		.map(matcher);
}

function matcher({ text, word }: Secret): RegExp {
	const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "(?:'|’|&#39;)");
	return word
		? new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u')
		: new RegExp(escaped, 'u');
}

async function addresses(request: APIRequestContext, at: string): Promise<string[]> {
	const map = await (await request.get(`/sitemap.xml?at=${at}`)).text();
	const pages = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => new URL(m[1]!).pathname);
	const lists = [
		'works',
		'entities',
		'claims',
		'passages',
		'graph',
		'timeline',
		'findings',
		'premises'
	];
	return [
		...pages,
		...[
			'/',
			'/graph',
			'/timeline',
			'/continuity',
			'/search?q=the',
			'/read/sergei/1',
			'/position'
		],
		...[
			'/wiki/Special:AllPages',
			'/wiki/Category:Events',
			'/wiki/Sergei_Molotov',
			'/wiki/Viktor'
		],
		...lists.map(
			(name) => `/api/v1/${name}${['graph', 'works'].includes(name) ? '' : '?limit=1000'}`
		),
		'/api/v1/openapi.json',
		'/search/suggest.json?q=s'
	];
}

/** What was answered, and where it led; the address that was asked for is no secret to who asks. */
async function answerOf(response: APIResponse, address: string): Promise<string> {
	const own = new URL(address, response.url()).pathname;
	const led = new URL(response.url()).pathname;
	const text = `${led}\n${await response.text()}`;
	return text.replaceAll(own, '').replaceAll(encodeURIComponent(own), '');
}

test('nothing that is read later is in any answer', async ({ request }, { project }) => {
	test.skip(project.name !== 'desktop', 'answers are the same on a phone');
	test.setTimeout(30 * 60_000);
	const passages = await passagesOf(request);
	const all = await secrets(request, passages);
	expect(all.length).toBeGreaterThan(1000);
	const positions =
		process.env['LEAK_POSITIONS'] === 'all' ? ['start', ...passages.map(short)] : SAMPLE;
	const leaks: string[] = [];
	let searched = 0;
	for (const position of positions) {
		const at = position === 'start' ? 'start' : `1.${position}`;
		const read =
			position === 'start' ? 0 : passages.findIndex((p) => short(p) === position) + 1;
		const hidden = unreached(all, read);
		for (const address of new Set(await addresses(request, at))) {
			const response = await request.get(
				`${address}${address.includes('?') ? '&' : '?'}at=${at}`
			);
			const body = await answerOf(response, address);
			searched++;
			for (const secret of hidden)
				if (secret.test(body)) leaks.push(`${position} ${address}: ${secret.source}`);
		}
	}
	test.info().annotations.push({ type: 'searched', description: `${searched} answers` });
	expect(leaks).toEqual([]);
});

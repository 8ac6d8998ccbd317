import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { cut } from '../../graph/model/cut';
import type { Position } from '../../graph/model/types';
import { calls, Problem } from '../../src/lib/server/api/schemas';
import { lampGraph } from '../fixtures/lamp/wiki';
import { caller, routes } from './ask';

const graph = lampGraph();
const [length = 0] = graph.site.works.map((w) => w.passages);
/** Every position in the first work; the other read wholly or not at all. */
const positions: Position[] = Array.from({ length: length + 1 }, (_, n) => [n, n % 2]);
const begun: Position = [0, 0];

let ask: Awaited<ReturnType<typeof caller>>;
beforeAll(async () => {
	ask = await caller(graph);
});

const call = (id: string) => calls.find((c) => c.id === id)!;
/** A question to each call that has an answer at the end. */
const questions: Record<string, string[]> = {
	listWorks: ['/works'],
	listEntities: ['/entities', '/entities?kind=character', '/entities?work=lamp'],
	getEntity: graph.entities.map((e) => `/entities/${e.id}`),
	listClaims: [
		'/claims',
		'/claims?subject=eada',
		'/claims?property=tends',
		'/claims?object=equay',
		'/claims?entity=emaster',
		'/claims?passage=pbook',
		'/claims?world=report'
	],
	listPassages: ['/passages', '/passages?work=lamp&chapter=1&scene=2'],
	getPassage: graph.passages.filter((p) => !p.removed).map((p) => `/passages/${p.id}`),
	getGraph: [
		'/graph',
		'/graph?center=eada&depth=2',
		'/graph?kinds=character,item&relations=help,tends'
	],
	listPaths: ['/paths?from=emaster&to=elamp'],
	listTimeline: ['/timeline'],
	listFindings: ['/findings', '/findings?rule=R01&severity=note&entity=eada'],
	listPremises: ['/premises'],
	search: ['/search?q=ada', '/search?q=keeper&kind=character', '/search?q=coat']
};
const lists = calls.filter((c) => 'limit' in c.query.entries);

describe('the API', () => {
	it('states every call that has a route, and has a route for every call', () => {
		expect(routes.filter((path) => path !== '/openapi.json').sort()).toEqual(
			calls.map((c) => c.path).sort()
		);
	});

	it.each(Object.entries(questions))(
		'%s answers in the shape that it states',
		async (id, asked) => {
			for (const question of asked)
				for (const position of positions) {
					const { status, json, headers } = await ask(question, position);
					expect([
						question,
						status === 200 || (status === 404 && call(id).mayMiss)
					]).toEqual([question, true]);
					expect(headers['access-control-allow-origin']).toBe('*');
					v.parse(status === 200 ? call(id).answer : Problem, json);
				}
		}
	);

	it('finds something by each question at the end', async () => {
		for (const asked of Object.values(questions).flat()) {
			const { status, json } = await ask(asked);
			expect([asked, status]).toEqual([asked, 200]);
			if (json.items && !asked.startsWith('/findings'))
				expect([asked, json.items.length]).not.toEqual([asked, 0]);
		}
	});

	it('knows nothing at the start but works', async () => {
		for (const { path } of lists.filter((c) => c.path !== '/works')) {
			const question =
				path === '/search'
					? '/search?q=ada'
					: path === '/paths'
						? '/paths?from=eada&to=elamp'
						: path;
			const { json } = await ask(question, begun);
			expect([path, json.items ?? []]).toEqual([path, []]);
		}
		expect((await ask('/graph', begun)).json).toEqual({ nodes: [], edges: [] });
	});
});

describe('a position', () => {
	it('leaves no trace of what lies past it in any answer', async () => {
		for (const position of positions) {
			const known = JSON.stringify(cut(graph, position));
			const hidden = [
				...graph.entities,
				...graph.passages,
				...graph.claims,
				...graph.findings,
				...graph.premises
			]
				.flatMap((e) => [
					e.id as string,
					...('names' in e ? e.names.map((n) => n.text) : []),
					...('gist' in e && e.gist ? [e.gist] : [])
				])
				.filter((text) => !known.includes(JSON.stringify(text)));
			for (const question of Object.values(questions).flat()) {
				const { text } = await ask(question, position);
				// What was asked for is not told.
				const told = hidden.filter((secret) => text.includes(JSON.stringify(secret)));
				expect([position, question, told]).toEqual([position, question, []]);
			}
		}
	});

	it('answers for the unreached as for what never was, to the letter', async () => {
		const asks = [
			(id: string) => `/entities/${id}`,
			(id: string) => `/passages/${id}`,
			(id: string) => `/graph?center=${id}`,
			(id: string) => `/graph?since=${id}`,
			(id: string) => `/paths?from=${id}&to=${id}`,
			(id: string) => `/claims?entity=${id}`,
			(id: string) => `/claims?passage=${id}`,
			(id: string) => `/findings?entity=${id}`,
			(id: string) => `/claims?property=${id}`
		];
		const hidden = ['eada', 'estranger', 'eentry', 'pback', 'pbook', 'pgone', 'owes'];
		for (const make of asks)
			for (const id of hidden) {
				const [reached, never] = [
					await ask(make(id), [1, 0]),
					await ask(make('zzzzzzz'), [1, 0])
				];
				expect([make(id), reached]).toEqual([make(id), never]);
			}
	});

	it('reads one who proved to be another as that other, and not before', async () => {
		const before = await ask('/entities/estranger', [8, 0]);
		expect(before.json).toMatchObject({ id: 'estranger', title: 'the owner of the coat' });
		const { json } = await ask('/entities/estranger');
		expect(json).toMatchObject({ id: 'eada', title: 'Ada Brandt', url: '/wiki/Ada_Brandt' });
		expect(json.names.map((n: { text: string }) => n.text)).toEqual([
			'the owner of the coat',
			'the courier',
			'Ada Brandt'
		]);
		const ids = (await ask('/entities?limit=1000')).json.items.map((e: { id: string }) => e.id);
		expect(ids).not.toContain('estranger');
		const claims = (await ask('/claims?subject=estranger')).json.items;
		expect(new Set(claims.map((c: { subject: string }) => c.subject))).toEqual(
			new Set(['eada'])
		);
	});
});

describe('story time', () => {
	const edges = async (query: string) =>
		((await ask(`/graph?${query}`)).json.edges as { claims: string[] }[]).flatMap(
			(e) => e.claims
		);

	it('leaves out the ties that do not hold between two events', async () => {
		const all = await edges('');
		const during = await edges('since=eclimb&until=eclimb');
		expect(all).toEqual(expect.arrayContaining(['cclimbs', 'chides', 'cowes']));
		expect(during).toContain('cclimbs');
		expect(await edges('until=eentry')).not.toContain('cclimbs');
	});

	it('takes no event that is no step of it', async () => {
		expect((await ask('/graph?since=eada')).status).toBe(400);
		expect((await ask('/graph?since=zzzz')).status).toBe(404);
	});

	it('has the events in the order in which they happened', async () => {
		const { items } = (await ask('/timeline')).json;
		expect(items.map((e: { id: string }) => e.id)).toEqual(['eclimb', 'eentry']);
		expect(items[0]).toMatchObject({ before: ['eentry'], participants: ['eines'] });
		expect(items[1]).toMatchObject({ after: ['eclimb'] });
	});
});

describe('lists', () => {
	it('come page by page, whole and without repetition', async () => {
		for (const { id, path } of lists)
			for (const question of questions[id] ?? [path]) {
				const whole = (await ask(question)).json;
				expect(whole.next).toBeNull();
				const seen: unknown[] = [];
				let next: string | null = '';
				while (next !== null) {
					const sign = question.includes('?') ? '&' : '?';
					const from: string = next ? `&cursor=${encodeURIComponent(next)}` : '';
					const page = (await ask(`${question}${sign}limit=1${from}`)).json;
					expect(page.items.length).toBeLessThanOrEqual(1);
					seen.push(...page.items);
					next = page.next;
				}
				expect([question, seen]).toEqual([question, whole.items]);
			}
	});

	it('refuse limits and cursors that are none', async () => {
		const other = (await ask('/claims?limit=1')).json.next as string;
		for (const wrong of [
			'limit=0',
			'limit=1001',
			'limit=-1',
			'limit=x',
			'limit=',
			'limit=1&limit=2',
			'cursor=x',
			`cursor=${other}`
		]) {
			const { status, json, headers } = await ask(`/passages?${wrong}`);
			expect([wrong, status]).toEqual([wrong, 400]);
			expect(headers['content-type']).toBe('application/problem+json');
			expect(v.parse(Problem, json).invalid).toHaveLength(1);
		}
		expect((await ask('/passages?limit=1000')).status).toBe(200);
	});
});

describe('faults', () => {
	it('name what would be valid', async () => {
		const wrong: [string, RegExp][] = [
			['/entities?kind=Character', /character, place, event, faction, item/],
			['/entities?kinds=character', /kind, work/],
			['/entities?work=nope', /lamp, harbour/],
			['/claims?world=lie', /actual, report, belief, plan, dream/],
			['/claims?entity=No%20Id', /The id of/],
			['/passages?chapter=0', /from 1 to/],
			['/graph?depth=4', /from 1 to 3/],
			['/graph?kinds=character,ghost', /character, place, event/],
			['/paths?from=eada', /to: The id of/],
			['/findings?severity=fatal', /error, warning, note/],
			['/search', /q: What to look for/]
		];
		for (const [question, valid] of wrong) {
			const { status, json } = await ask(question);
			expect([question, status]).toEqual([question, 400]);
			expect(v.parse(Problem, json).detail).toMatch(valid);
		}
	});

	it('answer for a passage that was removed with its old place, once it is reached', async () => {
		const { status, json } = await ask('/passages/pgone');
		expect(status).toBe(410);
		expect(v.parse(Problem, json).detail).toContain('1.2.3');
	});

	it('are told as problems for other addresses and methods, too', async () => {
		expect((await ask('/nothing/here')).status).toBe(404);
		expect((await ask('/works', undefined, 'POST')).status).toBe(405);
		expect((await ask('/works', undefined, 'OPTIONS')).status).toBe(204);
		for (const { json } of [await ask('/nothing/here'), await ask('/works', undefined, 'POST')])
			v.parse(Problem, json);
	});
});

describe('the OpenAPI document', () => {
	it('has every call, with its parameters, and leads nowhere', async () => {
		const { json } = await ask('/openapi.json');
		expect(json.openapi).toMatch(/^3\.1/);
		expect(Object.keys(json.paths).sort()).toEqual(calls.map((c) => c.path).sort());
		for (const { path, id, query } of calls) {
			const { get } = json.paths[path];
			expect(get.operationId).toBe(id);
			const names = get.parameters
				.filter((p: { in: string }) => p.in === 'query')
				.map((p: { name: string }) => p.name);
			expect(names.sort()).toEqual(Object.keys(query.entries).sort());
		}
		const refs = [...JSON.stringify(json).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
		expect(refs.length).toBeGreaterThan(10);
		for (const [, name] of refs) expect(json.components.schemas).toHaveProperty(name!);
	});

	it('says nothing of the story, whatever the position', async () => {
		const [first, last] = [await ask('/openapi.json', begun), await ask('/openapi.json')];
		expect(first.text).toBe(last.text);
		for (const { id } of [...graph.entities, ...graph.claims, ...graph.passages])
			expect(first.text).not.toContain(`"${id}"`);
	});
});

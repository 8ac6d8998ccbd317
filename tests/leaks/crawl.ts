/**
 * A crawl of a running site at a position: asks for all that there is and all that a curious reader
 * could ask for, follows links, and tells what any answer gives away.
 */
import { createHash } from 'node:crypto';
import { cut } from '../../graph/model/cut';
import type { Position, StoryGraph } from '../../graph/model/types';
import { dataOf, guessed, standing, tried, unreachedPairs } from './addresses';
import { each, type Answer, type Asker } from './ask';
import type { Finder } from './finder';
import { unescaped } from './words';

/** How the site is told where the reader is. */
export const MODES = ['query', 'cookie', 'visit'] as const;
export type Mode = (typeof MODES)[number];

export interface Place {
	/** As it stands in `?at=` and in cookies. */
	text: string;
	position: Position;
}

/** Of pages and of what lies behind each, one address in so many; which ones, `turn` says. */
export interface Extent {
	pages: number;
	/** The same of parameters and words that are tried, and of what is compared with what never was. */
	tries: number;
	turn: number;
	/** At most so many links are followed besides. */
	links: number;
}

const OWN_PATH = /^\/(?!\/)/;
const ASSET = /^\/(?:_app\/|favicon)/;
/** What names the answer's bytes or the moment, or asks the browser to keep the position. */
const BY_BODY = ['content-length', 'date', 'etag', 'set-cookie', 'keep-alive', 'connection'];

export class Crawl {
	readonly faults: string[] = [];
	/** Headers by address and body: equal answers have equal headers, wherever the reader is. */
	private readonly headers = new Map<string, string>();
	private readonly assets = new Set<string>();

	constructor(
		private readonly asker: Asker,
		private readonly graph: StoryGraph,
		private readonly finder: Finder
	) {}

	/** @param mode all in turns, where none is given */
	async at(place: Place, extent: Extent, mode?: Mode): Promise<void> {
		const known = cut(this.graph, place.position);
		const seen = new Set<string>();
		const queue: string[] = [];
		let links = 0;
		const add = (path: string) => {
			if (seen.has(path)) return;
			seen.add(path);
			queue.push(path);
		};
		const { pages: share, tries, turn } = extent;
		const modeOf = (path: string) => mode ?? MODES[(numberOf(path) + turn) % MODES.length]!;
		const pages = await this.sitemap(place, modeOf('/sitemap.xml'));
		[...pages.flatMap((page) => [page, dataOf(page)]), ...guessed(this.graph)]
			.filter((path) => (numberOf(path) + turn) % share === 0)
			.forEach(add);
		tried(this.graph)
			.filter((path) => (numberOf(path) + turn) % tries === 0)
			.forEach(add);
		for (const path of standing(this.graph)) [path, dataOf(path)].filter(asked).forEach(add);
		await each(queue, async (path) => {
			const answer = await this.ask(path, place, modeOf(path));
			this.check(path, answer, place, known, modeOf(path));
			for (const link of linksIn(answer)) {
				if (ASSET.test(link)) await this.asset(link);
				else if (!seen.has(link) && links < extent.links) {
					links += 1;
					add(link);
				}
			}
		});
		const pairs = unreachedPairs(this.graph, known);
		await this.compare(
			pairs.filter(([path]) => (numberOf(path) + turn) % tries === 0),
			place,
			MODES[turn % MODES.length]!
		);
	}

	private async sitemap(place: Place, mode: Mode): Promise<string[]> {
		const { body } = await this.ask('/sitemap.xml', place, mode);
		return [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => {
			const { pathname, search } = new URL(unescaped(url!));
			return pathname + search;
		});
	}

	private ask(path: string, { text }: Place, mode: Mode): Promise<Answer> {
		if (mode === 'query')
			return this.asker.get(`${path}${path.includes('?') ? '&' : '?'}at=${text}`);
		return this.asker.get(path, `${mode === 'visit' ? 'at' : 'position'}=${text}`);
	}

	private check(path: string, answer: Answer, place: Place, known: StoryGraph, mode: Mode): void {
		const fault = (what: string) =>
			this.faults.push(`${place.text} by ${mode}, ${path}: ${what}`);
		const { status, headers, body } = answer;
		if (status >= 500) fault(`answers ${status}`);
		const head = JSON.stringify(headers);
		for (const leak of this.finder.find(`${body}\n${head}`, place.position, echoes(path)))
			fault(`gives away "${leak}"`);
		if (/^text\/html/.test(headers['content-type'] ?? '')) {
			if (headers['cache-control'] !== 'private, no-cache') fault('may be cached by others');
			if (!/\bCookie\b/.test(headers.vary ?? '')) fault('does not vary by cookie');
			if (status === 200 && !headers.etag) fault('has no ETag');
			if (status === 200) this.checkPreview(path, body, known, fault);
		}
		if (mode === 'query' || status !== 200) return;
		const key = `${path} ${createHash('sha1').update(body).digest('base64')}`;
		const own = withoutBody(headers);
		if ((this.headers.get(key) ?? own) !== own) fault('has headers that tell the position');
		this.headers.set(key, own);
	}

	/** Everybody sees a link's preview: it says what is known where a reader first meets the page. */
	private checkPreview(
		path: string,
		body: string,
		known: StoryGraph,
		fault: (what: string) => void
	): void {
		const preview = [
			...body.matchAll(/<meta\s[^>]*(?:og:|twitter:|name="description")[^>]*>/g),
			...body.matchAll(/<script type="application\/ld\+json">[^]*?<\/script>/g)
		].join('\n');
		const page = unescaped(path.replace(/\?.*/, '')).replace(/_\([^()]*\)$/, '');
		const met = [
			...known.entities.filter((e) => page === `/wiki/${e.names.at(-1)!.slug}`),
			...known.passages.filter((p) => page === `/passage/${p.id}`)
		].map((e) => e.knownFrom);
		const leaks = (met.length > 0 ? met : [[]]).map((first) =>
			this.finder.find(preview, first, echoes(path))
		);
		// Of namesakes it is one's.
		if (leaks.every((found) => found.length > 0))
			for (const leak of leaks.flat()) fault(`previews "${leak}"`);
	}

	private async asset(path: string): Promise<void> {
		if (this.assets.has(path)) return;
		this.assets.add(path);
		const { status, body } = await this.asker.get(path);
		if (status !== 200) this.faults.push(`${path}: answers ${status}`);
		for (const leak of this.finder.find(body, []))
			this.faults.push(`${path}: gives away "${leak}"`);
	}

	/** What is not reached answers, but for the address that it repeats, as what never was. */
	private async compare(pairs: [string, string][], place: Place, mode: Mode) {
		const never = new Map<string, Promise<string>>();
		const shape = async (path: string) => {
			const { status, headers, body } = await this.ask(path, place, mode);
			let text = unescaped(body);
			for (const echo of echoes(path)) text = text.replaceAll(echo, '…');
			// Which visible titles are near depends on what was asked, not on what there is.
			text = text
				.replace(/<h2[^>]*>Near it<\/h2>[^]*?<\/ul>/, '')
				.replace(/<!--[^]*?-->/g, '');
			return `${status} ${withoutBody(headers)}\n${text}`;
		};
		await each(pairs, async ([unreached, nobody]) => {
			const like = never.get(nobody) ?? shape(nobody);
			never.set(nobody, like);
			if ((await shape(unreached)) !== (await like))
				this.faults.push(
					`${place.text} by ${mode}, ${unreached}: answers not as ${nobody} does`
				);
		});
	}
}

/** A number of an address's own, for taking turns. */
const numberOf = (path: string) => createHash('sha1').update(path).digest().readUInt16BE();

/** Whether there is an address like it: no data lies behind files and calls. */
const asked = (path: string) => !/(?:\.\w+|\/api\/.*|suggest\.json.*)\/__data\.json/.test(path);

function withoutBody(headers: Answer['headers']): string {
	const kept = Object.entries(headers).filter(([name]) => !BY_BODY.includes(name));
	return JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an answer may repeat of the address that was asked for: it is no secret to who asks. */
function echoes(path: string): string[] {
	const url = new URL(path, 'http://site');
	const values = [...url.searchParams.values(), url.pathname.split('/')[2] ?? ''];
	const ids = values.filter((value) => /^[a-z][0-9a-z]{7}$/.test(value));
	// Within another address it is escaped once more.
	return [path, url.pathname].flatMap((own) => [unescaped(own), own]).concat(ids);
}

/** Addresses on this site to which an answer leads, but those that set a position of their own. */
function linksIn({ headers, body }: Answer): string[] {
	const html = /^text\/html/.test(headers['content-type'] ?? '');
	const found = html
		? [...body.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link]) =>
				unescapedHtml(link!)
			)
		: [];
	if (headers.location) found.push(headers.location);
	return found.flatMap((link) => {
		// What leads to the control only repeats the address.
		if (!OWN_PATH.test(link) || link.startsWith('/position?')) return [];
		const url = new URL(link, 'http://site');
		if (url.searchParams.has('at')) {
			if (link !== headers.location) return [];
			url.searchParams.delete('at');
		}
		return url.pathname + url.search;
	});
}

const unescapedHtml = (text: string) => text.replace(/&amp;/g, '&').replace(/&#39;/g, "'");

/**
 * Every place where a reader of the first work may be, who has read the others; all unread, and the
 * first work with the others unread.
 */
export function placesOf(graph: StoryGraph): Place[] {
	const [work, ...others] = graph.site.works;
	const own = graph.passages.filter((p) => p.work === work!.id && !p.removed);
	const read = (count: number, rest: Position) => ({
		text: own[count - 1]!.place,
		position: [count, ...rest]
	});
	const unread = ({ text, position }: Place) => ({
		text: [`${work!.id}:${text}`, ...others.map(({ id }) => `${id}:start`)].join(),
		position: [position[0]!, ...others.map(() => 0)]
	});
	const ends = others.map((other) => other.passages);
	const places = own.map((_, i) => read(i + 1, ends));
	const alone = others.length > 0 ? places.filter((_, i) => i % 10 === 5).map(unread) : [];
	return [{ text: 'start', position: graph.site.works.map(() => 0) }, ...places, ...alone];
}

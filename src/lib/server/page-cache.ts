/**
 * Pages as they were sent, for who asks the same at a position where nothing on them differs. Between
 * which positions a page is the same follows from what was read for it: see `watchStory`.
 */
import { isWithin, type Span } from '$graph/story/watched';
import type { Position } from '$graph/model/types';
import { sizeOf, type Prepared } from './respond';

interface Kept {
	span: Span;
	page: Prepared;
}

type Pages = Map<string, Kept[]>;

/** Holds so many bytes at most; what was asked for least lately gives way. */
export class PageCache {
	/** By address, the one asked for last at the end. */
	private pages: Pages = new Map();
	private bytes = 0;
	private of: readonly unknown[] = [];

	constructor(private readonly most: number) {}

	/**
	 * What pages are made of besides address and position. Where any of it is another than before, none
	 * is kept. Returns what `keep` wants to see again: a page made of the old comes too late.
	 */
	follow(...of: readonly unknown[]): object {
		if (of.some((one, i) => one !== this.of[i])) {
			this.of = of;
			this.pages = new Map();
			this.bytes = 0;
		}
		return this.pages;
	}

	/** The page of an address at a position, if it is here. */
	get(address: string, position: Position): Prepared | undefined {
		const kept = this.pages.get(address);
		const found = kept?.find(({ span }) => isWithin(span, position));
		if (!kept || !found) return undefined;
		this.pages.delete(address);
		this.pages.set(address, [...kept.filter((k) => k !== found), found]);
		return found.page;
	}

	keep(edition: object, address: string, span: Span, page: Prepared): void {
		const kept = this.pages.get(address) ?? [];
		if (edition !== this.pages || sizeOf(page) > this.most) return;
		// Two who asked at once have made it twice.
		if (kept.some((k) => isWithin(k.span, span.from))) return;
		this.pages.delete(address);
		this.pages.set(address, [...kept, { span, page }]);
		this.bytes += sizeOf(page);
		while (this.bytes > this.most) this.drop();
	}

	private drop(): void {
		const [address, [oldest, ...others]] = this.pages.entries().next().value!;
		this.bytes -= sizeOf(oldest!.page);
		if (others.length > 0) this.pages.set(address, others);
		else this.pages.delete(address);
	}
}

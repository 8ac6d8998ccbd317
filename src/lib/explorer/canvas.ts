/**
 * The canvas: draws a view with Cytoscape and reports what is pointed at and chosen. It decides
 * nothing and moves no node.
 */
import type cytoscape from 'cytoscape';
import { Crowd } from './crowd';
import { crowdOf, fullOf, isGreat, type Drawn } from './detail';
import { Elements } from './elements';
import { frameOf } from './frame';
import { TYPE, type Frame } from './labels';
import { measureWith } from './measure';
import { leaveThePageItsScroll } from './page-scroll';
import { PNG_SCALE, pngOf, type Caption } from './png';
import type { Look } from './query';
import { readTokens, stylesheetOf } from './stylesheet';
import { hearTaps, type Taps } from './taps';
import { moveByTwoFingers } from './two-fingers';
import type { ExplorerView } from './view-model';
import { awayFromFit, stretched, viewportAt, viewportFor } from './viewport';

export interface Gestures extends Taps {
	/** The picture rests, and is looked at there; undefined: as it fits. */
	onlook?: (look: Look | undefined) => void;
	/** So many ties in sight are not drawn, for there are too many. */
	onundrawn?: (ties: number) => void;
}

export interface Canvas {
	draw(view: ExplorerView): void;
	/** Looks there; without a place at the whole view, or where it is too wide at its open tie. */
	look(at?: Look): void;
	/** Looks there only where the open tie cannot be seen. */
	lookIfHidden(): void;
	zoomBy(factor: number): void;
	/** As it is looked at. */
	png(caption: Caption): Promise<Blob>;
	/** Points at a sign or a line, as a mouse does, and brings it into sight; undefined: at nothing. */
	pointAt(id: string | undefined): void;
	destroy(): void;
}

/**
 * Fonts are loaded before the first draw, for a canvas does not draw again when they come. One that
 * does not come (the family names fallbacks that a system may lack) is no reason to wait.
 */
export async function startCanvas(host: HTMLElement, gestures: Gestures): Promise<Canvas> {
	const { serif } = readTokens(host);
	const fonts = Object.values(TYPE).map(({ size, weight, italic }) =>
		document.fonts.load(`${italic ? 'italic ' : ''}${weight} ${size}px ${serif}`)
	);
	const [{ default: create }] = await Promise.all([
		import('cytoscape'),
		Promise.allSettled(fonts)
	]);
	return new CytoscapeCanvas(create, host, gestures);
}

/** What is brought into sight lies so far from the rim, in pixels. */
const RIM = 48;
/** A picture that has not been moved for so long is at rest; milliseconds. */
const REST = 140;

class CytoscapeCanvas implements Canvas {
	private readonly cy: cytoscape.Core;
	private readonly onundrawn: (ties: number) => void;
	private readonly onlook: (look: Look | undefined) => void;
	/** Until where it is looked at is told. */
	private telling: ReturnType<typeof setTimeout> | undefined;
	private readonly elements: Elements;
	private readonly ending = new AbortController();
	/** As it was asked for; `view` is that, stretched to fill the sheet. */
	private plain: ExplorerView | undefined;
	private view: ExplorerView | undefined;
	/** What Cytoscape draws of it; the crowd is behind that. */
	private full: Drawn = { nodes: [], lines: [] };
	private readonly crowd: Crowd;
	/** Since when nothing but the crowd follows a hand; 0: at rest. */
	private moving = 0;
	private resting: ReturnType<typeof setTimeout> | undefined;
	/** The zoom for which sizes were told. */
	private sized = 0;
	private stretch = 1;
	private pointed: string | undefined;
	private waiting = 0;
	/** The finger that is lifted has scrolled the page: it has chosen nothing. */
	private scrolled = false;

	constructor(
		create: typeof cytoscape,
		private readonly host: HTMLElement,
		gestures: Gestures
	) {
		this.cy = create({
			container: host,
			style: stylesheetOf(readTokens(host), () => this.cy?.zoom() ?? 1),
			layout: { name: 'preset' },
			minZoom: 0.02,
			maxZoom: 4,
			autoungrabify: true,
			autounselectify: true,
			boxSelectionEnabled: false
		});
		this.elements = new Elements(this.cy, measureWith(readTokens(host).serif));
		this.crowd = new Crowd(host, readTokens(host));
		this.onundrawn = gestures.onundrawn ?? (() => undefined);
		this.onlook = gestures.onlook ?? (() => undefined);
		this.listen(gestures);
	}

	draw(plain: ExplorerView): void {
		this.plain = plain;
		this.view = stretched(plain, this.stretch);
		this.rest();
		this.tellLook();
	}

	look(at?: Look): void {
		if (!this.plain) return;
		const [width, height] = [this.cy.width(), this.cy.height()];
		const fit = () => viewportFor(this.plain!, width, height);
		const { scale, stretch, x, y } = at ? viewportAt(at, width, height) : fit();
		this.stretch = stretch;
		this.cy.viewport({ zoom: scale, pan: { x, y } });
		this.draw(this.plain);
		this.refresh();
	}

	lookIfHidden(): void {
		const { cy } = this;
		const open = this.view?.nodes.filter((n) => n.emphasis === 'open') ?? [];
		const hidden = open.some(({ id }) => {
			const { x, y } = cy.getElementById(id).renderedPosition();
			return x < 0 || y < 0 || x > cy.width() || y > cy.height();
		});
		if (hidden) this.look();
	}

	zoomBy(factor: number): void {
		const level = this.cy.zoom() * factor;
		const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
		this.cy.zoom({ level, renderedPosition: middle });
	}

	pointAt(id: string | undefined): void {
		const line = this.view?.lines.find((l) => l.id === id);
		const ends = line ? [line.source, line.target] : [id];
		for (const node of this.view?.nodes ?? []) if (ends.includes(node.id)) this.bring(node);
		this.point(id);
	}

	/** Moves the picture just so far that a place is in sight. */
	private bring({ x, y }: { x: number; y: number }): void {
		const { cy } = this;
		const [pan, zoom] = [cy.pan(), cy.zoom()];
		const within = (at: number, size: number) =>
			Math.min(Math.max(at, Math.min(RIM, size / 2)), Math.max(size - RIM, size / 2)) - at;
		const by = {
			x: within(x * zoom + pan.x, cy.width()),
			y: within(y * zoom + pan.y, cy.height())
		};
		if (!by.x && !by.y) return;
		cy.panBy(by);
		this.refresh();
	}

	async png(caption: Caption): Promise<Blob> {
		const drawn = await this.cy.png({ output: 'blob-promise', scale: PNG_SCALE });
		return pngOf(drawn, this.host, caption);
	}

	destroy(): void {
		this.ending.abort();
		cancelAnimationFrame(this.waiting);
		clearTimeout(this.resting);
		clearTimeout(this.telling);
		this.cy.destroy();
	}

	/** Once it rests: filters change what fits, so a picture that is not moved is told of, too. */
	private tellLook(): void {
		clearTimeout(this.telling);
		this.telling = setTimeout(() => {
			const [width, height] = [this.cy.width(), this.cy.height()];
			const now = { ...this.pose(), stretch: this.stretch };
			if (this.plain && width > 0) this.onlook(awayFromFit(this.plain, now, width, height));
		}, 2 * REST);
	}

	private frame(): Frame {
		return frameOf(this.cy, this.host);
	}

	/** As a picture is when nothing moves: what matters in full, all else behind it. */
	private rest(): void {
		const { cy, view } = this;
		clearTimeout(this.resting);
		this.moving = 0;
		if (!view) return;
		const always = new Set(this.pointed ? [this.pointed] : []);
		this.full = fullOf(view, cy.zoom(), this.frame(), always);
		this.elements.draw(this.full, this.frame(), this.pointed);
		this.resize();
		this.follow();
		this.crowd.paint(this.pose(), false);
	}

	private follow(): void {
		if (!this.view) return;
		const crowd = crowdOf(this.view, this.full, this.cy.zoom(), this.frame());
		this.crowd.show(crowd, new Map(this.view.nodes.map((n) => [n.id, n])));
		this.onundrawn(crowd.undrawn);
	}

	private pose() {
		return { ...this.cy.pan(), scale: this.cy.zoom() };
	}

	/** Sizes are told in pixels of the screen, so a zoom changes them all. */
	private resize(): void {
		if (this.sized === this.cy.zoom()) return;
		this.sized = this.cy.zoom();
		this.cy.style().update();
	}

	/**
	 * Once a frame at most, for a move changes which labels are seen whole. A great picture follows a
	 * hand first, and is drawn in full when it rests.
	 */
	private refresh(): void {
		cancelAnimationFrame(this.waiting);
		this.waiting = requestAnimationFrame(() => {
			if (this.view && isGreat(this.view)) this.keepUp();
			else this.rest();
		});
	}

	private keepUp(): void {
		const now = performance.now();
		this.moving ||= now;
		if (now - this.moving > REST) {
			this.moving = now;
			this.follow();
		}
		this.resize();
		clearTimeout(this.resting);
		this.resting = setTimeout(() => this.rest(), REST);
	}

	private listen(taps: Taps): void {
		const { cy, host } = this;
		hearTaps(
			cy,
			taps,
			(point) => this.crowd.at(point),
			(line) => this.view?.lines.find((l) => l.id === line)?.members[0] ?? line,
			() => this.scrolled
		);
		cy.on('zoom dragpan', () => this.refresh());
		cy.on('zoom pan', () => this.tellLook());
		cy.on('render', () => this.crowd.paint(this.pose(), this.moving > 0));
		cy.on('mouseover', 'node, edge', (e) => this.point(e.target.id()));
		cy.on('mouseout', 'node, edge', () => this.point(undefined));
		cy.on('mousemove', (e) => {
			if (e.target !== cy || this.moving) return;
			const met = this.crowd.at(e.renderedPosition);
			this.point(met && ('node' in met ? met.node : met.edge));
		});

		const { signal } = this.ending;
		const restyle = () => {
			const tokens = readTokens(host);
			this.crowd.colour(tokens);
			cy.style(stylesheetOf(tokens, () => cy.zoom()));
		};
		for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
			matchMedia(query).addEventListener('change', restyle, { signal });
		const themes = new MutationObserver(restyle);
		themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
		const sizes = new ResizeObserver(() => cy.resize());
		sizes.observe(host);
		signal.addEventListener('abort', () => {
			themes.disconnect();
			sizes.disconnect();
		});
		const scrolled = (yes: boolean) => {
			this.scrolled = yes;
		};
		leaveThePageItsScroll(host.parentElement ?? host, scrolled, signal);
		moveByTwoFingers(cy, host, () => scrolled(true), signal);
	}

	private point(id: string | undefined): void {
		if (id === this.pointed) return;
		this.pointed = id;
		this.host.classList.toggle('pointing', id !== undefined);
		cancelAnimationFrame(this.waiting);
		this.waiting = requestAnimationFrame(() => this.rest());
	}
}

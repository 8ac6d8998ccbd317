/**
 * The canvas: draws a view with Cytoscape and reports what is pointed at and chosen. It decides
 * nothing and moves no node.
 */
import type cytoscape from 'cytoscape';
import { curveOf, wayTo } from './geometry';
import { landmarksOf, placeLabels, TYPE, type Measure } from './labels';
import { readTokens, stylesheetOf } from './stylesheet';
import type { ExplorerView } from './view-model';
import { stretched, viewportFor } from './viewport';

export interface Gestures {
	onedge: (id: string) => void;
	onnode: (id: string) => void;
	/** The ground was chosen: nothing. */
	onground: () => void;
}

export interface Canvas {
	draw(view: ExplorerView): void;
	/** Looks at the whole view, or where it is too wide at its open tie. */
	look(): void;
	/** Looks there only where the open tie cannot be seen. */
	lookIfHidden(): void;
	zoomBy(factor: number): void;
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

/** A finger that moves less, in pixels, has tapped. */
const SLOP = 8;

class CytoscapeCanvas implements Canvas {
	private readonly cy: cytoscape.Core;
	private readonly measure: Measure;
	private readonly ending = new AbortController();
	/** As it was asked for; `view` is that, stretched to fill the sheet. */
	private plain: ExplorerView | undefined;
	private view: ExplorerView | undefined;
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
			minZoom: 0.08,
			maxZoom: 4,
			autoungrabify: true,
			autounselectify: true,
			boxSelectionEnabled: false
		});
		this.measure = measureWith(readTokens(host).serif);
		this.listen(gestures);
	}

	draw(plain: ExplorerView): void {
		const view = stretched(plain, this.stretch);
		this.plain = plain;
		this.view = view;
		const { cy } = this;
		cy.batch(() => {
			const ids = new Set([...view.nodes, ...view.lines].map((x) => x.id));
			cy.elements()
				.filter((e) => !ids.has(e.id()))
				.remove();
			for (const { id, x, y, size } of view.nodes) {
				if (cy.getElementById(id).empty())
					cy.add({ group: 'nodes', data: { id, label: '' }, position: { x, y } });
				cy.getElementById(id).data({ size }).position({ x, y });
			}
			for (const { id, source, target, bend } of view.lines) {
				const data = { id, source, target, bend, middle: '', along: '', offset: 0 };
				if (cy.getElementById(id).empty()) cy.add({ group: 'edges', data });
				cy.getElementById(id).data({ bend });
			}
			this.classify();
		});
	}

	look(): void {
		if (!this.plain) return;
		const { scale, stretch, x, y } = viewportFor(this.plain, this.cy.width(), this.cy.height());
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

	destroy(): void {
		this.ending.abort();
		cancelAnimationFrame(this.waiting);
		this.cy.destroy();
	}

	/** Classes and labels, as the view and the zoom want them. */
	private classify(): void {
		const { cy, view } = this;
		if (!view) return;
		const zoom = cy.zoom();
		const { x: left, y: top } = cy.pan();
		const labels = placeLabels(view, zoom, this.measure, {
			always: new Set(this.pointed ? [this.pointed] : []),
			frame: { left: -left, right: cy.width() - left, top: -top, bottom: cy.height() - top }
		});
		const landmarks = landmarksOf(view.nodes);
		for (const node of view.nodes) {
			const { id, kind, emphasis, center, hollow } = node;
			const label = labels.nodes.get(id);
			const classes = [
				...[kind, emphasis, center && 'center', hollow && 'hollow', label?.side],
				landmarks.has(id) && 'landmark'
			];
			const ele = cy.getElementById(id);
			ele.classes(classes.filter((c) => typeof c === 'string'));
			ele.data({ label: label ? label.lines.join('\n') : '' });
		}
		const onScreen = new Map(
			view.nodes.map((n) => [n.id, { x: n.x * zoom, y: n.y * zoom, size: n.size }])
		);
		for (const edge of view.lines) {
			const { id, line, emphasis, denied, sure, relation, mutual } = edge;
			const label = labels.edges.get(id);
			const classes = [
				...[line, emphasis, denied && 'denied', !sure && 'unsure', mutual && 'mutual'],
				id === this.pointed && 'pointed'
			];
			const ele = cy.getElementById(id);
			ele.classes(classes.filter((c) => typeof c === 'string'));
			const curve = curveOf(
				onScreen.get(edge.source)!,
				onScreen.get(edge.target)!,
				edge.bend
			);
			const middle = label?.t === 0.5;
			ele.data({
				middle: middle ? relation : '',
				along: label && !middle ? relation : '',
				offset: label ? wayTo(curve, label.t) : 0
			});
		}
	}

	/**
	 * Once a frame at most: sizes are told in pixels of the screen, so a zoom changes them all, and a
	 * move changes which labels are seen whole.
	 */
	private refresh(): void {
		cancelAnimationFrame(this.waiting);
		this.waiting = requestAnimationFrame(() => {
			this.cy.batch(() => this.classify());
			this.cy.style().update();
		});
	}

	private listen({ onedge, onnode, onground }: Gestures): void {
		const { cy, host } = this;
		cy.on('tap', 'edge', (e) => {
			if (this.scrolled) return;
			const id: string = e.target.id();
			onedge(this.view?.lines.find((line) => line.id === id)?.members[0] ?? id);
		});
		cy.on('tap', 'node', (e) => {
			if (!this.scrolled) onnode(e.target.id());
		});
		cy.on('tap', (e) => {
			if (e.target === cy && !this.scrolled) onground();
		});
		cy.on('zoom dragpan', () => this.refresh());
		cy.on('mouseover', 'node, edge', (e) => this.point(e.target.id()));
		cy.on('mouseout', 'node, edge', () => this.point(undefined));

		const { signal } = this.ending;
		const restyle = () => {
			cy.style(stylesheetOf(readTokens(host), () => cy.zoom()));
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
		this.leaveThePageItsScroll(signal);
	}

	/**
	 * One finger scrolls the page and two move the picture; a wheel scrolls the page unless Control is
	 * held (as a pinch on a touchpad says). Heard before Cytoscape does.
	 */
	private leaveThePageItsScroll(signal: AbortSignal): void {
		const around = this.host.parentElement ?? this.host;
		const options = { capture: true, passive: true, signal };
		let start = { x: 0, y: 0 };
		const fingerAt = ({ touches: [touch] }: TouchEvent) => ({
			x: touch?.clientX ?? 0,
			y: touch?.clientY ?? 0
		});
		around.addEventListener(
			'touchstart',
			(e) => {
				start = fingerAt(e);
				this.scrolled = false;
			},
			options
		);
		around.addEventListener(
			'touchmove',
			(e) => {
				if (e.touches.length > 1) return;
				e.stopPropagation();
				const { x, y } = fingerAt(e);
				if (Math.hypot(x - start.x, y - start.y) > SLOP) this.scrolled = true;
			},
			options
		);
		around.addEventListener(
			'wheel',
			(e) => {
				if (!e.ctrlKey && !e.metaKey) e.stopPropagation();
			},
			options
		);
	}

	private point(id: string | undefined): void {
		if (id === this.pointed) return;
		this.pointed = id;
		this.host.classList.toggle('pointing', id !== undefined);
		this.refresh();
	}
}

/** Widths in the fonts themselves. */
function measureWith(serif: string): Measure {
	const context = document.createElement('canvas').getContext('2d');
	const widths = new Map<string, number>();
	return (text, role) => {
		const { size, weight, italic } = TYPE[role];
		const key = `${role} ${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			if (!context) throw new Error('no canvas to measure text on');
			context.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${serif}`;
			width = context.measureText(text).width;
			widths.set(key, width);
		}
		return width;
	};
}

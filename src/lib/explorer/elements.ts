/** What Cytoscape has of a picture: elements, their classes and labels. It is told only what has changed. */
import type cytoscape from 'cytoscape';
import type { Drawn } from './detail';
import { curveOf, wayTo } from './geometry';
import { landmarksOf, placeLabels, type Frame, type Measure } from './labels';

export class Elements {
	/** What Cytoscape was told of each. */
	private readonly told = new Map<string, string>();

	constructor(
		private readonly cy: cytoscape.Core,
		private readonly measure: Measure
	) {}

	/** @param pointed the id of what is pointed at: it is named whatever that covers */
	draw(view: Drawn, frame: Frame, pointed: string | undefined): void {
		this.cy.batch(() => {
			this.fill(view);
			this.classify(view, frame, pointed);
		});
	}

	/** Cytoscape has what is drawn in full, and nothing else. */
	private fill({ nodes, lines }: Drawn): void {
		const { cy } = this;
		const ids = new Set([...nodes, ...lines].map((x) => x.id));
		const gone = cy.elements().filter((e) => !ids.has(e.id()));
		gone.forEach((e) => void this.told.delete(e.id()));
		gone.remove();
		for (const { id, x, y, size } of nodes) {
			const ele = cy.getElementById(id);
			if (ele.empty())
				cy.add({ group: 'nodes', data: { id, size, label: '' }, position: { x, y } });
			else {
				if (ele.data('size') !== size) ele.data({ size });
				const at = ele.position();
				if (at.x !== x || at.y !== y) ele.position({ x, y });
			}
		}
		for (const { id, source, target, bend } of lines) {
			const ele = cy.getElementById(id);
			const data = { id, source, target, bend, middle: '', along: '', offset: 0 };
			if (ele.empty()) cy.add({ group: 'edges', data });
			else if (ele.data('bend') !== bend) ele.data({ bend });
		}
	}

	/** Tells Cytoscape what has changed of a thing, for it computes anew whatever it is told. */
	private tell(id: string, classes: (string | false | undefined)[], data: object): void {
		const names = classes.filter((c) => typeof c === 'string');
		const words = JSON.stringify([names, data]);
		if (this.told.get(id) === words) return;
		this.told.set(id, words);
		this.cy.getElementById(id).classes(names).data(data);
	}

	/** Classes and labels, as the view and the zoom want them. */
	private classify(view: Drawn, frame: Frame, pointed: string | undefined): void {
		const zoom = this.cy.zoom();
		const always = new Set(pointed ? [pointed] : []);
		const labels = placeLabels(view, zoom, this.measure, { always, frame });
		const landmarks = landmarksOf(view.nodes);
		for (const node of view.nodes) {
			const { id, kind, emphasis, center, hollow, chosen, pinned, faded } = node;
			const label = labels.nodes.get(id);
			const classes = [
				...[kind, emphasis, center && 'center', hollow && 'hollow', label?.side],
				...[landmarks.has(id) && 'landmark', id === pointed && 'pointed'],
				...[chosen && 'chosen', pinned && 'pinned', faded && 'faded']
			];
			this.tell(id, classes, { label: label ? label.lines.join('\n') : '' });
		}
		const onScreen = new Map(
			view.nodes.map((n) => [n.id, { x: n.x * zoom, y: n.y * zoom, size: n.size }])
		);
		for (const edge of view.lines) {
			const { id, line, emphasis, denied, sure, relation, mutual, faded } = edge;
			const label = labels.edges.get(id);
			const classes = [
				...[line, emphasis, denied && 'denied', !sure && 'unsure', mutual && 'mutual'],
				edge.finding && 'finding',
				...[id === pointed && 'pointed', faded && 'faded']
			];
			const curve = curveOf(
				onScreen.get(edge.source)!,
				onScreen.get(edge.target)!,
				edge.bend
			);
			const middle = label?.t === 0.5;
			this.tell(id, classes, {
				middle: middle ? relation : '',
				along: label && !middle ? relation : '',
				offset: label ? wayTo(curve, label.t) : 0
			});
		}
	}
}

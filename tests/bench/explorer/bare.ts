/**
 * The bare canvas that the explorer is measured against: circles, straight lines and names on a plain
 * 2D context, moved by the mouse and the wheel. It tells nothing apart and places nothing.
 */
import type { ExplorerView } from '../../../src/lib/explorer/view-model';
import { viewportFor } from '../../../src/lib/explorer/viewport';

/** So many names, those of the greatest. */
const NAMES = 100;

export class Bare {
	private readonly sheet = document.createElement('canvas');
	private view: ExplorerView | undefined;
	private at = { x: 0, y: 0, scale: 1 };
	private waiting = 0;
	private held = false;

	constructor(private readonly host: HTMLElement) {
		const ratio = devicePixelRatio;
		this.sheet.width = host.clientWidth * ratio;
		this.sheet.height = host.clientHeight * ratio;
		this.sheet.style.cssText = 'width: 100%; height: 100%';
		host.append(this.sheet);
		this.sheet.addEventListener('mousedown', () => (this.held = true));
		addEventListener('mouseup', () => (this.held = false));
		this.sheet.addEventListener('mousemove', (e) => {
			if (!this.held) return;
			this.at.x += e.movementX;
			this.at.y += e.movementY;
			this.soon();
		});
		this.sheet.addEventListener(
			'wheel',
			(e) => {
				e.preventDefault();
				const factor = 2 ** (-e.deltaY / 500);
				this.at.x = e.offsetX - (e.offsetX - this.at.x) * factor;
				this.at.y = e.offsetY - (e.offsetY - this.at.y) * factor;
				this.at.scale *= factor;
				this.soon();
			},
			{ passive: false }
		);
	}

	draw(view: ExplorerView): void {
		this.view = view;
		this.soon();
	}

	look(): void {
		const { clientWidth, clientHeight } = this.host;
		this.at = viewportFor(this.view!, clientWidth, clientHeight);
		this.soon();
	}

	destroy(): void {
		this.sheet.remove();
	}

	private soon(): void {
		cancelAnimationFrame(this.waiting);
		this.waiting = requestAnimationFrame(() => this.paint());
	}

	private paint(): void {
		const context = this.sheet.getContext('2d');
		if (!context || !this.view) return;
		const { x, y, scale } = this.at;
		context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
		context.clearRect(0, 0, this.sheet.width, this.sheet.height);
		const at = new Map(
			this.view.nodes.map((n) => [n.id, { x: n.x * scale + x, y: n.y * scale + y }])
		);
		context.strokeStyle = '#75828a';
		context.beginPath();
		for (const { source, target } of this.view.lines) {
			const [from, to] = [at.get(source)!, at.get(target)!];
			context.moveTo(from.x, from.y);
			context.lineTo(to.x, to.y);
		}
		context.stroke();
		context.fillStyle = '#2a4fa3';
		for (const { id, size } of this.view.nodes) {
			const { x, y } = at.get(id)!;
			context.beginPath();
			context.arc(x, y, size / 2, 0, 2 * Math.PI);
			context.fill();
		}
		context.font = '15px Georgia';
		const greatest = [...this.view.nodes].sort((a, b) => b.weight - a.weight).slice(0, NAMES);
		for (const { id, title, size } of greatest) {
			const { x, y } = at.get(id)!;
			context.fillText(title, x, y + size);
		}
	}
}

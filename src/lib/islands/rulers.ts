/** Paints how far the reader has read on every ruler: short ticks for what is unread, and the ribbon. */
import { svg } from './dom';
import type { Chapter, Place, WorkPlace } from './place';

const HEIGHTS: Record<string, number> = { header: 25, large: 48, small: 16 };

export function rulersIn(root: ParentNode): HTMLElement[] {
	return [...root.querySelectorAll<HTMLElement>('[data-ruler]')];
}

/** How far the work of a ruler is read, and the chapter of it that the ruler shows. */
export function shownBy(
	ruler: HTMLElement,
	place: Place
): { work: WorkPlace; chapter: Chapter } | undefined {
	const work = place.works.find((w) => w.work.id === ruler.dataset['work']);
	const chapter = work?.chapters.find((c) => String(c.chapter) === ruler.dataset['chapter']);
	return work && chapter && { work, chapter };
}

const ticksOf = (ruler: HTMLElement) => [...ruler.querySelectorAll<SVGRectElement>('.tick')];

/** Paints one ruler. Without a said place all is as read, and there is no ribbon. */
export function paintRuler(ruler: HTMLElement, place: Place): void {
	const shown = shownBy(ruler, place);
	const ticks = ticksOf(ruler);
	const length = shown ? ticks.length : 0;
	const before = shown?.chapter.offset ?? 0;
	const done = shown ? shown.work.read - before : length;
	const read = Math.max(0, Math.min(length, done));
	ticks.forEach((tick, i) => tick.toggleAttribute('data-unread', i >= read && length > 0));
	const here = shown && place.chosen && (read > 0 || before === 0) && done <= length;
	showRibbon(ruler, here ? read : undefined);
}

/** Puts the ribbon at a tick (counted from 1; 0: before the first), or takes it away. */
export function showRibbon(ruler: HTMLElement, ordinal: number | undefined): void {
	const layer = ruler.querySelector('.ribbon');
	if (!layer) return;
	if (ordinal === undefined) return layer.replaceChildren();
	const size = ruler.dataset['ruler'] ?? 'header';
	const height = HEIGHTS[size] ?? 25;
	const [half, notch] = size === 'small' ? [3, 3] : [4.5, 5];
	const tick = ticksOf(ruler)[Math.max(0, ordinal - 1)];
	const x = tick?.getAttribute('x') ?? '0%';
	const shape = svg('path', {
		d: `M${-half} 0h${2 * half}v${height}l${-half}-${notch}-${half} ${notch}z`,
		...(ordinal === 0 && { transform: `translate(-${half + 2})` })
	});
	// A wider target than the ribbon itself, for fingers.
	const grip = svg('rect', { class: 'grip', x: -14, y: -6, width: 28, height: height + 12 });
	layer.replaceChildren(svg('svg', { x, overflow: 'visible' }, grip, shape));
}

/** Lets the ribbon be dragged; `done` is told the tick where it is let go. */
export function dragRibbon(ruler: HTMLElement, done: (ordinal: number) => void): void {
	const layer = ruler.querySelector<SVGSVGElement>('.ribbon');
	if (!layer) return;
	let at: number | undefined;
	layer.addEventListener('pointerdown', (event) => {
		if (!(event.target as Element).closest('.ribbon > svg')) return;
		event.preventDefault();
		layer.setPointerCapture(event.pointerId);
		at = nearest(ruler, event.clientX);
	});
	layer.addEventListener('pointermove', (event) => {
		if (at === undefined) return;
		at = nearest(ruler, event.clientX);
		showRibbon(ruler, at);
	});
	const end = (event: PointerEvent) => {
		if (at === undefined) return;
		layer.releasePointerCapture(event.pointerId);
		done(at);
		at = undefined;
	};
	layer.addEventListener('pointerup', end);
	layer.addEventListener('pointercancel', end);
}

/** The tick nearest to a place on the screen, counted from 1; 0 well before the first. */
function nearest(ruler: HTMLElement, clientX: number): number {
	const box = ruler.querySelector('.ticks')!.getBoundingClientRect();
	const x = ((clientX - box.left) / box.width) * 100;
	if (x < -0.6) return 0;
	let best = 1;
	let least = Infinity;
	ticksOf(ruler).forEach((tick, i) => {
		const distance = Math.abs(parseFloat(tick.getAttribute('x') ?? '0') - x);
		if (distance < least) [least, best] = [distance, i + 1];
	});
	return best;
}

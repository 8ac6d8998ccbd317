/** What is seen of the picture, and what lies above it in its corners. */
import type cytoscape from 'cytoscape';
import type { Frame } from './labels';

/** In the scaled layout, as labels are placed. What lies above the picture says so by `data-above`. */
export function frameOf(cy: cytoscape.Core, host: HTMLElement): Frame {
	const pan = cy.pan();
	const { left, top } = host.getBoundingClientRect();
	const above = [...(host.parentElement?.querySelectorAll('[data-above]') ?? [])];
	return {
		...{ left: -pan.x, right: cy.width() - pan.x },
		...{ top: -pan.y, bottom: cy.height() - pan.y },
		covered: above
			.map((element) => element.getBoundingClientRect())
			.filter(({ width }) => width > 0)
			.map(({ x, y, width, height }) => ({
				x: x - left + width / 2 - pan.x,
				y: y - top + height / 2 - pan.y,
				...{ width, height, angle: 0 }
			}))
	};
}

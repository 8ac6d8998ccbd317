import { expect, type Page } from '@playwright/test';

interface Point {
	x: number;
	y: number;
}

interface Tie {
	id(): string;
	data(name: string): unknown;
	renderedMidpoint(): Point;
	renderedSourceEndpoint(): Point;
	renderedTargetEndpoint(): Point;
}

interface Picture {
	edges(): { map<T>(f: (tie: Tie) => T): T[] };
	nodes(): { map<T>(f: (node: { renderedPosition(): Point }) => T): T[] };
	width(): number;
	height(): number;
}

/**
 * Where a tie that stands alone between two lies on the page: the middle of its straight line. Of
 * all such ties the one whose middle is farthest from signs and other ties, so that it is hit.
 */
export async function pointOfTie(page: Page) {
	return pointOfLine(page, false);
}

/** The same of a line that stands for several ties, with the two whom they tie. */
export async function pointOfCrowd(page: Page) {
	const { id, x, y } = await pointOfLine(page, true);
	return { ends: id.split(' ').slice(1), x, y };
}

async function pointOfLine(page: Page, crowd: boolean) {
	const box = (await page.locator('.canvas').boundingBox())!;
	const { id, x, y } = await page.locator('.canvas').evaluate((host, crowd) => {
		const { cy } = (host as unknown as { _cyreg: { cy: Picture } })._cyreg;
		const ties = cy.edges().map((tie) => ({
			id: tie.id(),
			wanted: tie.data('bend') === 0 && tie.id().startsWith('all ') === crowd,
			middle: tie.renderedMidpoint(),
			ends: [tie.renderedSourceEndpoint(), tie.renderedTargetEndpoint()] as const
		}));
		const signs = cy.nodes().map((node) => node.renderedPosition());
		const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
		const fromLine = (p: Point, [a, b]: readonly [Point, Point]) => {
			const along = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
			const t = Math.max(0, Math.min(1, along / (apart(a, b) ** 2 || 1)));
			return apart(p, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
		};
		const room = ({ id, middle }: (typeof ties)[number]) =>
			Math.min(
				...ties.filter((tie) => tie.id !== id).map((tie) => fromLine(middle, tie.ends)),
				...signs.map((sign) => apart(middle, sign) / 2)
			);
		const inside = ties.filter(
			({ wanted, middle: { x, y } }) =>
				wanted && x > 40 && y > 20 && x < cy.width() - 60 && y < cy.height() - 110
		);
		const [best] = inside.sort((a, b) => room(b) - room(a));
		return { id: best!.id, ...best!.middle };
	}, crowd);
	return { id, x: box.x + x, y: box.y + y };
}

/** Three frames on: what a frame waits for has been drawn. */
export const atRest = (page: Page) =>
	page.evaluate(async () => {
		for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
	});

/** Where each node lies in the layout, by id. */
export const placesIn = (page: Page) =>
	page.locator('.canvas').evaluate((host) => {
		interface Drawn {
			nodes(): { id(): string; position(): { x: number; y: number } }[];
		}
		const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
		return Object.fromEntries(cy.nodes().map((n) => [n.id(), n.position()]));
	});

/** Once the address says where the picture is looked at, which it does when the picture rests. */
export async function lookIsSaid(page: Page) {
	const said = () => {
		const [x, , scale] = new URL(page.url()).searchParams.get('look')?.split(',') ?? [];
		return { x: Number(x), scale: Number(scale) };
	};
	const seen = () =>
		page.locator('.canvas').evaluate((host) => {
			interface Drawn {
				zoom(): number;
				pan(): Point;
				width(): number;
			}
			const { cy } = (host as unknown as { _cyreg: { cy: Drawn } })._cyreg;
			const x = Math.round((cy.width() / 2 - cy.pan().x) / cy.zoom()) || 0;
			return { x, scale: Number(cy.zoom().toPrecision(4)) };
		});
	await expect(async () => expect(said()).toEqual(await seen())).toPass();
}

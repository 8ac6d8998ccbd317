import AxeBuilder from '@axe-core/playwright';
import { words } from '../../graph/text/normalise';
import { asEpub, asHtml, asText, CHAPTERS } from '../fixtures/ferry/text';
import { gistOf, idOf } from '../fixtures/ferry/wiki';
import { expect, test } from './ferry';
import { drop, file, NAME, open, READER, status, stored, text, unfold } from './own-copy';
import { readTo } from './story';

const [CHAPTER, OTHER] = CHAPTERS;

test.describe('a reader’s own copy', () => {
	test('opened by the button, shows the words in place of gists, and is kept', async ({
		page
	}) => {
		await page.goto(READER);
		await expect(text(page, 1, 1)).toHaveText(gistOf(1, 1, 1));
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('22 of 22 passages found.');
		for (const [scene, texts] of CHAPTER.entries())
			for (const [i, words] of texts.entries())
				await expect(text(page, scene + 1, i + 1)).toHaveText(words);
		await expect(page.locator('[data-source-line]')).toHaveText(
			'The author’s words, from your copy.'
		);
		await page.reload();
		await expect(text(page, 2, 11)).toHaveText(CHAPTER[1][10]!);
		await expect(page.getByRole('button', { name: 'Your copy' })).toBeVisible();
	});

	test('shows on the page of a passage, and for the entire work', async ({ page }) => {
		await page.goto('/read/ferry');
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('22 of 22 passages found.');
		await expect(text(page, 1, 5)).toHaveText(CHAPTER[0][4]!);
		await expect(text(page, 1, 1, 2)).toHaveText(gistOf(2, 1, 1));
		await page.goto(`/passage/${idOf(1, 2, 11)}`);
		await expect(page.locator('main [aria-current]')).toHaveText(CHAPTER[1][10]!);
		await expect(page.locator('.neighbour').first()).toContainText(CHAPTER[1][9]!);
		await expect(page.locator('.neighbour').last()).toContainText(gistOf(2, 1, 1));
		await expect(page.locator('[data-source-line]')).toHaveText(
			'The author’s words, from your copy.'
		);
	});

	test('dropped on the page, is compared: what is edited, gone or as it was', async ({
		page
	}) => {
		const edited = CHAPTER.map((scene) => [...scene]) as [string[], string[]];
		edited[0][4] = edited[0][4]!.replace('a man with a crate', 'a woman with a crate');
		edited[1].splice(7, 1);
		edited[1][0] = edited[1][0]!.replace(/^By evening/, '<b>By</b> evening');
		edited[0][9] = `${edited[0][9]!} <img src="/nowhere" onerror="document.title='run'">`;
		await page.goto(READER);
		await drop(page, file(asHtml(edited), 'saved page.html', 'text/html'));
		await expect(status(page)).toHaveText('21 of 22 passages found, 1 of them edited.');
		await expect(text(page, 1, 5)).toContainText('a woman with a crate');
		await expect(text(page, 1, 5)).toContainText('Edited in your copy.');
		await expect(text(page, 2, 7)).toHaveText(CHAPTER[1][6]!);
		await expect(text(page, 2, 8)).toContainText(gistOf(1, 2, 8));
		await expect(text(page, 2, 8)).toContainText('Not found in your copy');
		await expect(text(page, 2, 1)).toHaveText(CHAPTER[1][0]!);
		await expect(text(page, 1, 10)).toHaveText(CHAPTER[0][9]!);
		await expect(page.locator('[data-source-line]')).toContainText('where it differs');
		expect(await page.locator('.passage :is(img, b, script)').count()).toBe(0);
		expect(await page.title()).not.toBe('run');
	});

	test('that is a whole book serves each of its chapters', async ({ page }) => {
		await page.goto(READER);
		const book = file(asEpub(CHAPTERS), 'book.epub', 'application/epub+zip');
		await open(page, book);
		await expect(status(page)).toHaveText('22 of 22 passages found.');
		await page.goto('/read/ferry/2');
		await expect(text(page, 1, 12, 2)).toHaveText(OTHER[0][11]!);
		await unfold(page);
		await expect(page.getByText('12 of 12 passages found.')).toBeVisible();
		await page.getByRole('button', { name: 'Remove book.epub' }).click();
		await expect(status(page)).toHaveText('book.epub is removed from this browser.');
		await page.goto(READER);
		await expect(text(page, 1, 1)).toHaveText(gistOf(1, 1, 1));
	});

	test('leaves the passage that the address names in view', async ({ page }) => {
		await page.goto(READER);
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('22 of 22 passages found.');
		const id = idOf(1, 2, 6);
		await page.goto('/about');
		await page.goto(`${READER}#${id}`);
		await expect(text(page, 2, 6)).toHaveText(CHAPTER[1][5]!);
		await expect(page.locator('main [aria-current]')).toHaveId(id);
		await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	});

	test('shows its words also where the browser keeps nothing', async ({ page }) => {
		await page.addInitScript(() => {
			indexedDB.open = () => {
				throw new DOMException('not here', 'SecurityError');
			};
		});
		await page.goto(READER);
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText(
			'22 of 22 passages found. This browser keeps nothing, so the words stay until you leave the page.'
		);
		await expect(text(page, 1, 1)).toHaveText(CHAPTER[0][0]!);
	});

	test('is removed, and its words with it', async ({ page }) => {
		await page.goto(READER);
		await open(page, file(asText(CHAPTER)));
		await expect(text(page, 1, 1)).toHaveText(CHAPTER[0][0]!);
		await unfold(page);
		await expect(page.getByText('Nothing of it is sent.')).toBeVisible();
		await page.getByRole('button', { name: `Remove ${NAME}` }).click();
		await expect(status(page)).toHaveText(`${NAME} is removed from this browser.`);
		await expect(text(page, 1, 1)).toHaveText(gistOf(1, 1, 1));
		expect(await stored(page)).toEqual({ files: 0, fits: 0, note: null });
		await page.reload();
		await expect(page.getByRole('button', { name: 'Open your copy' })).toBeVisible();
		await expect(text(page, 1, 1)).toHaveText(gistOf(1, 1, 1));
	});

	test('is refused where it is another chapter, or has no words; nothing is kept', async ({
		page
	}) => {
		await page.goto(READER);
		await open(page, file(asText(OTHER)));
		await expect(status(page)).toHaveText(
			`${NAME} is not a copy of this chapter. Nothing of it is kept.`
		);
		await open(page, file('', 'empty.txt'));
		await expect(status(page)).toContainText('empty.txt is empty.');
		await open(page, file('\n\n* * *\n\n', 'stars.txt'));
		await expect(status(page)).toContainText('stars.txt has no words in it.');
		await open(page, file('PK\u0003\u0004 no book', 'broken.epub', 'application/epub+zip'));
		await expect(status(page)).toHaveText(/^broken\.epub .* Nothing of it is kept\.$/);
		await expect(text(page, 1, 1)).toHaveText(gistOf(1, 1, 1));
		expect(await stored(page)).toEqual({ files: 0, fits: 0, note: null });
	});

	test('has the words that an address names marked', async ({ page }) => {
		const id = idOf(1, 1, 9);
		await page.goto(`${READER}?words=${id}:4-7#${id}`);
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('22 of 22 passages found.');
		await expect(page.locator('.passage mark')).toHaveText('forty thousand of');
		await expect(text(page, 1, 9)).toHaveText(CHAPTER[0][8]!);
	});

	test('that the browser has forgotten is offered to be opened again', async ({ page }) => {
		await page.goto(READER);
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('22 of 22 passages found.');
		await page.goto('/about/your-copy');
		await page.evaluate(
			() =>
				new Promise((resolve) => {
					indexedDB.deleteDatabase('canonry:copy').onsuccess = resolve;
				})
		);
		await page.goto(READER);
		await expect(status(page)).toHaveText(
			`Your browser has forgotten ${NAME}. Open it again to read its words here.`
		);
		await expect(text(page, 1, 1)).toHaveText(gistOf(1, 1, 1));
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('22 of 22 passages found.');
		await expect(text(page, 1, 1)).toHaveText(CHAPTER[0][0]!);
	});

	test('obeys the reader’s place: what is not reached is not in the page', async ({
		page,
		baseURL
	}) => {
		const shown = async () => words((await page.locator('body').textContent()) ?? '').join(' ');
		const hidden = (from: number) =>
			CHAPTER.flat()
				.slice(from)
				.map((t) => words(t).join(' '));
		await readTo(page, 'ferry:1.1.5', baseURL);
		await page.goto(READER);
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toHaveText('5 of 5 passages found.');
		await expect(text(page, 1, 5)).toHaveText(CHAPTER[0][4]!);
		await page.reload();
		await expect(text(page, 1, 5)).toHaveText(CHAPTER[0][4]!);
		const html = await shown();
		for (const words of hidden(5)) expect(html).not.toContain(words);
		await page.getByRole('button', { name: 'To the end of scene 1' }).click();
		await expect(text(page, 1, 11)).toHaveText(CHAPTER[0][10]!);
		const further = await shown();
		for (const words of hidden(11)) expect(further).not.toContain(words);
	});

	test('is kept, and none of it shown, where too little is read to tell', async ({
		page,
		baseURL
	}) => {
		await readTo(page, 'ferry:2.1.2', baseURL);
		await page.goto('/read/ferry/2');
		await open(page, file(asText(CHAPTER)));
		await expect(status(page)).toContainText('Too little is read here to tell');
		await expect(text(page, 1, 1, 2)).toHaveText(gistOf(2, 1, 1));
		await page.goto(READER);
		await expect(text(page, 1, 1)).toHaveText(CHAPTER[0][0]!);
	});

	test('is worked by keyboard, and has no barriers', async ({ page }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(READER);
			const toggle = page.locator('own-copy [data-toggle]');
			await toggle.focus();
			await page.keyboard.press('Enter');
			const panel = page.getByRole('group', { name: 'Your copy' });
			await expect(panel).toBeVisible();
			await expect(toggle).toHaveAttribute('aria-expanded', 'true');
			await open(page, file(asText([CHAPTER[0].slice(0, 9), CHAPTER[1]])));
			await expect(status(page)).toContainText('20 of 22 passages found');
			await expect(panel).toBeHidden();
			await expect(toggle).toBeFocused();
			await page.keyboard.press('Enter');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			await page.locator('own-copy').getByRole('link').focus();
			await page.keyboard.press('Escape');
			await expect(panel).toBeHidden();
			await expect(toggle).toBeFocused();
			await page.keyboard.press('Enter');
			await page.getByRole('button', { name: /^Remove/ }).press('Enter');
			await expect(status(page)).toContainText('is removed');
		}
	});

	test('fits 320 px', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(READER);
		await open(page, file(asText(CHAPTER), `${'a-very-long-name-'.repeat(6)}.txt`));
		await expect(status(page)).toContainText('22 of 22');
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(320);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('there is no control, and gists stand as they are', async ({ page }) => {
		await page.goto(READER);
		await expect(page.locator('own-copy')).toBeHidden();
		await expect(text(page, 1, 1)).toHaveText(gistOf(1, 1, 1));
	});
});

test('sketches are those of the passages that are reached, and of no others', async ({
	request
}) => {
	const ids = async (at: string) => {
		const response = await request.get(`/read/ferry/1/sketches.json?at=${at}`);
		const { passages, complete } = (await response.json()) as {
			passages: { id: string; sketch: { hash: string } }[];
			complete: boolean;
		};
		for (const { sketch } of passages) expect(sketch.hash).toMatch(/^[\da-f]{8}$/);
		return [passages.map((p) => p.id).at(-1), passages.length, complete];
	};
	expect(await ids('start')).toEqual([undefined, 0, false]);
	expect(await ids('1.1.4')).toEqual([idOf(1, 1, 4), 4, false]);
	expect(await ids('end')).toEqual([idOf(1, 2, 11), 22, true]);
	const cookie = { Cookie: 'position=ferry:1.1.4' };
	const own = await request.get('/read/ferry/1/sketches.json?at=end', { headers: cookie });
	expect(((await own.json()) as { passages: unknown[] }).passages).toHaveLength(4);
	expect((await request.get('/read/ferry/9/sketches.json')).status()).toBe(404);
});

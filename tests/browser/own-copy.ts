/** How tests open a reader's own copy, and what the browser then holds of it. */
import type { Page } from '@playwright/test';
import { idOf } from '../fixtures/ferry/wiki';
import { expect } from './ferry';

export const READER = '/read/ferry/1';
export const NAME = 'hythe-bank-holiday.txt';

export const file = (text: string | Buffer, name = NAME, mimeType = 'text/plain') => ({
	name,
	mimeType,
	buffer: typeof text === 'string' ? Buffer.from(text) : text
});

export const status = (page: Page) => page.locator('own-copy').getByRole('status');
export const text = (page: Page, scene: number, paragraph: number, chapter = 1) =>
	page.locator(`[id="${idOf(chapter, scene, paragraph)}"] .text`);

/** Opens the control. */
export async function unfold(page: Page) {
	const panel = page.getByRole('group', { name: 'Your copy' });
	if (!(await panel.isVisible()))
		await page.getByRole('button', { name: /^(Open y|Y)our copy/ }).click();
	return panel;
}

/** Chooses a file by the button, as a reader does. */
export async function open(page: Page, ...files: ReturnType<typeof file>[]) {
	const panel = await unfold(page);
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		panel.getByLabel(/^(Choose a|Open another) file$/).click()
	]);
	await chooser.setFiles(files);
}

/** Drops a file on the page. */
export async function drop(page: Page, { name, mimeType, buffer }: ReturnType<typeof file>) {
	const transfer = await page.evaluateHandle(
		([bytes, name, type]) => {
			const data = new DataTransfer();
			data.items.add(new File([bytes], name, { type }));
			return data;
		},
		[buffer.toString('utf8'), name, mimeType] as const
	);
	await page.dispatchEvent('.reader', 'dragover', { dataTransfer: transfer });
	await expect(page.locator('html')).toHaveAttribute('data-dropping', '');
	await page.dispatchEvent('.reader', 'drop', { dataTransfer: transfer });
	await expect(page.locator('html')).not.toHaveAttribute('data-dropping', '');
}

/** What the browser holds of copies. */
export function stored(page: Page) {
	return page.evaluate(async () => {
		const db = await new Promise<IDBDatabase | undefined>((resolve) => {
			const asked = indexedDB.open('canonry:copy');
			asked.onsuccess = () => resolve(asked.result);
			asked.onupgradeneeded = () => asked.transaction?.abort();
			asked.onerror = () => resolve(undefined);
		});
		const count = (name: string) =>
			new Promise<number>((resolve) => {
				if (!db) return resolve(0);
				const asked = db.transaction(name).objectStore(name).count();
				asked.onsuccess = () => resolve(asked.result);
			});
		const held = { files: await count('files'), fits: await count('fits') };
		db?.close();
		return { ...held, note: localStorage.getItem('canonry:copies') };
	});
}

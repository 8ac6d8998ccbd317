import type { Request } from '@playwright/test';
import { words } from '../../graph/text/normalise';
import { asText, CHAPTERS } from '../fixtures/ferry/text';
import { idOf } from '../fixtures/ferry/wiki';
import { expect, test } from './ferry';
import { file, open, READER, status, text } from './own-copy';
import { readTo } from './story';

const [CHAPTER] = CHAPTERS;

test('nothing of the copy leaves the browser', async ({ page, context, baseURL }) => {
	const requests: Request[] = [];
	context.on('request', (request) => requests.push(request));
	// A page that is left may send a beacon.
	const beacons: string[] = [];
	await page.exposeFunction('told', (address: string) => beacons.push(address));
	await page.addInitScript(() => {
		for (const [owner, name] of [
			[navigator, 'sendBeacon'],
			[window, 'WebSocket'],
			[window, 'EventSource'],
			[window, 'RTCPeerConnection']
		] as const)
			Object.defineProperty(owner, name, {
				value: () => (window as unknown as { told(name: string): void }).told(name)
			});
	});
	await readTo(page, 'ferry:1.1.9', baseURL);
	await page.goto(READER);
	const before = requests.length;
	await open(page, file(asText(CHAPTER)));
	await expect(status(page)).toHaveText('9 of 9 passages found.');
	await page.reload();
	await expect(text(page, 1, 9)).toHaveText(CHAPTER[0][8]!);
	await page.goto(`/passage/${idOf(1, 1, 9)}`);
	await expect(page.locator('main [aria-current]')).toHaveText(CHAPTER[0][8]!);
	await page.goto('/wiki/Wenna_Pell');
	await page.goto('/search?q=ferry');
	await page.goto(`/read/ferry?at=1.2.4`);
	await expect(page.locator('.passage').first()).toBeVisible();
	await page.goto(`${READER}#${idOf(1, 1, 3)}`);
	await expect(text(page, 1, 3)).toHaveText(CHAPTER[0][2]!);
	await page.waitForLoadState('networkidle');

	const seen = requests.slice(before);
	expect(seen.length).toBeGreaterThan(20);
	expect(seen.filter((r) => r.url().includes('sketches.json')).length).toBeGreaterThan(0);
	expect(seen.filter((r) => r.url().includes('copy-worker')).length).toBeGreaterThan(0);
	const runs = new Set(runsOf(CHAPTER.flat(2).join(' ')));
	for (const request of seen) {
		expect(new URL(request.url()).origin).toBe(baseURL);
		expect([request.url(), request.method(), request.postData()]).toEqual([
			request.url(),
			'GET',
			null
		]);
		const headers = JSON.stringify(await request.allHeaders());
		const sent = decoded(`${request.url()} ${headers}`);
		expect(sent).not.toContain('hythe-bank');
		expect([request.url(), runsOf(sent).filter((run) => runs.has(run))]).toEqual([
			request.url(),
			[]
		]);
	}
	expect(beacons).toEqual([]);
	expect(JSON.stringify(await context.cookies())).not.toContain('hythe-bank');
});

/** Every run of three words, in their normal form. */
function runsOf(said: string): string[] {
	const all = words(said);
	return all.slice(2).map((_, i) => all.slice(i, i + 3).join(' '));
}

function decoded(sent: string): string {
	try {
		return decodeURIComponent(sent);
	} catch {
		return sent;
	}
}

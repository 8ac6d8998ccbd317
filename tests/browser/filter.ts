import type { Page } from '@playwright/test';

/** The button behind which the form of a page waits on a phone; not there where it stands open. */
export const filterButton = (page: Page) => page.locator('main summary', { hasText: /^\s*Filter/ });

/** Opens the form that says which part of a page is shown, where it waits behind its button. */
export async function openFilter(page: Page): Promise<void> {
	if (await filterButton(page).isVisible()) await filterButton(page).click();
}

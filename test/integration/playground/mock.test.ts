import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestMock } from '../../support/mock.ts';
import type { TestMock } from '../../support/mock.ts';
import { accessibilityProblems, tabThrough } from '../../support/accessibility.ts';
import { hasChromium, launchChromium } from '../../support/chromium.ts';
import { bubble, openBoth, PATIENCE_MS, say, watch } from './browser.ts';

describe.skipIf(!hasChromium)('the playground on the mock', { timeout: 3 * PATIENCE_MS }, () => {
  let mock: TestMock;
  let browser: Browser;

  beforeAll(async () => {
    mock = await startTestMock();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });

  it('lets two people chat and shows what was read, with valid packets only', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const seen = watch(page);
    const { ada, grace } = await openBoth(page, mock.url);
    await say(ada, 'Anybody there?');
    await bubble(grace, 'Anybody there?').waitFor();
    await bubble(ada, 'Anybody there?').locator('.state.read').waitFor();
    expect(await page.locator('.count').textContent()).toMatch(/all valid$/);
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });

  it.each(['light', 'dark'] as const)(
    'keeps nobody out in its %s colours: names, language, contrast',
    async (colorScheme) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
      await page.goto(mock.url);
      await page.getByRole('button', { name: /chat$/ }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      const { ada, grace } = await openBoth(page, mock.url);
      await say(ada, `In ${colorScheme} colours?`);
      await bubble(grace, `In ${colorScheme} colours?`).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.close();
    },
  );

  it('is used by keyboard alone: sign in, write, send, and read the packets aloud', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(mock.url);
    const begin = page.getByRole('button', { name: /chat$/ });
    await begin.waitFor();
    expect((await tabThrough(page, 8)).filter((stop) => stop.endsWith('(not seen)'))).toEqual([]);
    await begin.focus();
    await page.keyboard.press('Enter');
    const input = page.getByLabel('Message from Ada Lovelace');
    await input.waitFor();
    await input.focus();
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages' }).last().getByText('By keyboard').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ packets, all valid/ })
      .waitFor();
    await page.close();
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestMock } from '../../support/mock.ts';
import type { TestMock } from '../../support/mock.ts';
import { hasChromium, launchChromium } from '../../support/chromium.ts';
import { bubble, openBoth, PATIENCE_MS, say, watch } from './browser.ts';

describe.skipIf(!hasChromium)('the playground on the mock', { timeout: 3 * PATIENCE_MS }, () => {
  let mock: TestMock;
  let browser: Browser;

  beforeAll(async () => {
    mock = await startTestMock();
    browser = await launchChromium();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  }, PATIENCE_MS);

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
});

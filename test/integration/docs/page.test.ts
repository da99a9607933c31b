import fastify from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../generated/contract.ts';
import { docsPage, installDocs } from '../../../src/http/docs.ts';
import { accessibilityProblems, tabThrough } from '../../support/accessibility.ts';
import { hasChromium, launchChromium } from '../../support/chromium.ts';

describe('/docs', () => {
  it('is sent once per contract', async () => {
    const app = fastify();
    installDocs(app, { html: docsPage, hash: 'h1' });
    const first = await app.inject('/docs');
    expect(first).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', etag: '"docs-h1"' },
    });
    expect(first.body).toContain('id="send-chatMessage"');
    const again = await app.inject({ url: '/docs', headers: { 'if-none-match': '"docs-h1"' } });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
    await app.close();
  });
});

describe.skipIf(!hasChromium)('/docs in Chromium', () => {
  const app = fastify();
  const requests: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;
  let url = '';

  beforeAll(async () => {
    installDocs(app, { html: docsPage, hash: contract.hash });
    url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/docs`;
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('asks for nothing but itself and reports no error', () => {
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
  });

  it.each([390, 1280])('is not wider than a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('shows every event that the contract has', async () => {
    const ways = await page.locator('article .way.in, article .way.out').count();
    expect(ways).toBe(Object.keys(contract.operations).length + Object.keys(contract.emissions).length);
  });

  it('finds by every word, and shows all again when nothing is asked', async () => {
    const shown = page.locator('article[data-search]:not([hidden])');
    const all = await shown.count();
    await page.fill('#search', 'friendAdded');
    expect(await page.locator('#get-friendAdded').isVisible()).toBe(true);
    expect(await page.locator('#send-startCall').isVisible()).toBe(false);
    await page.fill('#search', 'zzunfindable');
    expect(await page.locator('#none').isVisible()).toBe(true);
    await page.fill('#search', '');
    expect(await shown.count()).toBe(all);
  });

  it('shows what was found at once, with the count, on a phone too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate('scrollTo(0, 5000)');
    await page.fill('#search', 'friendAdded');
    expect(await page.locator('#found').textContent()).toMatch(/^\d+ found$/);
    expect(await page.locator('#found').isVisible()).toBe(true);
    const first = await page.locator('article[data-search]:not([hidden])').first().boundingBox();
    expect(first?.y).toBeLessThan(400);
    await page.fill('#search', '');
  });

  it.each(['light', 'dark'] as const)(
    'keeps nobody out in its %s colours: names, language, contrast',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );

  it('is used by keyboard: past the menu, into the search, and the focus is seen', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(url);
    expect(await tabThrough(page, 4)).toEqual(
      ['Skip to the contract', 'Search', 'requestPasscode', 'signIn'].map((name) =>
        expect.stringMatching(new RegExp(`^(↑)?${name}$`)),
      ),
    );
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
  });
});

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedThrough } from '../../../src/compose/seeding.ts';
import { startTestApp } from '../../support/app.ts';
import type { TestApp } from '../../support/app.ts';
import { hasChromium, launchChromium } from '../../support/chromium.ts';
import { bubble, openBoth, PATIENCE_MS, say, watch } from './browser.ts';

describe.skipIf(!hasChromium)('the playground in Chromium', { timeout: 3 * PATIENCE_MS }, () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let seen: ReturnType<typeof watch>;
  let ada: Locator;
  let grace: Locator;

  beforeAll(async () => {
    app = await startTestApp();
    await seedThrough(app.services);
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    seen = watch(page);
    ({ ada, grace } = await openBoth(page, app.url));
  }, 4 * PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** The newest action with this title. */
  const action = (title: string): Locator =>
    page
      .locator('.actions > li')
      .filter({ has: page.locator('h3 code', { hasText: title }) })
      .first();

  it('carries a message from one person to the other and back says that it was read', async () => {
    await say(ada, 'Did the compiler arrive at last?');
    await bubble(grace, 'at last?').waitFor();
    await bubble(ada, 'at last?').locator('.state.read').waitFor();
  });

  it('lists under the action every packet that it led to, each valid', async () => {
    const packets = action('chatMessage').locator('summary');
    await packets.filter({ hasText: 'Grace' }).filter({ hasText: 'newMessage' }).waitFor();
    await packets.filter({ hasText: 'Ada' }).filter({ hasText: 'ack' }).waitFor();
    await action('markRead').locator('summary').filter({ hasText: 'messagesRead' }).waitFor();
    expect(await page.locator('.verdict.bad').count()).toBe(0);
    expect(await page.locator('.count').textContent()).toMatch(/^\d+ packets, all valid$/);
    await packets.first().click();
    expect(await action('chatMessage').locator('pre').first().textContent()).toContain('Did the compiler');
  });

  it('shows who types, until the input is emptied', async () => {
    const input = grace.getByLabel('Message from Grace Hopper');
    await input.pressSequentially('Yes');
    await ada.getByText('Grace typing …').waitFor();
    await input.fill('');
    await ada.getByText('online', { exact: true }).waitFor();
  });

  it('edits and deletes a message on both sides', async () => {
    await say(ada, 'It has a bgu');
    const own = bubble(ada, 'It has a bgu');
    await own.hover();
    await own.getByRole('button', { name: 'Edit message' }).click();
    await say(ada, 'It has a bug');
    await bubble(grace, 'It has a bug').getByText('edited').waitFor();
    await bubble(ada, 'It has a bug').getByRole('button', { name: 'Delete message' }).click();
    await grace.locator('.bubble.deleted').waitFor();
    await ada.locator('.bubble.deleted').waitFor();
  });

  it('rings, connects and hangs up on both sides; and can be declined', async () => {
    await ada.getByRole('button', { name: 'Call' }).click();
    await ada.getByText('Ringing …').waitFor();
    await grace.getByRole('button', { name: 'Answer' }).click();
    await ada.getByText('Connected', { exact: true }).waitFor();
    await grace.getByText('Connected', { exact: true }).waitFor();
    await ada.getByRole('button', { name: 'Hang up' }).click();
    // Such notices stay for seconds only: wait for both at once.
    await Promise.all([grace, ada].map((phone) => phone.getByText('Call ended.').waitFor()));
    await grace.getByRole('button', { name: 'Call' }).click();
    await ada.getByRole('button', { name: 'Decline' }).click();
    await grace.getByText('Ada Lovelace declined.').waitFor();
  });

  it('loses the connection, is seen offline, and catches up', async () => {
    await grace.getByRole('switch').click();
    await grace.getByText('Offline', { exact: true }).waitFor();
    await ada.getByText('last seen').waitFor();
    await say(ada, 'Are you there?');
    await bubble(ada, 'Are you there?').locator('.state.sent').waitFor();
    await say(grace, 'Written in the tunnel');
    await bubble(grace, 'in the tunnel').locator('.state.sending').waitFor();
    await grace.getByRole('switch').click();
    await bubble(grace, 'Are you there?').getByText('caught up').waitFor();
    await bubble(ada, 'in the tunnel').waitFor();
    await ada.getByText('online', { exact: true }).waitFor();
  });

  it('counts what a third person has not read, and starts groups', async () => {
    await page.getByRole('button', { name: 'Device', exact: true }).click();
    const third = page.getByRole('region', { name: 'Device 3' });
    expect(await third.getByRole('button', { name: 'Ada Lovelace' }).isDisabled()).toBe(true);
    await third.getByRole('button', { name: 'Alan Turing' }).click();
    const alan = page.getByRole('region', { name: 'Device of Alan Turing' });
    await ada.getByRole('button', { name: 'Back to chats' }).click();
    await ada.getByRole('button', { name: 'New' }).click();
    await ada.getByLabel('Name of the group').fill('Tea');
    await ada.getByLabel('Alan Turing').check();
    await ada.getByRole('button', { name: 'Create group' }).click();
    await ada.getByText('2 members').waitFor();
    const entry = alan.getByRole('button', { name: 'Tea' });
    await entry.waitFor();
    await say(ada, 'Milk?');
    await entry.filter({ hasText: '1 unread' }).waitFor();
    await entry.click();
    await bubble(ada, 'Milk?').locator('.state.read').waitFor();
  });

  it('shows a broken rule in red with its reason, and that the server refuses it', async () => {
    await page.getByRole('button', { name: 'Break a rule' }).click();
    await action('addFriend').locator('.reason', { hasText: '"phoneNumber" must be a phone number' }).waitFor();
    await action('addFriend').locator('summary', { hasText: 'INVALID_PAYLOAD' }).waitFor();
    expect(await page.locator('.verdict.bad').count()).toBe(1);
  });

  it.each([390, 1280])('is not wider than a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('reports no error and asks nobody but its server', () => {
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });
});

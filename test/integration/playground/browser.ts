import type { Locator, Page } from 'playwright-core';

/** Where a slow, busy machine still is in time. */
export const PATIENCE_MS = 30_000;

/** Everything that a page reports or fails to fetch. */
export function watch(page: Page): { readonly complaints: string[]; readonly foreign: string[] } {
  const complaints: string[] = [];
  const foreign: string[] = [];
  let origin = '';
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) =>
    complaints.push(`${request.method()} ${request.url()} failed: ${request.failure()?.errorText}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answered ${response.status()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:') return;
    origin ||= url.origin;
    if (url.origin !== origin) foreign.push(request.url());
  });
  return { complaints, foreign };
}

export const phoneOf = (page: Page, name: string): Locator => page.getByRole('region', { name: `Device of ${name}` });

/** Opens the playground and signs in Ada and Grace, each with the chat with the other on the screen. */
export async function openBoth(page: Page, url: string): Promise<{ readonly ada: Locator; readonly grace: Locator }> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  await page.getByRole('button', { name: 'Let Ada and Grace chat' }).click();
  const ada = phoneOf(page, 'Ada Lovelace');
  const grace = phoneOf(page, 'Grace Hopper');
  await ada.getByLabel('Message from Ada Lovelace').waitFor();
  await grace.getByLabel('Message from Grace Hopper').waitFor();
  await ada.getByText('online', { exact: true }).waitFor();
  await grace.getByText('online', { exact: true }).waitFor();
  return { ada, grace };
}

/** Writes a message and sends it. */
export async function say(phone: Locator, text: string): Promise<void> {
  await phone.getByPlaceholder('Message', { exact: true }).fill(text);
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
}

/** The bubble with this text. */
export const bubble = (phone: Locator, text: string): Locator => phone.locator('.bubble').filter({ hasText: text });

import { createServer } from 'node:http';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../../support/chromium.ts';
import { createTestClients, streamOf, textsOf } from '../../support/client.ts';
import { startTestMock } from '../../support/mock.ts';
import { freePort, waitFor } from '../../support/processes.ts';

const closers: (() => unknown)[] = [];
const { person, closeAll } = createTestClients();
afterEach(async () => {
  closeAll();
  for (const close of closers.splice(0).reverse()) await close();
});

/** What an app in a browser does with the client, from the page of another origin. */
const APP = `
import { connect } from '../../../generated/client/client.ts';
const warnings = [];
const client = connect(window.SERVER, { warn: (message) => warnings.push(message) });
const got = [];
window.app = {
  client, got, warnings,
  async start() {
    await client.signIn({ phoneNumber: '+491710000041', passcode: '000000', name: 'Browser' });
    client.onMessage((message) => got.push(message.text));
    return client.session.user.userId;
  },
};
`;

describe.skipIf(!hasChromium)('The client in Chromium', () => {
  it('signs in, gets and sends messages from another origin, and warns of nothing', async () => {
    const mock = await startTestMock();
    closers.push(() => mock.close());
    const { outputFiles } = await build({
      stdin: { contents: APP, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
    });
    const page = `<!doctype html><link rel="icon" href="data:,"><script>window.SERVER=${JSON.stringify(mock.url)}</script><script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`;
    const host = createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
    );
    const port = await freePort();
    await new Promise<void>((resolve) => host.listen(port, '127.0.0.1', resolve));
    closers.push(
      () => host.close(),
      () => host.closeAllConnections(),
    );
    const browser = await launchChromium();
    closers.push(() => browser.close());
    const tab = await browser.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(`http://127.0.0.1:${port}/`);
    const browserId: string = await tab.evaluate('app.start()');
    const ben = await person(mock.url, '+491710000042');
    const theirs = streamOf(ben);
    await ben.chatMessage({ recipientId: browserId, text: 'to the browser' });
    await waitFor('the browser got it', async () => (await tab.evaluate<number>('app.got.length')) === 1);
    await tab.evaluate(
      `app.client.chatMessage({ recipientId: '${ben.session?.user.userId}', text: 'from the browser' })`,
    );
    await waitFor('ben got it', () => theirs.length === 2);
    expect(textsOf(theirs)).toEqual(['to the browser', 'from the browser']);
    expect(await tab.evaluate('app.warnings')).toEqual([]);
    expect(complaints).toEqual([]);
  }, 90_000);
});

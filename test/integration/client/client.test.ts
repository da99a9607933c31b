import { createHash } from 'node:crypto';
import { createConnection, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, failedWith, LetsChatError } from '../../../generated/client/client.ts';
import type { ConnectOptions, LetsChatClient, Message } from '../../../generated/client/client.ts';
import { startTestApp, TEST_PASSCODE } from '../../support/app.ts';
import type { TestApp } from '../../support/app.ts';
import { freePort, temporaryFolder, waitFor } from '../../support/processes.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const serve = async (env: Readonly<Record<string, string>> = {}): Promise<TestApp> => {
  const app = await startTestApp({ env });
  closers.push(() => app.close());
  return app;
};

const client = (url: string, options: ConnectOptions = {}): LetsChatClient => {
  const made = connect(url, { checkContract: false, ...options });
  closers.push(() => made.close());
  return made;
};

async function person(url: string, phoneNumber: string, options: ConnectOptions = {}): Promise<LetsChatClient> {
  const made = client(url, options);
  await made.requestPasscode({ phoneNumber });
  await made.signIn({ phoneNumber, passcode: TEST_PASSCODE });
  return made;
}

async function friends(url: string): Promise<readonly [LetsChatClient, LetsChatClient, string]> {
  const ada = await person(url, '+491710000011');
  const grace = await person(url, '+491710000012');
  const { user } = grace.session ?? expect.fail('not signed in');
  await ada.addFriend({ userId: user.userId });
  return [ada, grace, user.userId];
}

const streamOf = (from: LetsChatClient): Message[] => {
  const got: Message[] = [];
  from.onMessage((message) => got.push(message));
  return got;
};

const texts = (messages: readonly Message[]): readonly (string | null)[] => messages.map(({ text }) => text);

describe('The client against a node', () => {
  it('resolves with typed data, delivers typed events, and throws a closed code', async () => {
    const { url } = await serve();
    const [ada, grace, graceId] = await friends(url);
    const typists: string[] = [];
    grace.on('typing', ({ sender }) => typists.push(sender));
    const got = streamOf(grace);
    await ada.typing({ recipientId: graceId });
    const message = await ada.chatMessage({ recipientId: graceId, text: 'Hello' });
    await waitFor('the message and the typist came', () => got.length === 1 && typists.length === 1);
    expect(got).toEqual([message]);
    const error: unknown = await ada
      .editMessage({ messageId: 'a'.repeat(24), text: 'x' })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LetsChatError);
    expect(failedWith('editMessage', error) && error.code).toBe('NOT_FOUND');
  });

  it('sends every message once and in order although the connection is cut in the middle of sending', async () => {
    const way = await wayTo((await serve()).url);
    const [ada, grace, graceId] = await friends(way.url);
    const [mine, theirs] = [streamOf(ada), streamOf(grace)];
    const sent = Array.from({ length: 30 }, (_, index) => ada.chatMessage({ recipientId: graceId, text: `${index}` }));
    await waitFor('some arrived', () => theirs.length >= 5);
    way.cut();
    await waitFor('some more arrived', () => theirs.length >= 12);
    way.cut();
    await Promise.all(sent);
    const expected = Array.from({ length: 30 }, (_, index) => `${index}`);
    await waitFor('everything arrived', () => theirs.length >= 30 && mine.length >= 30);
    expect(texts(theirs)).toEqual(expected);
    expect(texts(mine)).toEqual(expected);
  });

  it('goes on over a restart of the server: what was sent meanwhile arrives, and what was missed is caught up with', async () => {
    const folder = temporaryFolder('client');
    closers.push(() => folder.remove());
    const env = { DATA_DIR: folder.path, PORT: String(await freePort()) };
    const first = await startTestApp({ env });
    const [ada, grace, graceId] = await friends(first.url);
    const theirs = streamOf(grace);
    await ada.chatMessage({ recipientId: graceId, text: 'before' });
    await first.close();
    await waitFor('both know', () => ada.state === 'offline' && grace.state === 'offline');
    const pending = [
      ada.chatMessage({ recipientId: graceId, text: 'during 1' }),
      ada.chatMessage({ recipientId: graceId, text: 'during 2' }),
    ];
    await serve(env);
    await Promise.all(pending);
    await ada.chatMessage({ recipientId: graceId, text: 'after' });
    await waitFor('everything arrived', () => theirs.length >= 4);
    expect(texts(theirs)).toEqual(['before', 'during 1', 'during 2', 'after']);
  });

  it('signs in by a kept token and delivers what came since the kept seq', async () => {
    const { url } = await serve();
    const [ada, grace, graceId] = await friends(url);
    const { token } = grace.session ?? expect.fail('not signed in');
    const one = await ada.chatMessage({ recipientId: graceId, text: 'one' });
    grace.close();
    await ada.chatMessage({ recipientId: graceId, text: 'two' });
    await ada.chatMessage({ recipientId: graceId, text: 'three' });
    const got = streamOf(client(url, { token, seen: { [one.conversationId]: one.seq } }));
    await waitFor('both came', () => got.length >= 2);
    expect(texts(got)).toEqual(['two', 'three']);
  });

  it('fails what is unanswered when it is closed, and drops a token that is worth nothing', async () => {
    const { url } = await serve();
    const bad = client(url, { token: 'worthless' });
    await waitFor('signed out', () => bad.state === 'connected');
    await expect(bad.getFriends()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const nobody = client(`http://127.0.0.1:${await freePort()}`);
    const waiting = expect(nobody.getFriends()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    nobody.close();
    await waiting;
  });

  it('warns when the server speaks another contract, and is silent when it speaks the same', async () => {
    const { url } = await serve();
    const { checkContract } = await import('../../../src/client/contract-check.ts');
    const { CONTRACT_HASH } = await import('../../../generated/client/client.ts');
    const warnings: string[] = [];
    const warn = (message: string): void => void warnings.push(message);
    await checkContract({ url, hash: CONTRACT_HASH, warn });
    expect(warnings).toEqual([]);
    await checkContract({ url, hash: createHash('sha256').digest('hex'), warn });
    expect(warnings).toHaveLength(1);
  });
});

describe('The bundle of the client', () => {
  const bundled = async (contents: string): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      external: ['socket.io-client'],
    });
    return gzipSync(outputFiles[0]?.contents ?? '').length;
  };

  it('is under 15 kB gzipped without socket.io-client, and runs without Node', async () => {
    const size = await bundled(`export * from '../../../generated/client/client.ts';`);
    process.stdout.write(`client: ${size} bytes gzipped\n`);
    expect(size).toBeLessThan(15_000);
  });

  it('tree-shakes: who wants the error alone gets little more', async () => {
    expect(await bundled(`export { LetsChatError } from '../../../generated/client/client.ts';`)).toBeLessThan(500);
  });
});

/** A way to a server that can be cut as a lost network is. */
async function wayTo(url: string): Promise<{ readonly url: string; cut(): void }> {
  const target = Number(new URL(url).port);
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = createConnection(target, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  const cut = (): void => open.forEach((socket) => socket.destroy());
  closers.push(() => {
    cut();
    proxy.close();
  });
  return { url: `http://127.0.0.1:${port}`, cut };
}

import { afterEach, describe, expect, it } from 'vitest';
import { connect, CONTRACT_HASH, failedWith, LetsChatError } from '../../../generated/client/client.ts';
import { startTestApp } from '../../support/app.ts';
import { changesOf, createTestClients, streamOf, textsOf } from '../../support/client.ts';
import { startTestMock } from '../../support/mock.ts';
import { freePort, temporaryFolder, waitFor } from '../../support/processes.ts';
import { wayTo } from '../../support/way.ts';
import type { Way } from '../../support/way.ts';

const { open, person, friends, closeAll } = createTestClients();
const closers: (() => unknown)[] = [];
afterEach(async () => {
  closeAll();
  for (const close of closers.splice(0).reverse()) await close();
});

const started = async <Server extends { readonly url: string; close(): Promise<void> }>(
  starting: Promise<Server>,
): Promise<Server> => {
  const server = await starting;
  closers.push(() => server.close());
  return server;
};
const way = async (url: string): Promise<Way> => {
  const made = await wayTo(url);
  closers.push(() => made.close());
  return made;
};

describe.each([
  ['a node', () => started(startTestApp())],
  ['the mock', () => started(startTestMock())],
])('The client against %s', (_name, serve) => {
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
    const road = await way((await serve()).url);
    const [ada, grace, graceId] = await friends(road.url);
    const [mine, theirs] = [streamOf(ada), streamOf(grace)];
    const sent = Array.from({ length: 30 }, (_, index) => ada.chatMessage({ recipientId: graceId, text: `${index}` }));
    await waitFor('some arrived', () => theirs.length >= 5);
    road.cut();
    await waitFor('some more arrived', () => theirs.length >= 12);
    road.cut();
    await Promise.all(sent);
    const expected = Array.from({ length: 30 }, (_, index) => `${index}`);
    await waitFor('everything arrived', () => theirs.length >= 30 && mine.length >= 30);
    expect(textsOf(theirs)).toEqual(expected);
    expect(textsOf(mine)).toEqual(expected);
  });

  it('tells after a reconnect what was written, edited and deleted while it was offline', async () => {
    const { url } = await serve();
    const road = await way(url);
    const [ada, , graceId] = await friends(url);
    const grace = await person(road.url, '+491710000012');
    const got = streamOf(grace);
    const { edited, deleted } = changesOf(grace);
    const first = await ada.chatMessage({ recipientId: graceId, text: 'frist' });
    const second = await ada.chatMessage({ recipientId: graceId, text: 'second' });
    await waitFor('both arrived', () => got.length === 2);
    road.open(false);
    await waitFor('grace is offline', () => grace.state === 'offline');
    await ada.editMessage({ messageId: first.messageId, text: 'first' });
    await ada.deleteMessage({ messageId: second.messageId });
    await ada.chatMessage({ recipientId: graceId, text: 'third' });
    road.open(true);
    await waitFor('everything came', () => got.length === 3 && edited.length > 0 && deleted.length > 0);
    await grace.getFriends();
    expect(textsOf(got)).toEqual(['frist', 'second', 'third']);
    expect(edited).toEqual(['first']);
    expect(deleted).toEqual([second.messageId]);
  });

  it('signs in by a kept token and delivers what came since the kept seq', async () => {
    const { url } = await serve();
    const [ada, grace, graceId] = await friends(url);
    const { token } = grace.session ?? expect.fail('not signed in');
    const one = await ada.chatMessage({ recipientId: graceId, text: 'one' });
    grace.close();
    await ada.chatMessage({ recipientId: graceId, text: 'two' });
    await ada.chatMessage({ recipientId: graceId, text: 'three' });
    const got = streamOf(open(url, { token, seen: { [one.conversationId]: one.seq } }));
    await waitFor('both came', () => got.length >= 2);
    expect(textsOf(got)).toEqual(['two', 'three']);
  });

  it('drops a token that is worth nothing', async () => {
    const { url } = await serve();
    const bad = open(url, { token: 'worthless' });
    await waitFor('signed out', () => bad.state === 'connected');
    await expect(bad.getFriends()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('warns when the server speaks another contract, and is silent when it speaks the same', async () => {
    const { url } = await serve();
    const { checkContract } = await import('../../../src/client/contract-check.ts');
    const warnings: string[] = [];
    const warn = (message: string): void => void warnings.push(message);
    await checkContract({ url, hash: CONTRACT_HASH, warn });
    expect(warnings).toEqual([]);
    await checkContract({ url, hash: '0'.repeat(64), warn });
    expect(warnings).toEqual([
      expect.stringContaining(`The server speaks another contract (${CONTRACT_HASH.slice(0, 12)}`),
    ]);
  });
});

describe('The client', () => {
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
    await started(startTestApp({ env }));
    await Promise.all(pending);
    await ada.chatMessage({ recipientId: graceId, text: 'after' });
    await waitFor('everything arrived', () => theirs.length >= 4);
    expect(textsOf(theirs)).toEqual(['before', 'during 1', 'during 2', 'after']);
  });

  it('fails what is unanswered when it is closed', async () => {
    const nobody = open(`http://127.0.0.1:${await freePort()}`);
    const waiting = expect(nobody.getFriends()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    nobody.close();
    await waiting;
  });

  it('compares the contract by itself when it connects', async () => {
    const asked: string[] = [];
    const { createServer } = await import('node:http');
    const other = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(200, { etag: '"another"' }).end();
    });
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    closers.push(
      () => other.closeAllConnections(),
      () => other.close(),
    );
    const warnings: string[] = [];
    const made = connect(`http://127.0.0.1:${port}`, { warn: (message) => warnings.push(message) });
    closers.push(() => made.close());
    await waitFor('it warned', () => warnings.length > 0);
    expect(asked).toContain('HEAD /contract');
  });
});

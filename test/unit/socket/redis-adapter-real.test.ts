import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { friends } from '../../../src/contract/audience.ts';
import { redisAdapter } from '../../../src/socket/redis-adapter.ts';
import { openTestRedis } from '../../support/redis.ts';
import { memoryLog, NOTE_OF } from '../contract/fixture.ts';
import { codeOf, serverSocketOf, signedIn, startServer } from './support.ts';

const redis = await openTestRedis({ control: true });
const clients: Redis[] = [];
const rejections: unknown[] = [];
const remember = (reason: unknown): void => void rejections.push(reason);

const client = (url: string): Redis => {
  const opened = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 200,
    retryStrategy: () => 50,
  });
  opened.on('error', () => undefined);
  clients.push(opened);
  return opened;
};

const startNode = async (url: string) => {
  const lost: string[] = [];
  const [publisher, subscriber] = [client(url), client(url)];
  const adapter = redisAdapter({
    publisher,
    subscriber,
    prefix: 'test',
    log: memoryLog(),
    lost: (reason) => void lost.push(reason),
  });
  const node = await startServer({ adapter });
  await vi.waitFor(() => expect([publisher.status, subscriber.status]).toEqual(['ready', 'ready']), { timeout: 5_000 });
  return { ...node, lost };
};

const texts = (of: { readonly received: unknown[][] }) =>
  of.received.filter(([event]) => event === 'newNote').map(([, note]) => note);

describe.skipIf(redis === null)('nodes joined by a real Redis', () => {
  beforeAll(() => {
    process.on('unhandledRejection', remember);
  });
  afterAll(async () => {
    for (const opened of clients) opened.disconnect();
    await redis?.close();
    process.off('unhandledRejection', remember);
  });

  it('deliver across, go on alone while it is dead, and are joined again after its restart, without a rejection', async () => {
    if (redis === null) return;
    const [one, two] = [await startNode(redis.url), await startNode(redis.url)];
    const [here, there] = [await signedIn(one.url, 'ann'), await signedIn(two.url, 'ann')];
    await vi.waitFor(() => {
      one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('a'));
      expect(texts(there)).toContainEqual(NOTE_OF('a'));
    });
    const answers = await serverSocketOf(one.server, here.socket.id)
      .nsp.timeout(500)
      .emitWithAck('newNote', NOTE_OF('who is there'))
      .catch(() => 'not all answered');
    expect(answers).toBe('not all answered');
    expect(texts(there)).toContainEqual(NOTE_OF('who is there'));

    await redis.kill();
    for (let n = 0; n < 20; n += 1) {
      one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF(`alone ${n}`));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(codeOf(await here.ask('postNote', { text: 'hi' }))).toBe('OK');
    expect(texts(here).filter((note) => JSON.stringify(note).includes('alone'))).toHaveLength(20);
    expect(one.lost.length).toBeGreaterThan(0);

    await redis.restart();
    await vi.waitFor(
      () => {
        one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('again'));
        expect(texts(there)).toContainEqual(NOTE_OF('again'));
      },
      { timeout: 10_000 },
    );
    expect(JSON.stringify(texts(there))).not.toContain('alone');
    one.server.revokeSession('s-ann', here.socket.id);
    await vi.waitFor(() => expect(there.socket.connected).toBe(false));
    expect(rejections).toEqual([]);
  });
});

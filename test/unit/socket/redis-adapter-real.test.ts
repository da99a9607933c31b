import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRedis, type RedisResource } from '../../../src/config/redis.ts';
import { friends } from '../../../src/contract/audience.ts';
import { createKeptPackets } from '../../../src/socket/kept-packets.ts';
import { redisAdapter } from '../../../src/socket/redis-adapter.ts';
import { openTestRedis } from '../../support/redis.ts';
import { memoryLog, NOTE_OF } from '../contract/fixture.ts';
import { codeOf, serverSocketOf, signedIn, startServer } from './support.ts';

const redis = await openTestRedis({ control: true });
const opened: { close(): unknown }[] = [];
const rejections: unknown[] = [];
const remember = (reason: unknown): void => void rejections.push(reason);

const setTimeoutFor = (ms: number, task: () => void): NodeJS.Timeout => setTimeout(task, ms).unref();

const startNode = async (url: string, keptEvents: readonly string[] = []) => {
  const lost: string[] = [];
  const resource: RedisResource = await openRedis(url, memoryLog());
  const pubSub = resource.openPubSub();
  if (pubSub === null) throw new Error('a real Redis has publish and subscribe');
  opened.push(resource, pubSub);
  const { publisher, subscriber } = pubSub;
  const kept = createKeptPackets({ publisher, events: new Set(keptEvents), after: setTimeoutFor });
  const adapter = redisAdapter({
    publisher,
    subscriber,
    prefix: 'test',
    log: memoryLog(),
    kept,
    lost: (reason) => void lost.push(reason),
  });
  const node = await startServer({ adapter });
  await vi.waitFor(() => expect([publisher.status, subscriber.status]).toEqual(['ready', 'ready']), { timeout: 5_000 });
  return { ...node, lost, kept };
};

const texts = (of: { readonly received: unknown[][] }) =>
  of.received.filter(([event]) => event === 'newNote').map(([, note]) => note);

describe.skipIf(redis === null)('nodes joined by a real Redis', () => {
  beforeAll(() => {
    process.on('unhandledRejection', remember);
  });
  afterAll(async () => {
    for (const one of opened) await one.close();
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

  it('get what is kept although Redis died, each packet once and in order', async () => {
    if (redis === null) return;
    const [one, two] = [await startNode(redis.url, ['newNote']), await startNode(redis.url, ['newNote'])];
    const there = await signedIn(two.url, 'ann');
    const all = Array.from({ length: 10 }, (_, n) => NOTE_OF(`note ${n}`));
    const announce = (note: unknown): void => one.server.announcer.announce('newNote', friends(['ann']), note);
    await vi.waitFor(() => {
      announce(NOTE_OF('hello'));
      expect(texts(there)).not.toEqual([]);
    });
    all.slice(0, 3).forEach(announce);
    await one.kept.published();
    // In one turn: the connection is still open as the node sees it.
    const dying = redis.kill();
    all.slice(3, 6).forEach(announce);
    await dying;
    all.slice(6, 9).forEach(announce);
    await redis.restart();
    all.slice(9).forEach(announce);
    await one.kept.published();
    const came = (): unknown[] => texts(there).filter((note) => !JSON.stringify(note).includes('hello'));
    await vi.waitFor(() => expect(came()).toEqual(all), { timeout: 5_000 });
    expect(rejections).toEqual([]);
  });
});

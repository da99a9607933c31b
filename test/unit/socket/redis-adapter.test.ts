import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { friends } from '../../../src/contract/audience.ts';
import type { Logger } from '../../../src/contract/context.ts';
import { createKeptPackets } from '../../../src/socket/kept-packets.ts';
import { redisAdapter } from '../../../src/socket/redis-adapter.ts';
import { memoryLog, NOTE_OF, TABLE } from '../contract/fixture.ts';
import { codeOf, signedIn, startServer } from './support.ts';

/** A Redis that carries messages within this process, and can be taken away. */
class FakeRedis {
  up = true;
  readonly clients = new Set<FakeClient>();

  /** How many clients get what is published there. */
  receivers(channel: string): number {
    return [...this.clients].reduce(
      (sum, { channels, patterns }) =>
        sum +
        Number(channels.has(channel)) +
        [...patterns].filter((one) => channel.startsWith(one.slice(0, -1))).length,
      0,
    );
  }

  deliver(channel: string, message: string | Buffer): void {
    const bytes = Buffer.from(message);
    for (const client of this.clients) {
      if (client.channels.has(channel)) client.emit('messageBuffer', Buffer.from(channel), bytes);
      for (const pattern of client.patterns) {
        if (channel.startsWith(pattern.slice(0, -1)))
          client.emit('pmessageBuffer', Buffer.from(pattern), Buffer.from(channel), bytes);
      }
    }
  }

  stop(): void {
    this.up = false;
    for (const client of this.clients) client.forget();
  }

  start(): void {
    this.up = true;
    for (const client of this.clients) client.emit('ready');
  }
}

class FakeClient extends EventEmitter {
  readonly channels = new Set<string>();
  readonly patterns = new Set<string>();
  readonly #redis: FakeRedis;
  /** Pretends to be connected, as a client does between the loss of Redis and its noticing. */
  pretends = false;

  constructor(redis: FakeRedis) {
    super();
    this.#redis = redis;
    redis.clients.add(this);
  }

  get status(): string {
    return this.#redis.up || this.pretends ? 'ready' : 'reconnecting';
  }

  forget(): void {
    this.channels.clear();
    this.patterns.clear();
  }

  async publish(channel: string, message: string | Buffer): Promise<unknown> {
    this.#check();
    setImmediate(() => this.#redis.deliver(channel, message));
    return this.#redis.receivers(channel);
  }

  async call(_command: string, ...args: string[]): Promise<unknown> {
    this.#check();
    // PUBSUB NUMSUB and channels.
    return args
      .slice(1)
      .flatMap((name) => [name, [...this.#redis.clients].filter((client) => client.channels.has(name)).length]);
  }

  async psubscribe(...patterns: string[]): Promise<unknown> {
    this.#check();
    for (const pattern of patterns) this.patterns.add(pattern);
    return patterns.length;
  }

  async subscribe(...channels: string[]): Promise<unknown> {
    this.#check();
    for (const channel of channels) this.channels.add(channel);
    return channels.length;
  }

  async punsubscribe(): Promise<unknown> {
    this.#check();
    this.patterns.clear();
    return 0;
  }

  async unsubscribe(): Promise<unknown> {
    this.#check();
    this.channels.clear();
    return 0;
  }

  #check(): void {
    if (!this.#redis.up) throw new Error("Stream isn't writeable and enableOfflineQueue options is false");
  }
}

const startNode = async (
  redis: FakeRedis,
  { kept = [], ...changes }: { readonly table?: typeof TABLE; readonly kept?: readonly string[] } = {},
) => {
  const lost: string[] = [];
  const log: Logger & { readonly lines: unknown[] } = memoryLog();
  const publisher = new FakeClient(redis);
  const packets = createKeptPackets({ publisher, events: new Set(kept), after: (_ms, task) => setImmediate(task) });
  const adapter = redisAdapter({
    publisher,
    subscriber: new FakeClient(redis),
    prefix: 'test',
    log,
    kept: packets,
    lost: (reason) => void lost.push(reason),
  });
  return { ...(await startServer({ adapter, ...changes })), lost, packets, publisher, adapterLog: log };
};

const texts = (client: { readonly received: unknown[][] }) =>
  client.received.filter(([event]) => event === 'newNote').map(([, note]) => note);

describe('nodes joined by Redis', () => {
  it('deliver to the sockets of all nodes, each once', async () => {
    const redis = new FakeRedis();
    const [one, two] = [await startNode(redis), await startNode(redis)];
    const [here, there] = [await signedIn(one.url, 'ann'), await signedIn(two.url, 'ann')];
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('a'));
    one.server.announcer.announce('newNote', friends(['ann', 'bob']), NOTE_OF('b'));
    await vi.waitFor(() => expect(texts(there)).toHaveLength(2));
    expect(texts(here)).toEqual([NOTE_OF('a'), NOTE_OF('b')]);
    expect(texts(there)).toEqual([NOTE_OF('a'), NOTE_OF('b')]);
  });

  it('serve their own sockets before they publish', async () => {
    const redis = new FakeRedis();
    const node = await startNode(redis);
    const order: string[] = [];
    const publish = vi.spyOn(node.publisher, 'publish').mockImplementation(async () => void order.push('published'));
    const client = await signedIn(node.url, 'ann');
    publish.mockClear();
    order.length = 0;
    const packets = vi
      .spyOn(Object(Reflect.get([...node.server.connections()][0] ?? {}, 'socket')).client, 'writeToEngine')
      .mockImplementation(() => void order.push('written'));
    node.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('a'));
    await vi.waitFor(() => expect(order).toEqual(['written', 'published']));
    packets.mockRestore();
    client.socket.disconnect();
  });

  it('end the connections of a session on all nodes', async () => {
    const redis = new FakeRedis();
    const [one, two] = [await startNode(redis), await startNode(redis)];
    const [here, there, other] = [
      await signedIn(one.url, 'ann'),
      await signedIn(two.url, 'ann'),
      await signedIn(two.url, 'bob'),
    ];
    one.server.revokeSession('s-ann', here.socket.id);
    await vi.waitFor(() => expect(there.socket.connected).toBe(false));
    expect([here.socket.connected, other.socket.connected]).toEqual([true, true]);
  });

  it('do not pass on what the guard refuses, and refuse what a node with another contract sends', async () => {
    const redis = new FakeRedis();
    const { newNote: _, ...others } = TABLE.emissions;
    const old = await startNode(redis, { table: { ...TABLE, hash: 'f'.repeat(32), emissions: others } });
    const current = await startNode(redis);
    const [onOld, onCurrent] = [await signedIn(old.url, 'ann'), await signedIn(current.url, 'ann')];
    expect(() => current.server.announcer.announce('newNote', friends(['ann']), { noteId: 'bad' })).toThrow();
    current.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('new'));
    await onCurrent.has('newNote');
    await vi.waitFor(() =>
      expect(old.counters.snapshot().dropped).toEqual({ '(unknown)': { 'undocumented-event': 1 } }),
    );
    await onOld.ask('ping2');
    expect(texts(onOld)).toEqual([]);
    expect(texts(onCurrent)).toEqual([NOTE_OF('new')]);
  });

  it('check what comes without the mark of a contract, and deliver it if it is valid', async () => {
    const redis = new FakeRedis();
    const [sender, receiver] = [
      await startNode(redis, { table: { ...TABLE, hash: 'e'.repeat(32) } }),
      await startNode(redis),
    ];
    const client = await signedIn(receiver.url, 'ann');
    sender.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('valid'));
    await client.has('newNote');
    expect(receiver.counters.snapshot().dropped).toEqual({});
  });

  it('go on alone at once when Redis is gone, count what is lost, and are joined again when it is back', async () => {
    const redis = new FakeRedis();
    const [one, two] = [await startNode(redis), await startNode(redis)];
    const [here, there] = [await signedIn(one.url, 'ann'), await signedIn(two.url, 'ann')];
    redis.stop();
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('alone'));
    await Promise.resolve();
    one.publisher.pretends = true;
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('unnoticed'));
    const second = await signedIn(one.url, 'bob');
    one.server.revokeSession('s-bob');
    await vi.waitFor(() => expect(second.socket.connected).toBe(false));
    await vi.waitFor(() => expect(texts(here)).toEqual([NOTE_OF('alone'), NOTE_OF('unnoticed')]));
    expect(codeOf(await here.ask('postNote', { text: 'hi' }))).toBe('OK');
    await vi.waitFor(() => expect(new Set(one.lost)).toEqual(new Set(['not-connected', 'failed'])));
    one.publisher.pretends = false;
    redis.start();
    await vi.waitFor(() => {
      one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('again'));
      expect(texts(there)).toContainEqual(NOTE_OF('again'));
    });
    expect(texts(there)).not.toContainEqual(NOTE_OF('alone'));
  });

  it('publish what is to be kept when Redis is back, once and in order, and say when it is out', async () => {
    const redis = new FakeRedis();
    const kept = ['newNote'];
    const [one, two] = [await startNode(redis, { kept }), await startNode(redis, { kept })];
    const [here, there] = [await signedIn(one.url, 'ann'), await signedIn(two.url, 'ann')];
    redis.stop();
    let out = false;
    one.publisher.pretends = true;
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('unnoticed'));
    const published = one.packets.published().then(() => (out = true));
    one.publisher.pretends = false;
    await vi.waitFor(() => expect(texts(here)).toEqual([NOTE_OF('unnoticed')]));
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('alone'));
    expect([texts(there), out, one.lost]).toEqual([[], false, []]);
    redis.start();
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('again'));
    await published;
    const all = [NOTE_OF('unnoticed'), NOTE_OF('alone'), NOTE_OF('again')];
    await vi.waitFor(() => expect(texts(there)).toEqual(all));
    expect(texts(here)).toEqual(all);
    await one.packets.published();
  });

  it('start without Redis and join it when it comes', async () => {
    const redis = new FakeRedis();
    redis.up = false;
    const [one, two] = [await startNode(redis), await startNode(redis)];
    const there = await signedIn(two.url, 'ann');
    redis.start();
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('a'));
    await there.has('newNote');
  });

  it('write nothing while there is one, and reach another from the moment it has subscribed', async () => {
    const redis = new FakeRedis();
    const one = await startNode(redis);
    const here = await signedIn(one.url, 'ann');
    const publish = vi.spyOn(one.publisher, 'publish');
    await vi.waitFor(async () => {
      publish.mockClear();
      one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('alone'));
      await new Promise((resolve) => setImmediate(resolve));
      expect(publish).not.toHaveBeenCalled();
    });
    const two = await startNode(redis);
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('nobody there yet'));
    const there = await signedIn(two.url, 'ann');
    one.server.announcer.announce('newNote', friends(['ann']), NOTE_OF('both'));
    await there.has('newNote');
    expect(texts(there).at(-1)).toEqual(NOTE_OF('both'));
    await vi.waitFor(() => expect(texts(here).at(-1)).toEqual(NOTE_OF('both')));
  });

  it('survive messages that cannot be read', async () => {
    const redis = new FakeRedis();
    const node = await startNode(redis);
    const client = await signedIn(node.url, 'ann');
    redis.deliver('test#/#', Buffer.from([0xc1, 0xff, 0x00]));
    redis.deliver('test#/#', 'text');
    redis.deliver('test-request#/#', '{broken');
    redis.deliver('test-request#/#', '{"type":5,"opts":null,"requestId":"x"}');
    redis.deliver('test-response#/#', Buffer.from([0xc1]));
    await vi.waitFor(() => expect(node.adapterLog.lines.length).toBeGreaterThan(0));
    expect(codeOf(await client.ask('postNote', { text: 'hi' }))).toBe('OK');
  });
});

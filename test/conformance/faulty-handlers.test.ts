import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type InboundEvent } from '../../generated/contract.ts';
import { ChatError } from '../../src/contract/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestMongo, type TestMongo } from '../support/mongo.ts';
import { openTestRedis, type TestRedis } from '../support/redis.ts';
import { breakers } from './broken-services.ts';
import { recordedCoverage } from './joint/recorded-coverage.ts';
import type { Actor } from './runner/actor.ts';
import { readCases } from './runner/case-file.ts';
import { operationOf, recordOf } from './runner/checks.ts';
import { createWorld, until, type World } from './runner/world.ts';

const isEvent = (name: string): name is InboundEvent => name in contract.operations;
const EVENTS = Object.keys(contract.operations).filter(isEvent);

/** What a defect might say of itself: no word of it may reach a client. */
const SECRET = 'E11000 duplicate key error collection: letschat.users';

const exampleOf = (event: string): unknown =>
  readCases().find((one) => one.event === event && one.kind === 'valid')?.payload;

const codeOf = (answer: Readonly<Record<string, unknown>>): unknown =>
  answer['ok'] === true ? 'OK' : recordOf(answer['error'])['code'];

const missing = (world: World, code: string): readonly string[] =>
  world.coverage.report([]).errors.missing.filter((pair) => pair.endsWith(`:${code}`));

/** Two friends, and a socket on which nobody is signed in. */
async function castOf(world: World): Promise<{ caller: Actor; friend: Actor; stranger: Actor }> {
  const cast = {
    caller: await world.person('caller'),
    friend: await world.person('friend'),
    stranger: await world.connect('stranger'),
  };
  await cast.caller.request('addFriend', { userId: cast.friend.userId });
  return cast;
}

const coverage = recordedCoverage();

describe('An operation whose service fails', () => {
  let app: TestApp;
  let world: World;
  let cast: Awaited<ReturnType<typeof castOf>>;
  beforeAll(async () => {
    app = await startTestApp();
    world = createWorld({ url: app.url, coverage });
    cast = await castOf(world);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    world.closeAll();
    await app.close();
  });

  describe.each([
    ['INTERNAL', 'by a defect, of which nothing is told', () => new Error(SECRET)],
    ['UNAVAILABLE', 'because a store is away', () => new ChatError('UNAVAILABLE', 'A store is away.')],
  ])('answers %s %s', (code, _why, errorOf) => {
    it.each(EVENTS)('%s', async (event) => {
      const { caller, friend, stranger } = cast;
      const operation = operationOf(event);
      const sender = operation?.authentication === 'none' ? stranger : caller;
      // Where somebody types is found out before the service is asked: by a real friend.
      const payload = operation?.payload === 'TypingRequest' ? { recipientId: friend.userId } : exampleOf(event);
      const everybody = [caller, friend, stranger];
      await Promise.all(everybody.map((one) => one.barrier()));
      everybody.forEach((one) => one.packets.splice(0));
      breakers(app.services, errorOf())[event]();

      const answer = await sender.request(event, payload);
      sender.tell(event, payload);
      const error = operation?.error ?? null;
      await until(() => sender.packets.length >= (error === null ? 0 : 2), 5_000);
      await Promise.all(everybody.map((one) => one.barrier()));

      expect(codeOf(answer)).toBe(code);
      const { message } = recordOf(answer['error']);
      expect(message).not.toContain('E11000');
      expect(sender.packets).toEqual(
        error === null
          ? []
          : [
              { event: error, payload: message },
              { event: error, payload: message },
            ],
      );
      expect(everybody.filter((one) => one !== sender && one.packets.length > 0)).toEqual([]);
      expect(world.timeline.problems).toEqual([]);
    });

    it('on every operation that declares it', () => {
      expect(missing(world, code)).toEqual([]);
    });
  });
});

/** They live in Redis alone. */
const IN_REDIS: readonly string[] = ['answerCall', 'rejectCall', 'endCall'];

describe('A node whose stores are cut away', () => {
  let mongo: TestMongo;
  let redis: TestRedis | null;
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    const opened = await openTestMongo({ kind: 'embedded' });
    if (opened === null) throw new Error('the embedded MongoDB is always there');
    mongo = opened;
    redis = await openTestRedis({ control: true });
    app = await startTestApp({
      env: { MONGODB_URI: mongo.uri, ...(redis === null ? {} : { REDIS_URL: redis.url }) },
    });
    // All ask at once: which request a packet comes from cannot be told.
    world = createWorld({ url: app.url, coverage: { ...coverage, audience: () => undefined } });
  });
  afterAll(async () => {
    world.closeAll();
    await app.close();
    await redis?.close();
  });

  it('answers every operation that needs them with UNAVAILABLE within its time', async () => {
    const { caller, friend } = await castOf(world);
    const sent = await caller.request('chatMessage', { recipientId: friend.userId, clientMessageId: 'm1', text: 'Hi' });
    expect(codeOf(sent)).toBe('OK');
    const needing = EVENTS.filter((event) => redis !== null || !IN_REDIS.includes(event));
    // Signing in and out makes others on its connection wait: one socket each.
    const senders = await Promise.all(
      needing.map(async (event) => ({
        event,
        sender:
          contract.operations[event].authentication === 'none'
            ? await world.connect(event)
            : await world.another(event, caller),
      })),
    );
    await mongo.close();
    await redis?.kill();
    const answers = await Promise.all(
      senders.map(async ({ event, sender }) => [
        event,
        codeOf(await sender.request(event, event === 'signIn' ? { token: caller.token } : exampleOf(event))),
      ]),
    );
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(needing.map((event) => [event, 'UNAVAILABLE'])));
    expect(world.timeline.problems).toEqual([]);
  }, 30_000);
});

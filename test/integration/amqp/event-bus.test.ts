import { connect, type Channel } from 'amqplib';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventBus } from '../../../src/config/rabbitmq.ts';
import { openRabbitmq } from '../../../src/config/rabbitmq.ts';
import { PoisonEventError, type ConsumerBinding } from '../../../src/contract/amqp.ts';
import { createEmbeddedEventBus } from '../../../src/embedded/event-bus.ts';
import { createEventQueueStore } from '../../../src/embedded/event-queue-store.ts';
import { openTestMongo, type TestMongo } from '../../support/mongo.ts';
import { EXCHANGE, eventOf, topologyOf } from '../../support/amqp.ts';
import { waitFor } from '../../support/processes.ts';
import { openTestRabbit, type TestRabbit } from '../../support/rabbitmq.ts';
import { silentLog } from '../../support/silent-log.ts';

const consumers = ['works', 'recovers', 'fails', 'poisons', 'survives'].map((name) => topologyOf(name, [20, 40]));

/** What each kind of bus needs beside the shared cases. */
interface Harness {
  readonly bus: EventBus;
  deadLetters(queue: string): Promise<string[]>;
  close(): Promise<void>;
}

async function openReal(rabbit: TestRabbit): Promise<Harness> {
  const bus = await openRabbitmq({
    url: rabbit.url,
    topology: { exchange: { name: EXCHANGE, type: 'topic', durable: true }, consumers },
    log: silentLog,
  });
  await waitFor('RabbitMQ is connected', () => bus.status() === 'up');
  const connection = await connect(rabbit.url);
  const channel: Channel = await connection.createChannel();
  return {
    bus,
    async deadLetters(queue) {
      const bodies: string[] = [];
      for (
        let message = await channel.get(queue, { noAck: true });
        message !== false;
        message = await channel.get(queue, { noAck: true })
      ) {
        bodies.push(message.content.toString());
      }
      return bodies;
    },
    async close() {
      await bus.close();
      await connection.close();
      await rabbit.close();
    },
  };
}

async function openEmbedded(mongo: TestMongo): Promise<Harness> {
  const connection = await mongoose.createConnection(mongo.uri).asPromise();
  const bus = createEmbeddedEventBus({
    store: createEventQueueStore(connection),
    log: silentLog,
    now: () => new Date(),
  });
  return {
    bus,
    async deadLetters(queue) {
      const dead = await connection.collection('embeddedDeadLetters').find({ queue }).toArray();
      return dead.map((letter) => String(letter.content));
    },
    async close() {
      await bus.close();
      await connection.close();
      await mongo.close();
    },
  };
}

const openers: Record<string, () => Promise<Harness | null>> = {
  RabbitMQ: async () => {
    const rabbit = await openTestRabbit();
    return rabbit === null ? null : openReal(rabbit);
  },
  embedded: async () => {
    const mongo = await openTestMongo({ kind: 'embedded' });
    return mongo === null ? null : openEmbedded(mongo);
  },
};

describe.each(Object.keys(openers))('The event bus [%s]', (kind) => {
  let harness: Harness | null = null;
  const handled = new Map<string, string[]>();
  const binding = (name: string, handle: (body: string) => Promise<void>): ConsumerBinding => {
    const topology = consumers.find((consumer) => consumer.name === name);
    if (topology === undefined) throw new Error(`no consumer ${name}`);
    return {
      topology,
      async handle(content) {
        const body = content.toString();
        handled.set(name, [...(handled.get(name) ?? []), body]);
        await handle(body);
      },
    };
  };
  const times = (name: string): number => handled.get(name)?.length ?? 0;

  beforeAll(async () => {
    harness = (await openers[kind]?.()) ?? null;
    await harness?.bus.consume([
      binding('works', async () => undefined),
      binding('recovers', async () => {
        if (times('recovers') < 3) throw new Error('not yet');
      }),
      binding('fails', async () => {
        throw new Error('never');
      }),
      binding('poisons', async () => {
        throw new PoisonEventError('not an event');
      }),
      binding('survives', async () => undefined),
    ]);
  });
  afterAll(async () => {
    await harness?.close();
  });

  it('delivers a confirmed event to the consumer that its routing key is bound to, and to no other', async ({
    skip,
  }) => {
    if (harness === null) return skip(`${kind} is not to be had here`);
    await harness.bus.publish([eventOf('works.happened', '{"n":1}', 'w1')]);
    await waitFor('it is handled', () => times('works') === 1);
    expect(handled.get('works')).toEqual(['{"n":1}']);
    expect(times('survives')).toBe(0);
  });

  it('retries with the declared delays until the handler succeeds', async ({ skip }) => {
    if (harness === null) return skip(`${kind} is not to be had here`);
    await harness.bus.publish([eventOf('recovers.happened', 'r', 'r1')]);
    await waitFor('the third try', () => times('recovers') === 3);
    expect(await harness.deadLetters('test.recovers.dead')).toEqual([]);
  });

  it('dead-letters an event after its last retry', async ({ skip }) => {
    if (harness === null) return skip(`${kind} is not to be had here`);
    const { deadLetters } = harness;
    await harness.bus.publish([eventOf('fails.happened', 'f', 'f1')]);
    const dead: string[] = [];
    await waitFor('it is dead', async () => dead.push(...(await deadLetters('test.fails.dead'))) > 0);
    expect(dead).toEqual(['f']);
    expect(times('fails')).toBe(3);
  });

  it('dead-letters a poison event at once', async ({ skip }) => {
    if (harness === null) return skip(`${kind} is not to be had here`);
    const { deadLetters } = harness;
    await harness.bus.publish([eventOf('poisons.happened', 'p', 'p1')]);
    const dead: string[] = [];
    await waitFor('it is dead', async () => dead.push(...(await deadLetters('test.poisons.dead'))) > 0);
    expect(times('poisons')).toBe(1);
  });

  it('refuses to publish once it has stopped, so that the outbox keeps the event', async ({ skip }) => {
    if (harness === null) return skip(`${kind} is not to be had here`);
    await harness.bus.close();
    await expect(harness.bus.publish([eventOf('works.happened', 'x', 'w2')])).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  });
});

describe('The embedded event bus', () => {
  it('handles after a restart what was confirmed and not handled before a crash', async () => {
    const mongo = await openTestMongo({ kind: 'embedded' });
    if (mongo === null) throw new Error('the embedded store is always there');
    const connection = await mongoose.createConnection(mongo.uri).asPromise();
    const store = createEventQueueStore(connection);
    const topology = topologyOf('survives', [20]);
    const now = (): Date => new Date();
    const before = createEmbeddedEventBus({ store, log: silentLog, now });
    await before.consume([{ topology, handle: () => new Promise(() => undefined) }]);
    await before.publish([eventOf('survives.happened', 's', 's1')]);

    const seen: string[] = [];
    const after = createEmbeddedEventBus({ store, log: silentLog, now });
    await after.consume([{ topology, handle: async (content) => void seen.push(content.toString()) }]);
    await waitFor('it is handled', () => seen.length === 1);
    await waitFor('it is forgotten', async () => (await store.pending()).length === 0);
    await after.close();
    await connection.close();
    await mongo.close();
  });
});

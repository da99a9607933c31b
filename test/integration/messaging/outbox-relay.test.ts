import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DomainEvent } from '../../../generated/amqp/events.ts';
import { openDatabase } from '../../../src/config/database.ts';
import type { Database } from '../../../src/config/database.ts';
import { PoisonEventError } from '../../../src/contract/amqp.ts';
import { createLease } from '../../../src/services/lease.ts';
import { createOutboxRelay } from '../../../src/services/outbox-relay.ts';
import { outboxEntry } from '../../../src/services/outbox.ts';
import type { OutboxEntry } from '../../../src/services/outbox.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { silentLog } from '../../support/silent-log.ts';
import { newId } from './world.ts';

interface Thing {
  readonly _id: string;
  readonly outbox: readonly OutboxEntry[];
}

describeWithMongo('the outbox relay', ['real', 'embedded'], (mongo) => {
  let database: Database;
  let published: string[];
  let announced: string[];
  let brokerUp: boolean;
  let now: Date;
  beforeEach(async () => {
    database = openDatabase(mongo().uri, silentLog);
    await database.prepare([]);
    await things().deleteMany({});
    await database.connection.collection('leases').deleteMany({});
    [published, announced] = [[], []];
    brokerUp = true;
    now = new Date();
  });
  afterEach(() => database.close());
  const things = () => database.connection.collection<Thing>('things');
  const clock = { now: () => now };
  const openRelay = (publish: (event: DomainEvent) => Promise<void> = publishOrFail) =>
    createOutboxRelay({
      connection: database.connection,
      collections: ['things'],
      publish,
      lease: createLease({
        connection: database.connection,
        name: 'outbox-relay',
        holder: newId(),
        ttlMs: 2_000,
        clock,
      }),
      announce: async (event) => void announced.push(event.id),
      nowMs: () => now.getTime(),
      log: silentLog,
      intervalMs: 60_000,
    });
  const publishOrFail = async (event: DomainEvent): Promise<void> => {
    if (!brokerUp) throw new Error('the broker is away');
    published.push(event.id);
  };
  const change = async (): Promise<{ id: string; entry: OutboxEntry }> => {
    const id = newId();
    const entry = outboxEntry(
      { newId, now: clock.now },
      { type: 'group.member-left', subject: id, correlationId: 'c', data: { conversationId: id, userId: id } },
    );
    await things().updateOne({ _id: id }, { $push: { outbox: entry } }, { upsert: true });
    return { id, entry };
  };
  const left = () => things().countDocuments({ 'outbox.at': { $gt: new Date(0) } });
  const later = (ms: number): void => void (now = new Date(now.getTime() + ms));

  it('publishes what was committed at once and takes it out', async () => {
    const relay = openRelay();
    const changes = await Promise.all([change(), change(), change()]);
    for (const { id, entry } of changes) relay.committed('things', id, [entry]);
    await relay.flush();
    expect(published.toSorted()).toEqual(changes.map(({ entry }) => entry.event.id).toSorted());
    expect(await left()).toBe(0);
  });

  it('takes out only the event that was confirmed', async () => {
    const relay = openRelay();
    const { id, entry } = await change();
    const second = outboxEntry(
      { newId, now: clock.now },
      { type: 'group.member-left', subject: id, correlationId: 'c', data: { conversationId: id, userId: id } },
    );
    await things().updateOne({ _id: id }, { $push: { outbox: second } });
    relay.committed('things', id, [entry]);
    await relay.flush();
    expect((await things().findOne({ _id: id }))?.outbox).toMatchObject([{ event: { id: second.event.id } }]);
  });

  it('loses nothing while the broker is away', async () => {
    const relay = openRelay();
    brokerUp = false;
    const changes = await Promise.all(Array.from({ length: 20 }, change));
    for (const { id, entry } of changes) relay.committed('things', id, [entry]);
    await relay.flush();
    expect(await left()).toBe(20);
    await relay.recover();
    expect(await left()).toBe(20);
    brokerUp = true;
    await relay.recover();
    // Their own process has told the clients.
    expect(announced).toEqual([]);
    expect(new Set(published)).toEqual(new Set(changes.map(({ entry }) => entry.event.id)));
    expect(await left()).toBe(0);
  });

  it('takes over after two seconds what another process left behind, and not before', async () => {
    const relay = openRelay();
    const { entry } = await change();
    await relay.recover();
    later(1_900);
    await relay.recover();
    expect(published).toEqual([]);
    later(200);
    await relay.recover();
    expect([announced, published]).toEqual([[entry.event.id], [entry.event.id]]);
  });

  it('lets one node at a time look for what was left behind, and another once that one is silent', async () => {
    const [first, second] = [openRelay(), openRelay()];
    await first.recover();
    const { entry } = await change();
    for (const ms of [500, 1_000]) {
      later(ms);
      await Promise.all([first.recover(), second.recover()]);
    }
    later(1_000);
    await second.recover();
    expect(published).toEqual([]);
    later(1_500);
    await second.recover();
    expect(published).toEqual([entry.event.id]);
  });

  it('reaches everything, however much was left behind', async () => {
    const relay = openRelay();
    const entries = Array.from({ length: 1_200 }, () =>
      outboxEntry(
        { newId, now: clock.now },
        {
          type: 'group.member-left',
          subject: 's',
          correlationId: 'c',
          data: { conversationId: newId(), userId: newId() },
        },
      ),
    );
    await things().insertMany(entries.map((entry) => ({ _id: newId(), outbox: [{ ...entry, announced: true }] })));
    for (let more = true; more; more = await relay.recover());
    expect(new Set(published).size).toBe(1_200);
    expect(await left()).toBe(0);
  });

  it('announces once, and publishes when the broker is back, what its process left behind', async () => {
    const relay = openRelay();
    const { entry } = await change();
    brokerUp = false;
    await relay.recover();
    for (let look = 0; look < 3; look += 1) {
      later(2_100);
      await relay.recover();
    }
    expect([announced, published]).toEqual([[entry.event.id], []]);
    brokerUp = true;
    await relay.recover();
    expect([announced, published, await left()]).toEqual([[entry.event.id], [entry.event.id], 0]);
  });

  it('keeps aside what the contract refuses, and goes on with the rest', async () => {
    const relay = openRelay(async (event) => {
      if (event.id === refused.entry.event.id) throw new PoisonEventError('no such event');
      await publishOrFail(event);
    });
    const [refused, good] = [await change(), await change()];
    for (const { id, entry } of [refused, good]) relay.committed('things', id, [entry]);
    await relay.flush();
    later(3_000);
    await relay.recover();
    expect([published, await left()]).toEqual([[good.entry.event.id], 0]);
    const kept = await things().findOne({ _id: refused.id });
    expect(kept?.outbox).toMatchObject([{ refused: 'no such event', event: { id: refused.entry.event.id } }]);
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHeldHeads } from '../../../src/services/messaging/held-heads.ts';
import type { HeldHeads } from '../../../src/services/messaging/held-heads.ts';
import { createRecovery } from '../../../src/services/messaging/recovery.ts';
import { objectId } from '../../../src/services/messaging/object-ids.ts';
import { describeWithMongo } from '../../support/mongo.ts';
import { silentLog } from '../../support/silent-log.ts';
import { createSurroundings, newId, openDirect, openNode } from './world.ts';
import type { TestNode } from './world.ts';

describeWithMongo('recovery of batches', ['real', 'embedded'], (mongo) => {
  let node: TestNode;
  let nowMs: number;
  let delivered: string[];
  let published: string[];
  let brokerUp: boolean;
  beforeEach(async () => {
    const around = createSurroundings();
    node = await openNode(mongo().uri, around);
    // Its own recovery must not interfere: only its models are used from here on.
    await node.messages.stop();
    await node.models.messages.deleteMany({});
    const direct = await openDirect(node, around);
    conversationId = direct.conversationId;
    senderId = direct.ann;
    [nowMs, delivered, published, brokerUp] = [0, [], [], true];
  });
  afterEach(() => node.close());
  let conversationId: string;
  let senderId: string;

  const heldHeads = () =>
    createHeldHeads({ messages: node.models.messages, holder: newId(), nowMs: () => nowMs, log: silentLog });
  const survivor = (heads: HeldHeads = heldHeads()) =>
    createRecovery({
      ...node.models,
      media: { markReferenced: async () => undefined },
      heads,
      log: silentLog,
      nowMs: () => nowMs,
      publishEvents: async (events) => {
        if (!brokerUp) throw new Error('the broker is away');
        for (const { id } of events) published.push(id);
        return [];
      },
      deliver: async (record) => void delivered.push(record._id.toHexString()),
    });
  /** A batch of three of which this many are stored. */
  const leaveBatch = async (storedCount = 3): Promise<string[]> => {
    const ids = [newId(), newId(), newId()];
    await insert(ids, { from: 0, to: storedCount });
    return ids;
  };
  const insert = (ids: readonly string[], { from, to, writeId }: { from: number; to: number; writeId?: string }) =>
    node.models.messages.collection.insertMany(
      ids.slice(from, to).map((id, index) => ({
        _id: objectId(id),
        conversationId: objectId(conversationId),
        seq: from + index + 1,
        senderId: objectId(senderId),
        clientMessageId: id,
        digest: 'digest',
        type: 'text',
        text: 'hello',
        createdAt: new Date(),
        ...(writeId === undefined ? {} : { writeId: objectId(writeId) }),
        ...(from + index === 0 ? { batch: { at: new Date(), ids: ids.map(objectId), correlationIds: ids } } : {}),
      })),
    );
  const headsLeft = () => node.models.messages.countDocuments({ batch: { $exists: true } });

  it('leaves a batch alone until it was seen for two seconds, and one that is in work here', async () => {
    const ids = await leaveBatch();
    const heads = heldHeads();
    heads.begin(ids[0] ?? '');
    const [other, busy] = [survivor(), survivor(heads)];
    for (nowMs of [0, 1_000, 1_999]) await Promise.all([other.pass(), busy.pass()]);
    nowMs = 60_000;
    await busy.pass();
    expect([delivered, await headsLeft()]).toEqual([[], 1]);
    await other.pass();
    expect([delivered, published.toSorted(), await headsLeft()]).toEqual([ids, ids.toSorted(), 0]);
  });

  it('is done by one of many who find the batch at the same moment', async () => {
    const batches = [await leaveBatch(1)];
    const survivors = Array.from({ length: 5 }, () => survivor());
    await Promise.all(survivors.map((one) => one.pass()));
    nowMs = 2_500;
    await Promise.all(survivors.map((one) => one.pass()));
    expect(delivered).toEqual(batches.map(([head]) => head));
  });

  it('leaves alone what another command has stored of the same messages', async () => {
    const ids = [newId(), newId(), newId()];
    const [writeId, later] = [newId(), newId()];
    await insert(ids, { from: 0, to: 1, writeId });
    await insert(ids, { from: 1, to: 3, writeId: later });
    const one = survivor();
    for (nowMs of [0, 2_500]) await one.pass();
    expect([delivered, published]).toEqual([ids.slice(0, 1), ids.slice(0, 1)]);
  });

  it('leaves alone a batch whose holder shows every second that it lives, and takes it when it stops', async () => {
    const ids = await leaveBatch();
    const heads = heldHeads();
    heads.begin(ids[0] ?? '');
    const other = survivor();
    for (nowMs = 0; nowMs <= 10_000; nowMs += 1_000) {
      await heads.renew();
      await other.pass();
    }
    expect(delivered).toEqual([]);
    nowMs = 13_000;
    await other.pass();
    expect(delivered).toEqual(ids);
  });

  it('lets a process that was away for two seconds find that its batch is in other hands', async () => {
    const ids = await leaveBatch();
    const [awake, away] = [heldHeads(), heldHeads()];
    const [kept, lost] = [awake.begin(newId()), away.begin(ids[0] ?? '')];
    const other = survivor();
    await other.pass();
    nowMs = 900;
    expect([await kept.isOurs(), await lost.isOurs()]).toEqual([true, true]);
    nowMs = 2_500;
    await other.pass();
    expect(delivered).toEqual(ids);
    expect(await lost.isOurs()).toBe(false);
  });

  it('waits for the rest of a batch, delivers it when it comes, and gives up after a minute', async () => {
    const ids = await leaveBatch(2);
    const one = survivor();
    for (nowMs of [0, 2_500, 5_000]) await one.pass();
    expect([delivered, published, await headsLeft()]).toEqual([ids.slice(0, 2), ids.slice(0, 2), 1]);
    await insert(ids, { from: 2, to: 3 });
    for (nowMs of [7_500]) await one.pass();
    expect([delivered, published, await headsLeft()]).toEqual([ids, ids, 0]);
    await node.models.messages.deleteMany({});
    const incomplete = await leaveBatch(1);
    for (nowMs of [10_000, 12_500, 71_000, 73_500]) await one.pass();
    expect([delivered.slice(3), await headsLeft()]).toEqual([incomplete.slice(0, 1), 0]);
  });

  it('delivers what there is of a batch once, also when a process that has just started comes to it', async () => {
    const ids = await leaveBatch(2);
    const one = survivor();
    for (nowMs of [0, 2_500]) await one.pass();
    expect(delivered).toEqual(ids.slice(0, 2));
    const started = survivor();
    for (nowMs of [5_000, 7_500]) await started.pass();
    await insert(ids, { from: 2, to: 3 });
    for (nowMs of [10_000, 12_500]) await started.pass();
    expect([delivered, await headsLeft()]).toEqual([ids, 0]);
  });

  it('delivers once while the broker is away, and publishes by whoever finds it back', async () => {
    const ids = await leaveBatch();
    brokerUp = false;
    const [one, other] = [survivor(), survivor()];
    for (nowMs of [0, 2_500, 5_000]) await one.pass();
    expect([delivered, published, await headsLeft()]).toEqual([ids, [], 1]);
    brokerUp = true;
    await other.pass();
    expect([delivered, published.toSorted(), await headsLeft()]).toEqual([ids, ids.toSorted(), 0]);
  });
});

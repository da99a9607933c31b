import { describe, expect, it } from 'vitest';
import { gatheredPublishing } from '../../../../src/services/messaging/gathered-publishing.ts';
import { messageCreated } from '../../../../src/services/messaging/message-events.ts';
import { objectId } from '../../../../src/services/messaging/object-ids.ts';
import { silentLog } from '../../../support/silent-log.ts';

const event = (digit: string) => {
  const messageId = digit.repeat(24);
  const record = {
    _id: objectId(messageId),
    conversationId: objectId('c'.repeat(24)),
    senderId: objectId('a'.repeat(24)),
    seq: 1,
    clientMessageId: digit,
    digest: digit,
    type: 'text' as const,
    text: 'x',
    createdAt: new Date(0),
  };
  const keys = { messageId, conversationId: 'c'.repeat(24), senderId: 'a'.repeat(24) };
  return messageCreated({ keys, record, memberIds: [], correlationId: digit });
};

/** Publishing whose pauses end when the test says so. */
const start = (outcomeOf: () => Promise<readonly never[]> = async () => []) => {
  const published: string[][] = [];
  let endPause: () => void = () => undefined;
  const publish = gatheredPublishing({
    publishEvents(events) {
      published.push(events.map(({ correlationid }) => correlationid));
      return outcomeOf();
    },
    log: silentLog,
    pause: () => new Promise((resolve) => (endPause = resolve)),
  });
  return { publish, published, endPause: () => endPause() };
};

describe('gathered publishing', () => {
  it('publishes together what is given before the pause ends, in order, and answers all of it', async () => {
    const { publish, published, endPause } = start();
    const answers = [publish([event('1')]), publish([event('2'), event('3')])];
    expect(published).toEqual([]);
    endPause();
    expect(await Promise.all(answers)).toEqual([true, true]);
    expect(published).toEqual([['1', '2', '3']]);
  });

  it('begins anew after that, whatever became of it', async () => {
    const outcomes = [Promise.reject(new Error('the broker is away')), Promise.resolve([])];
    const { publish, published, endPause } = start(() => outcomes.shift() ?? Promise.resolve([]));
    const first = publish([event('1')]);
    endPause();
    expect(await first).toBe(false);
    const second = publish([event('2')]);
    endPause();
    expect(await second).toBe(true);
    expect(published).toEqual([['1'], ['2']]);
  });
});

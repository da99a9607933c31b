import { describe, expect, it, vi } from 'vitest';
import { decodeBundle, encodeBundle, isBundleOf } from '../../../src/socket/bundle.ts';
import { createPeerLink } from '../../../src/socket/peer-link.ts';
import { memoryLog } from '../contract/fixture.ts';

const packet = (text: string) => ({ channel: 'io#/#', value: ['uid', { data: [text] }, { rooms: [] }] });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A link over a Redis whose answers the test chooses. */
const linked = () => {
  const published: string[] = [];
  const lost: string[] = [];
  const questions: ((reply: unknown) => void)[] = [];
  const redis = { status: 'ready', receivers: 2, failing: false };
  const publisher = {
    get status() {
      return redis.status;
    },
    async publish(channel: string, message: string | Buffer) {
      if (redis.failing) throw new Error('Command timed out');
      published.push(
        channel === 'io#/#'
          ? decodeBundle(Buffer.from(message))
              .map(({ value }) => JSON.stringify(value[1]))
              .join()
          : `${channel} ${String(message)}`,
      );
      return redis.receivers;
    },
    call: (...command: string[]) => {
      expect(command).toEqual(['PUBSUB', 'NUMSUB', 'all', 'own']);
      return new Promise<unknown>((resolve) => questions.push(resolve));
    },
  };
  const channels = { bundles: 'io#/#', all: 'all', own: 'own' };
  const link = createPeerLink({ publisher, channels, log: memoryLog(), lost: (why) => void lost.push(why) });
  const say = (...texts: string[]): void => texts.forEach((text) => link.broadcast(packet(text)));
  /** As after a message that reached nobody else. */
  const fallSilent = async (): Promise<void> => {
    redis.receivers = 1;
    say('first');
    await turn();
    published.length = 0;
  };
  /** As after a first question, which was answered: nobody else is there. */
  const learnToBeAlone = async (): Promise<void> => {
    await fallSilent();
    say('a');
    await turn();
    questions[0]?.(ALONE);
    await turn();
  };
  return { link, say, redis, published, lost, questions, channels, fallSilent, learnToBeAlone };
};
const shown = (...texts: string[]): string => texts.map((text) => JSON.stringify({ data: [text] })).join();
const ALONE = ['all', 1, 'own', 1];

describe('the link to the other nodes', () => {
  it('publishes what was sent in one turn as one message, after this turn, and requests in their place', async () => {
    const { link, say, published } = linked();
    say('a', 'b');
    link.send('requests', '{}');
    say('c');
    expect(published).toEqual([]);
    await turn();
    expect(published).toEqual([shown('a', 'b'), 'requests {}', shown('c')]);
  });

  it('cuts what is long into several messages, in order', async () => {
    const { say, published } = linked();
    const texts = Array.from({ length: 250 }, (_, place) => `${place}`);
    say(...texts);
    await turn();
    expect(published).toEqual([
      shown(...texts.slice(0, 100)),
      shown(...texts.slice(100, 200)),
      shown(...texts.slice(200)),
    ]);
  });

  it('asks who is there once a message reached nobody else, and writes nothing for nobody', async () => {
    const { published, questions, learnToBeAlone } = linked();
    await learnToBeAlone();
    expect([published, questions.length]).toEqual([[], 1]);
  });

  it.each([
    ['another node has subscribed', ['all', 2, 'own', 1]],
    ['another node has, and this one is not any more', ['all', 1, 'own', 0]],
    ['the answer says nothing', null],
    ['the answer is another one', ['all', 1]],
  ])('publishes everything, in order, when %s', async (_, reply) => {
    const { say, published, questions, redis, fallSilent } = linked();
    await fallSilent();
    say('a');
    await turn();
    say('b');
    redis.receivers = 2;
    questions[0]?.(reply);
    await turn();
    say('c');
    await turn();
    expect([published, questions.length]).toEqual([[shown('a'), shown('b'), shown('c')], 1]);
  });

  it('does not take an answer for what was sent after the question', async () => {
    const { say, published, questions, fallSilent } = linked();
    await fallSilent();
    say('before');
    await turn();
    say('after');
    questions[0]?.(ALONE);
    await vi.waitFor(() => expect(questions).toHaveLength(2));
    questions[1]?.(['all', 2, 'own', 1]);
    await turn();
    expect(published).toEqual([shown('after')]);
  });

  it('asks once for all that is sent within some milliseconds, and publishes it if somebody has come', async () => {
    const { say, published, questions, learnToBeAlone } = linked();
    await learnToBeAlone();
    say('b');
    await turn();
    say('c');
    await turn();
    expect(questions).toHaveLength(1);
    await vi.waitFor(() => expect(questions).toHaveLength(2));
    questions[1]?.(['all', 2, 'own', 1]);
    await turn();
    expect(published).toEqual([shown('b', 'c')]);
  });

  it('publishes without asking until it has subscribed itself', async () => {
    const { say, published, channels, fallSilent } = linked();
    await fallSilent();
    channels.own = '';
    say('a');
    await turn();
    expect(published).toEqual([shown('a')]);
  });

  it('counts every packet that did not reach the others', async () => {
    const { say, redis, lost } = linked();
    redis.failing = true;
    say('a', 'b');
    await vi.waitFor(() => expect(lost).toEqual(['failed', 'failed']));
    redis.status = 'reconnecting';
    say('c', 'd', 'e');
    await turn();
    expect(lost.slice(2)).toEqual(['not-connected', 'not-connected', 'not-connected']);
  });
});

describe('a bundle', () => {
  it('tells its sender by its first bytes', () => {
    const bundle = Buffer.from(encodeBundle('node#1', [packet('é')]));
    expect([isBundleOf('node#1', bundle), isBundleOf('node#', bundle), isBundleOf('node#11', bundle)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isBundleOf('node#1', Buffer.alloc(0))).toBe(false);
    expect(decodeBundle(bundle)).toEqual([packet('é')]);
  });

  it.each(['', 'x', '{}', '["a",1,[]]', '["a","b"]', '["a","b",{}]'])('is refused when it is %s', (text) => {
    expect(() => decodeBundle(Buffer.from(text))).toThrow();
  });
});

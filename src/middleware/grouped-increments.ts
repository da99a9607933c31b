import { createLoadPacing } from './load-pacing.ts';
import type { LoadPacing } from './load-pacing.ts';

/** What is used of an ioredis client. */
export interface CountingClient {
  readonly status: string;
  defineCommand(name: string, definition: { readonly lua: string }): void;
}

/** What `RateLimiterRedis` uses of its client. */
export interface IncrementClient {
  readonly status: string;
  defineCommand(): void;
  /**
   * Adds points to a counter that begins at its first use and lives for so long.
   * @param increment key, points, duration in seconds
   * @returns the points consumed, these included, and the milliseconds that the counter still lives
   */
  rlflxIncr(increment: readonly string[]): Promise<readonly [number, number]>;
}

/** KEYS: counters; ARGV: the points for each, then the duration of each in seconds. Answers consumed and ttl of each in turn. */
const LUA = `
local answers = {}
for i, key in ipairs(KEYS) do
  local duration = ARGV[#KEYS + i]
  redis.call('set', key, 0, 'EX', duration, 'NX')
  answers[2 * i - 1] = redis.call('incrby', key, ARGV[i])
  local ttl = redis.call('pttl', key)
  if ttl == -1 then
    redis.call('expire', key, duration)
    ttl = 1000 * duration
  end
  answers[2 * i] = ttl
end
return answers
`;
const COMMAND = 'letschatCount';

interface Counter {
  points: number;
  readonly seconds: string;
  readonly waiting: {
    /** Points asked for up to this one. */
    readonly upTo: number;
    readonly resolve: (answer: readonly [number, number]) => void;
    readonly reject: (error: unknown) => void;
  }[];
}

/**
 * Counts exactly, by one command for all increments of a moment: each gets the answer that it would have got alone, in the
 * order of the calls. A moment is a turn of the event loop, and under load a few milliseconds.
 */
export function groupedIncrements(client: CountingClient, pacing: LoadPacing = createLoadPacing()): IncrementClient {
  let counters = new Map<string, Counter>();
  client.defineCommand(COMMAND, { lua: LUA });

  const send = async (group: ReadonlyMap<string, Counter>): Promise<readonly unknown[]> => {
    const command: unknown = Reflect.get(client, COMMAND);
    if (typeof command !== 'function') throw new TypeError(`Redis took no script ${COMMAND}`);
    const all = [...group.values()];
    const points = all.map((counter) => counter.points);
    const seconds = all.map((counter) => counter.seconds);
    const reply: unknown = await Reflect.apply(command, client, [all.length, ...group.keys(), ...points, ...seconds]);
    if (!Array.isArray(reply) || reply.length !== 2 * all.length) throw new TypeError('Redis answered something else');
    return reply;
  };

  /** After a pause all that comes in the same look at the network goes along; under load, all that comes in a few milliseconds. */
  const plan = (): void => {
    const leftMs = pacing.leftMs();
    if (leftMs > 0) setTimeout(flush, leftMs);
    else setImmediate(flush);
  };
  const flush = (): void => {
    pacing.begun();
    const group = counters;
    counters = new Map();
    send(group).then(
      (reply) => {
        let place = 0;
        for (const { points, waiting } of group.values()) {
          const [consumed, ttl] = [Number(reply[place]), Number(reply[place + 1])];
          place += 2;
          for (const { upTo, resolve } of waiting) resolve([consumed - points + upTo, ttl]);
        }
      },
      (error: unknown) => {
        for (const { waiting } of group.values()) for (const { reject } of waiting) reject(error);
      },
    );
  };

  return {
    get status() {
      return client.status;
    },
    defineCommand: () => undefined,
    rlflxIncr([key = '', points = '1', seconds = '1']) {
      return new Promise((resolve, reject) => {
        if (counters.size === 0) plan();
        const counter = counters.get(key) ?? { points: 0, seconds, waiting: [] };
        counters.set(key, counter);
        counter.points += Number(points);
        counter.waiting.push({ upTo: counter.points, resolve, reject });
      });
    },
  };
}

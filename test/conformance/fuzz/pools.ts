import type { Json } from '../../../codegen/model/contract.ts';
import { recordOf } from '../runner/checks.ts';

/** Values that exist on the server, by what they name; the newest last. */
export interface Pools {
  /** Remembers what an answer or a packet tells. */
  learn(value: unknown): void;
  add(kind: Kind, value: string): void;
  /** Puts values that exist where a payload has stand-ins; a few stay what they are, so that unknown ids are tried too. */
  resolve(value: Json, sender: { readonly phoneNumber: string; readonly token: string } | null): Json;
}

export type Kind = 'user' | 'phone' | 'conversation' | 'message' | 'call' | 'media';

const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ['userId', 'user'],
  ['userIds', 'user'],
  ['friendId', 'user'],
  ['recipientId', 'user'],
  ['calleeId', 'user'],
  ['conversationId', 'conversation'],
  ['messageId', 'message'],
  ['replyTo', 'message'],
  ['callId', 'call'],
  ['mediaId', 'media'],
  ['phoneNumber', 'phone'],
]);

/** Calls end soon; of everything else old ones are as good as new ones. */
const MOST: Readonly<Record<Kind, number>> = {
  user: 12,
  phone: 12,
  conversation: 30,
  message: 200,
  call: 3,
  media: 12,
};
/** Of a hundred stand-ins, so many stay. */
const UNKNOWN_PERCENT = 4;

export function createPools({ passcode }: { readonly passcode: string }): Pools {
  const pools = new Map<Kind, string[]>();
  const add = (kind: Kind, value: string): void => {
    const pool = pools.get(kind) ?? [];
    pools.set(kind, pool);
    if (pool.includes(value)) return;
    // The people are the cast: whom else signs in by chance is no use to anybody.
    if (kind === 'user' || kind === 'phone') {
      if (pool.length < MOST[kind]) pool.push(value);
      return;
    }
    pool.push(value);
    if (pool.length > MOST[kind]) pool.shift();
  };
  const learn = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(learn);
      return;
    }
    for (const [key, inner] of Object.entries(recordOf(value))) {
      const kind = KIND_OF.get(key);
      if (kind !== undefined && kind !== 'user' && kind !== 'phone' && typeof inner === 'string') add(kind, inner);
      else if (typeof inner === 'object') learn(inner);
    }
  };
  const standIn = (kind: Kind, value: string): string => {
    const pool = pools.get(kind) ?? [];
    const number = numberOf(value);
    if (pool.length === 0 || number % 100 < UNKNOWN_PERCENT) return value;
    return pool[Math.floor(number / 100) % pool.length] ?? value;
  };
  return {
    learn,
    add,
    resolve(value, sender) {
      const inside = (inner: Json, key: string): Json => {
        if (Array.isArray(inner)) {
          const all = inner.map((item: Json) => inside(item, key));
          return key === 'userIds' ? [...new Set(all)] : all;
        }
        if (typeof inner === 'string') {
          const kind = KIND_OF.get(key);
          if (kind === 'phone' && /^\+[0-9]{7,15}$/.test(inner)) return standIn('phone', inner);
          if (kind !== undefined && /^[0-9a-f]{24}$/.test(inner)) return standIn(kind, inner);
          if (key === 'passcode' && /^[0-9]{6}$/.test(inner) && numberOf(inner) % 10 < 8) return passcode;
          if (key === 'token' && sender !== null && numberOf(inner) % 10 < 6) return sender.token;
          return inner;
        }
        if (typeof inner !== 'object' || inner === null) return inner;
        return Object.fromEntries(Object.entries(inner).map(([name, member]) => [name, inside(member, name)]));
      };
      return inside(value, '');
    },
  };
}

/** A number that only the text decides (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

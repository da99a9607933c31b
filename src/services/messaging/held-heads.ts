import type { Logger } from '../../contract/context.ts';
import type { MessageModel } from '../../models/Message.ts';
import { holdHeads, takeOverHead } from './batch-heads.ts';
import type { HeadRecord } from './batch-heads.ts';

/** A batch counts as left behind once another process has seen it for this long in the same hands. */
export const LEFT_BEHIND_MS = 2_000;
/** What was ours this long ago is asked for again before it is delivered: half of what others wait, for slow answers. */
const CERTAIN_MS = LEFT_BEHIND_MS / 2;

export interface HeldHead {
  readonly headId: string;
  /**
   * True when no other process delivers the batch within the next second. Asks the database when that is not certain;
   * false also when it does not answer: then the batch is somebody else's. Never rejects.
   */
  isOurs(): Promise<boolean>;
  letGo(): void;
}

/** The batches that this process has in hand, as a lease by observation: see {@link LEFT_BEHIND_MS}. */
export interface HeldHeads {
  /** A command that begins with this message is about to be written. */
  begin(headId: string): HeldHead;
  /** Takes a batch over as it was seen; null when it has changed hands meanwhile, or is done. */
  takeOver(head: HeadRecord): Promise<HeldHead | null>;
  has(headId: string): boolean;
  /** Keeps what takes long; to be called at least every half second. Never rejects. */
  renew(): Promise<void>;
}

export interface HeldHeadsDependencies {
  readonly messages: MessageModel;
  /** Of this process, unique among all. */
  readonly holder: string;
  readonly nowMs: () => number;
  readonly log: Logger;
}

export function createHeldHeads(deps: HeldHeadsDependencies): HeldHeads {
  const { nowMs } = deps;
  const held = new Map<HeldHead, { sinceMs: number }>();

  /** How many of these could be kept; 0 when the database is away. */
  const keep = async (headIds: readonly string[]): Promise<number> => {
    try {
      return await holdHeads(deps.messages, headIds, deps.holder);
    } catch (error) {
      deps.log.warn({ err: error, heads: headIds.length }, 'batches of messages could not be kept in hand');
      return 0;
    }
  };

  const add = (headId: string, sinceMs: number): HeldHead => {
    const since = { sinceMs };
    const head: HeldHead = {
      headId,
      async isOurs() {
        while (nowMs() - since.sinceMs >= CERTAIN_MS) {
          const askedMs = nowMs();
          if ((await keep([headId])) === 0) return false;
          since.sinceMs = askedMs;
        }
        return true;
      },
      letGo: () => void held.delete(head),
    };
    held.set(head, since);
    return head;
  };

  return {
    begin: (headId) => add(headId, nowMs()),
    async takeOver(head) {
      const askedMs = nowMs();
      const taken = await takeOverHead(deps.messages, head, deps.holder);
      return taken ? add(head._id.toHexString(), askedMs) : null;
    },
    has: (headId) => [...held.keys()].some((head) => head.headId === headId),
    async renew() {
      const askedMs = nowMs();
      const old = [...held].filter(([, since]) => askedMs - since.sinceMs >= CERTAIN_MS / 2);
      if (old.length === 0) return;
      const kept = await keep(old.map(([{ headId }]) => headId));
      // Which ones were lost is found out one by one, when it matters.
      if (kept === old.length) for (const [, since] of old) since.sinceMs = askedMs;
    },
  };
}

import type { MessageModel } from '../../models/Message.ts';
import { Entries, enter } from './enter-messages.ts';
import type { EntryDependencies } from './enter-messages.ts';
import { messageCreated } from './message-events.ts';
import type { FinishedMessage } from './message-events.ts';
import { clearHeads, releaseHeads } from './batch-heads.ts';
import type { HeldHead } from './held-heads.ts';
import { gatheredPublishing } from './gathered-publishing.ts';
import type { PublishDependencies } from './publish-all.ts';

/** What is left to do about a batch once its senders have been answered. */
export interface BatchWork {
  readonly messages: readonly FinishedMessage[];
  /** Of the batches that are done with it; let go then. */
  readonly heads: readonly HeldHead[];
}

export interface AfterWorkDependencies extends EntryDependencies, PublishDependencies {
  readonly messages: MessageModel;
  readonly pause: (ms: number) => Promise<void>;
}

export interface AfterWork {
  add(work: BatchWork): void;
  /** Resolves when what was added so far has been entered into read states and conversations, or has failed once. */
  entered(): Promise<void>;
  /** Resolves when there is nothing left, or when only retries are left. */
  drained(): Promise<void>;
}

/** Under load a run waits longer, in which more is merged: each sender and each conversation is written once a run. */
const BETWEEN_RUNS_MS = { least: 50, most: 400 };
// Shorter than others wait before they take a batch over.
const RETRY_MS = { first: 100, longest: 500 };

/**
 * Does the after-work of batches off the path of their answers. Events go to the broker at once, so that nothing of a message
 * is kept longer than it takes to confirm it; what is derived from messages is merged and written now and then, one run in
 * flight; a batch is done after both. What a broker that is away did not take is left in the database, for recovery.
 */
export function createAfterWork(deps: AfterWorkDependencies): AfterWork {
  const publish = gatheredPublishing(deps);
  let entries = new Entries();
  let toEnter: BatchInWork[] = [];
  let toClear: EndedBatch[] = [];
  let waiters: (() => void)[] = [];
  let entering: Promise<void> | null = null;
  let clearing = false;
  let clearAttempt: Promise<boolean> = Promise.resolve(true);
  const ending = new Set<Promise<void>>();
  let hurry: () => void = () => undefined;

  const enterAll = async (): Promise<void> => {
    let retryMs = RETRY_MS.first;
    while (toEnter.length > 0) {
      const [batches, due, told] = [toEnter, entries, waiters];
      [toEnter, entries, waiters] = [[], new Entries(), []];
      let waitMs = Math.min(BETWEEN_RUNS_MS.least + due.messages, BETWEEN_RUNS_MS.most);
      try {
        await enter(deps, due);
        retryMs = RETRY_MS.first;
        end(batches);
      } catch (error) {
        deps.log.warn({ err: error }, 'after-work of messages failed; trying again');
        toEnter = [...batches, ...toEnter];
        entries.merge(due);
        waitMs = retryMs;
        retryMs = Math.min(retryMs * 2, RETRY_MS.longest);
      }
      for (const tell of told) tell();
      if (waiters.length === 0)
        await Promise.race([deps.pause(waitMs), new Promise<void>((resolve) => (hurry = resolve))]);
    }
  };

  /** These are entered; once their events are confirmed, or not in time, they are done. */
  const end = (batches: readonly BatchInWork[]): void => {
    const ended = Promise.all(
      batches.map(async ({ heads, published }) => ({ heads, published: await published })),
    ).then(async (all) => {
      toClear.push(...all);
      startClearing();
      await clearAttempt;
      ending.delete(ended);
    });
    ending.add(ended);
  };

  /** Kept in hand until it is written that they are done: whoever finds them undone might deliver them again. */
  const clearAll = async (): Promise<void> => {
    let retryMs = RETRY_MS.first;
    while (toClear.length > 0) {
      const ended = toClear;
      toClear = [];
      clearAttempt = clear(deps, ended);
      if (await clearAttempt) {
        for (const { heads } of ended) for (const head of heads) head.letGo();
        retryMs = RETRY_MS.first;
      } else {
        toClear = [...ended, ...toClear];
        await deps.pause(retryMs);
        retryMs = Math.min(retryMs * 2, RETRY_MS.longest);
      }
    }
  };

  const startClearing = (): void => {
    if (clearing || toClear.length === 0) return;
    clearing = true;
    void clearAll().finally(() => {
      clearing = false;
      startClearing();
    });
  };

  const startEntering = (): void => {
    if (entering !== null || toEnter.length === 0) return;
    entering = enterAll().finally(() => {
      entering = null;
      startEntering();
    });
  };

  const entered = (): Promise<void> => {
    if (entering === null) return Promise.resolve();
    return new Promise((resolve) => {
      waiters.push(resolve);
      hurry();
      if (toEnter.length === 0) {
        // Between two runs with nothing new, or in one: its end is what to wait for.
        void entering?.then(resolve);
      }
    });
  };

  return {
    add({ messages, heads }) {
      for (const message of messages) entries.add(message);
      toEnter.push({ heads, published: publish(messages.map(messageCreated)) });
      startEntering();
    },
    entered,
    async drained() {
      await entered();
      await Promise.all(ending);
    },
  };
}

interface BatchInWork {
  readonly heads: readonly HeldHead[];
  /** Whether the broker has taken its events. Never rejects. */
  readonly published: Promise<boolean>;
}

/** A batch of which all is done that can be done now. */
interface EndedBatch {
  readonly heads: readonly HeldHead[];
  /** False: the broker did not take the events. */
  readonly published: boolean;
}

/** Clears the heads of what the broker took, and marks the rest for anybody to publish. False when the database is away. Never rejects. */
async function clear(deps: AfterWorkDependencies, ended: readonly EndedBatch[]): Promise<boolean> {
  const idsOf = (taken: boolean): string[] =>
    ended.flatMap(({ heads, published }) => (published === taken ? heads.map(({ headId }) => headId) : []));
  try {
    await Promise.all([clearHeads(deps.messages, idsOf(true)), releaseHeads(deps.messages, idsOf(false))]);
    return true;
  } catch (error) {
    deps.log.warn({ err: error }, 'heads of batches could not be cleared; trying again');
    return false;
  }
}

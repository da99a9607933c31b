import type { MessageModel } from '../../models/Message.ts';
import type { Logger } from '../../contract/context.ts';
import { enterMessages } from './enter-messages.ts';
import type { EntryDependencies } from './enter-messages.ts';
import { messageCreated } from './message-events.ts';
import type { FinishedMessage } from './message-events.ts';
import { clearHeads, releaseHeads } from './batch-heads.ts';
import type { HeldHead } from './held-heads.ts';
import { publishAll } from './publish-all.ts';
import type { PublishEvent } from './ports.ts';

/** What is left to do about a batch once its senders have been answered. */
export interface BatchWork {
  readonly messages: readonly FinishedMessage[];
  /** Of the batches that are done with it; let go then. */
  readonly heads: readonly HeldHead[];
}

export interface AfterWorkDependencies extends EntryDependencies {
  readonly messages: MessageModel;
  readonly publish: PublishEvent;
  readonly log: Logger;
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
 * Does the after-work of batches off the path of their answers: merged, one run in flight. Nothing is kept in memory for
 * a broker that is away: what it did not take is left in the database, for recovery.
 */
export function createAfterWork(deps: AfterWorkDependencies): AfterWork {
  let toEnter: BatchWork[] = [];
  let toPublish: BatchWork[] = [];
  let toClear: EndedWork[] = [];
  let waiters: (() => void)[] = [];
  let entering: Promise<void> | null = null;
  let publishing: Promise<void> | null = null;
  let clearing = false;
  let clearAttempt: Promise<boolean> = Promise.resolve(true);
  let hurry: () => void = () => undefined;

  const enterAll = async (): Promise<void> => {
    let retryMs = RETRY_MS.first;
    while (toEnter.length > 0) {
      const work = toEnter;
      const told = waiters;
      toEnter = [];
      waiters = [];
      const records = work.flatMap(({ messages }) => messages.map(({ record }) => record));
      let waitMs = Math.min(BETWEEN_RUNS_MS.least + records.length, BETWEEN_RUNS_MS.most);
      try {
        await enterMessages(deps, records);
        retryMs = RETRY_MS.first;
        toPublish.push(...work);
        startPublishing();
      } catch (error) {
        deps.log.warn({ err: error }, 'after-work of messages failed; trying again');
        toEnter = [...work, ...toEnter];
        waitMs = retryMs;
        retryMs = Math.min(retryMs * 2, RETRY_MS.longest);
      }
      for (const tell of told) tell();
      if (waiters.length === 0)
        await Promise.race([deps.pause(waitMs), new Promise<void>((resolve) => (hurry = resolve))]);
    }
  };

  const publishRuns = async (): Promise<void> => {
    while (toPublish.length > 0) {
      const work = toPublish;
      toPublish = [];
      toClear.push(...(await publishRun(deps, work)));
      startClearing();
      await clearAttempt;
    }
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

  const startPublishing = (): void => {
    if (publishing !== null || toPublish.length === 0) return;
    publishing = publishRuns().finally(() => {
      publishing = null;
      startPublishing();
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
    add(work) {
      toEnter.push(work);
      startEntering();
    },
    entered,
    async drained() {
      await entered();
      await publishing;
    },
  };
}

/** Batches of which all is done that can be done now. */
interface EndedWork {
  readonly heads: readonly HeldHead[];
  /** False: the broker did not take the events. */
  readonly published: boolean;
}

/** Never rejects. */
function publishRun(deps: AfterWorkDependencies, work: readonly BatchWork[]): Promise<EndedWork[]> {
  return Promise.all(
    work.map(async ({ messages, heads }) => ({
      heads,
      published: await publishAll(deps, messages.map(messageCreated)),
    })),
  );
}

/** Clears the heads of what the broker took, and marks the rest for anybody to publish. False when the database is away. Never rejects. */
async function clear(deps: AfterWorkDependencies, ended: readonly EndedWork[]): Promise<boolean> {
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

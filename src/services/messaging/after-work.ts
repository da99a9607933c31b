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
  let waiters: (() => void)[] = [];
  let entering: Promise<void> | null = null;
  let publishing: Promise<void> | null = null;
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
      await publishRun(deps, work);
      for (const head of work.flatMap(({ heads }) => heads)) head.letGo();
    }
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

/** Publishes and clears the heads of what the broker took; the rest is marked and let go. Never rejects. */
async function publishRun(deps: AfterWorkDependencies, work: readonly BatchWork[]): Promise<void> {
  const done: string[] = [];
  const undone: string[] = [];
  await Promise.all(
    work.map(async ({ messages, heads }) => {
      const published = await publishAll(deps, messages.map(messageCreated));
      (published ? done : undone).push(...heads.map(({ headId }) => headId));
    }),
  );
  try {
    await Promise.all([clearHeads(deps.messages, done), releaseHeads(deps.messages, undone)]);
  } catch (error) {
    // They are found by recovery as they are: it delivers only what it has not delivered before.
    deps.log.warn({ err: error }, 'heads of batches could not be cleared; recovery will');
  }
}

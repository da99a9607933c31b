import { createGenerationMap } from './generation-map.ts';

/** What this process knows about the numbering of conversations. Nothing here is relied on: the unique index decides. */
export interface SequenceMemory {
  /** Highest number known to be stored; 0 when nothing is known. */
  last(conversationId: string): number;
  /** A message with this number is stored. */
  raise(conversationId: string, seq: number): void;
  /** Another process took a number first. */
  conflicted(conversationId: string): void;
  /** Conflicted lately: its messages go last in a batch, so that they hold up nobody else's. */
  isContended(conversationId: string): boolean;
}

const CONTENDED_MS = 5_000;

export function createSequenceMemory(nowMs: () => number): SequenceMemory {
  const lasts = createGenerationMap<string, number>({ nowMs, keepMs: 600_000, maxEntries: 50_000 });
  const conflicts = createGenerationMap<string, number>({ nowMs, keepMs: CONTENDED_MS, maxEntries: 10_000 });
  return {
    last: (conversationId) => lasts.get(conversationId) ?? 0,
    raise(conversationId, seq) {
      if (seq > (lasts.get(conversationId) ?? 0)) lasts.set(conversationId, seq);
    },
    conflicted: (conversationId) => conflicts.set(conversationId, nowMs()),
    isContended(conversationId) {
      const at = conflicts.get(conversationId);
      return at !== undefined && nowMs() - at < CONTENDED_MS;
    },
  };
}

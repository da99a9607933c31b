import { createGenerationMap } from './generation-map.ts';

/** Which messages this process has delivered, or seen another process deliver, lately. */
export interface DeliveryMemory {
  note(messageId: string): void;
  has(messageId: string): boolean;
}

const KEEP_MS = 30_000;
const MAX_ENTRIES = 200_000;

export function createDeliveryMemory(nowMs: () => number): DeliveryMemory {
  const delivered = createGenerationMap<string, true>({ nowMs, keepMs: KEEP_MS, maxEntries: MAX_ENTRIES });
  return { note: (messageId) => delivered.set(messageId, true), has: (messageId) => delivered.has(messageId) };
}

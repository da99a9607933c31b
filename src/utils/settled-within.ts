/** Waits for work in flight to end, well or badly, but no longer than that. Never rejects. */
export async function settledWithin(work: Iterable<Promise<unknown>>, deadlineMs: number): Promise<void> {
  await Promise.race([Promise.allSettled(work), new Promise((resolve) => setTimeout(resolve, deadlineMs).unref())]);
}

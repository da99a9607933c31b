/**
 * A broker that has not confirmed by then counts as away. Shorter than others wait before they take over what a process has in
 * hand (two seconds): what the broker does not take in time is noted as such before.
 */
const CONFIRM_LIMIT_MS = 1_500;

/** What publishing resolves to; rejects when the broker has not confirmed in time. */
export async function confirmed<Result>(publishing: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not confirmed within ${CONFIRM_LIMIT_MS} ms`)), CONFIRM_LIMIT_MS);
  });
  try {
    return await Promise.race([publishing, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

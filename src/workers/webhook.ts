/** The part of `fetch` that a webhook needs; injected so that tests need no network. */
export type Fetch = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
}>;

const TIMEOUT_MS = 10_000;

/**
 * Posts JSON to a webhook. The receiver tells repeats by the header `Idempotency-Key`.
 * @throws Error when the answer is not 2xx or does not come within ten seconds; the event is then retried.
 */
export async function postWebhook(
  fetch: Fetch,
  url: string,
  call: { readonly idempotencyKey: string; readonly body: object },
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': call.idempotencyKey },
    body: JSON.stringify(call.body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`Webhook answered ${response.status}.`);
}

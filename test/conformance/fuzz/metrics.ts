/** What a server says of itself at `/metrics`. */
export interface ServerFigures {
  readonly heapBytes: number;
  readonly residentBytes: number;
  readonly received: number;
  readonly answered: number;
  /** Packets that the server itself kept from breaking the contract. */
  readonly dropped: number;
}

/** @throws Error when the server does not answer, or answers something else than 200 */
export async function readFigures(url: string): Promise<ServerFigures> {
  const response = await fetch(new URL('/metrics', url), { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`/metrics answers ${response.status}`);
  const text = await response.text();
  return {
    heapBytes: sumOf(text, 'nodejs_heap_size_used_bytes'),
    residentBytes: sumOf(text, 'process_resident_memory_bytes'),
    received: sumOf(text, 'letschat_requests_received_total'),
    answered: sumOf(text, 'letschat_requests_answered_total'),
    dropped: sumOf(text, 'letschat_emissions_dropped_total'),
  };
}

/** The sum over all labels of one metric in Prometheus' text format; 0 when there is none. */
export function sumOf(text: string, metric: string): number {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

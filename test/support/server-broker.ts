import { createServer } from 'node:http';
import { once } from 'node:events';

/** How to start one kind of server for the whole test run. */
export type StartShared = () => Promise<{ readonly uri: string; close(): Promise<void> }>;

const addressVariable = 'TEST_SERVER_BROKER';

/**
 * Serves the test files, each in a process of its own, the address of a shared real server: started when the first one
 * asks, the same for all, closed with the run. Runs in vitest's main process.
 */
export async function openServerBroker(starters: Readonly<Record<string, StartShared>>): Promise<() => Promise<void>> {
  if (process.env[addressVariable] !== undefined) return async () => {};
  const started = new Map<string, ReturnType<StartShared>>();
  const http = createServer((request, response) => {
    const kind = (request.url ?? '/').slice(1);
    const start = starters[kind];
    if (start === undefined) {
      response.writeHead(404).end(`no shared server of the kind ${kind}`);
      return;
    }
    const pending = started.get(kind) ?? start();
    started.set(kind, pending);
    pending.then(
      ({ uri }) => response.end(uri),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  process.env[addressVariable] = `http://127.0.0.1:${address.port}`;
  return async () => {
    delete process.env[addressVariable];
    http.closeAllConnections();
    http.close();
    const running = await Promise.allSettled(started.values());
    await Promise.all(running.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
  };
}

/** Whether this run has a broker: the setup runs once for each project of it. */
export const hasServerBroker = (): boolean => process.env[addressVariable] !== undefined;

/** The address of the run's shared server of that kind; null outside a run that has a broker. */
export async function sharedServerUri(kind: string): Promise<string | null> {
  const broker = process.env[addressVariable];
  if (broker === undefined) return null;
  const response = await fetch(`${broker}/${kind}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`the shared ${kind} did not start: ${text}`);
  return text;
}

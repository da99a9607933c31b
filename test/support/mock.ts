import { createMockServer } from '../../src/mock/server.ts';
import type { MockOptions } from '../../src/mock/server.ts';
import { silentLog } from './silent-log.ts';

/** The mock in this process. */
export interface TestMock {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the mock on a free port: seed 1, no wait, no failure, unless said otherwise. */
export async function startTestMock(
  options: Partial<MockOptions> & { readonly port?: number } = {},
): Promise<TestMock> {
  const { port = 0, ...rest } = options;
  const mock = createMockServer({
    seed: 1,
    latency: { fromMs: 0, toMs: 0 },
    failures: new Map(),
    log: silentLog,
    clock: () => new Date(),
    ...rest,
  });
  return { url: await mock.listen(port), close: () => mock.close() };
}

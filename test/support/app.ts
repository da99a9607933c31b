import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import type { ContractCounters } from '../../src/contract/counters.ts';
import type { Logger } from '../../src/contract/context.ts';
import { temporaryFolder } from './processes.ts';
import { silentLog } from './silent-log.ts';

/** The code that everybody has in tests. */
export const TEST_PASSCODE = '000000';

export interface TestAppOptions {
  /** Environment variables over the defaults (embedded stores, no rate limits, a short grace). */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: Logger;
  readonly counters?: ContractCounters;
}

export interface TestApp extends App {
  readonly dataDir: string;
}

/** What every node of a test has in common unless it says otherwise. */
export const testEnvironment: Readonly<Record<string, string>> = {
  NODE_ENV: 'test',
  PORT: '0',
  DEV_PASSCODE: TEST_PASSCODE,
  JWT_SECRET: 'test-jwt-secret-0123456789abcdef0123456789abcdef',
  PASSCODE_PEPPER: 'test-passcode-pepper-0123456789abcdef012345678',
  MESSAGE_ID_SECRET: 'test-message-id-secret-0123456789abcdef0123456',
  RATE_LIMIT_SCALE: '0',
  PRESENCE_GRACE_MS: '100',
};

/** Starts a node in this process: embedded stores in a temporary folder, unless `env` names real ones. */
export async function startTestApp({ env = {}, log = silentLog, counters }: TestAppOptions = {}): Promise<TestApp> {
  const folder = env['DATA_DIR'] === undefined ? temporaryFolder('app') : null;
  const dataDir = folder?.path ?? env['DATA_DIR'] ?? '';
  const config = readConfig({ ...testEnvironment, DATA_DIR: dataDir, ...env });
  const app = await createApp(config, { log, ...(counters === undefined ? {} : { counters }) });
  return {
    ...app,
    dataDir,
    async close() {
      await app.close();
      await folder?.remove();
    },
  };
}

import type { Plugin } from 'esbuild';
import { auditUnread } from '../../../src/audit.ts';
import { createShutdown } from '../../../src/compose/shutdown.ts';
import { openMongo } from '../../../src/compose/stores.ts';
import { readConfig } from '../../../src/config/index.ts';
import { testEnvironment } from '../../support/app.ts';
import { buildNode, startChildNode } from '../../support/child-node.ts';
import { temporaryFolder } from '../../support/processes.ts';
import { silentLog } from '../../support/silent-log.ts';

/** A server of its own for a run, in a process of its own: a crash is a finding. */
export interface FuzzedServer {
  readonly url: string;
  /** Why the run failed after all, when it is stopped and looked into; empty when all is well. Removes everything. */
  finish(): Promise<readonly string[]>;
}

/** A leak or a payload that blows up ends the process within this heap. */
const HEAP_MIB = 512;

/** @param plugins of esbuild, for a server that is broken on purpose */
export async function startFuzzedServer(plugins: readonly Plugin[] = []): Promise<FuzzedServer> {
  const program = await buildNode(plugins);
  const folder = temporaryFolder('fuzz');
  const clean = async (): Promise<void> => {
    program.remove();
    await folder.remove();
  };
  try {
    const node = await startChildNode(program, {
      dataDir: folder.path,
      env: { LOG_LEVEL: 'error', NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB}` },
      timeoutMs: 60_000,
    });
    return {
      url: node.url,
      async finish() {
        try {
          if (!node.process.alive())
            return [`the process ended with ${await node.process.exited}\n${node.process.output()}`];
          await node.process.stop(15_000);
          const status = await node.process.exited;
          if (status !== 0) return [`the process ended with ${status} when told to stop\n${node.process.output()}`];
          return await storedProblems(folder.path);
        } finally {
          await clean();
        }
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** What is stored and should not be so: unread counts that drifted, domain events that no consumer could take. */
async function storedProblems(dataDir: string): Promise<readonly string[]> {
  const shutdown = createShutdown(silentLog);
  try {
    const config = readConfig({ ...testEnvironment, DATA_DIR: dataDir });
    const { connection, prepare } = await openMongo(config, silentLog, shutdown);
    await prepare([]);
    const { findings } = await auditUnread(connection);
    const dead = await connection.collection('embeddedDeadLetters').find({}).limit(3).toArray();
    return [
      ...findings.slice(0, 5).map((finding) => `audit: ${JSON.stringify(finding)}`),
      ...dead.map((event) => `a domain event was dead-lettered: ${JSON.stringify(event).slice(0, 500)}`),
    ];
  } finally {
    await shutdown.close();
  }
}

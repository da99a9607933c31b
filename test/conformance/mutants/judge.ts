import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildNode, startChildNode } from '../../support/child-node.ts';
import { temporaryFolder } from '../../support/processes.ts';
import { createPatchPlugin, type Patch } from './patch-plugin.ts';
import { rateFinding } from './rate-classes.ts';
import { firstFinding, type Finding } from './suite.ts';

// esbuild names files by their real paths.
const root = realpathSync(resolve(import.meta.dirname, '../../..'));

const START_MS = 60_000;

export interface Subject {
  readonly patches: readonly Patch[];
  readonly first?: string;
  /** Judged by its rate classes at their real limits instead of by the suite. */
  readonly limited?: boolean;
}

/**
 * Builds a server with patches, starts it in a process of its own on embedded stores, and runs the conformance suite on it.
 * @returns the first finding; null when the server conforms
 * @throws Error when a patch does not fit, the server cannot be built, or it does not start
 */
export async function judge({ patches, first, limited = false }: Subject): Promise<Finding | null> {
  const program = await buildNode([createPatchPlugin(root, patches)]);
  const folder = temporaryFolder('mutant');
  const env = { RATE_LIMIT_SCALE: limited ? '1' : '0' };
  try {
    const node = await startChildNode(program, { dataDir: folder.path, env, timeoutMs: START_MS });
    try {
      return await (limited ? rateFinding(node.url) : firstFinding(node.url, first));
    } finally {
      node.process.signal('SIGKILL');
      await node.process.exited;
    }
  } finally {
    program.remove();
    await folder.remove();
  }
}

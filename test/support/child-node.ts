import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { testEnvironment } from './app.ts';
import { freePort, startProcess, waitFor, type TestProcess } from './processes.ts';

const root = resolve(import.meta.dirname, '../..');

/** The server's program, bundled as `npm run build` does. */
export interface NodeProgram {
  readonly main: string;
  readonly worker: string;
  remove(): void;
}

/** A server in a process of its own; embedded stores unless its environment names real ones. */
export interface ChildNode {
  readonly url: string;
  readonly process: TestProcess;
  /** From the start of the process to the first `/readyz` that says so. */
  readonly readyAfterMs: number;
}

/**
 * Bundles `src/main.ts` and `src/worker.ts` into a folder of its own, from where the installed packages are found.
 * @param plugins of esbuild, for a program that differs from the one in `src`
 */
export async function buildNode(plugins: readonly Plugin[] = []): Promise<NodeProgram> {
  const outdir = join(root, 'node_modules', '.cache', `letschat-test-${process.pid}-${randomUUID()}`);
  await build({
    entryPoints: [join(root, 'src/main.ts'), join(root, 'src/worker.ts')],
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    plugins: [...plugins],
    outdir,
    logLevel: 'warning',
  });
  return {
    main: join(outdir, 'main.js'),
    worker: join(outdir, 'worker.js'),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
}

/**
 * Starts a server process on a data folder; resolves when it is ready.
 * @throws Error with its last output when it ends, or is not ready within `timeoutMs`
 */
export async function startChildNode(
  program: NodeProgram,
  {
    dataDir,
    env = {},
    port: wantedPort,
    timeoutMs = 15_000,
  }: {
    readonly dataDir: string;
    /** Over what all nodes of tests have. */
    readonly env?: Readonly<Record<string, string>>;
    /** A free one unless given. */
    readonly port?: number;
    readonly timeoutMs?: number;
  },
): Promise<ChildNode> {
  const port = wantedPort ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = startProcess({
    command: process.execPath,
    args: [program.main],
    env: { ...testEnvironment, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    cwd: dataDir,
  });
  const ready = (): Promise<boolean> =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    const ended = child.exited.then((status) => {
      throw new Error(`the server ended with ${status}`);
    });
    await Promise.race([waitFor('the server is ready', ready, { timeoutMs }), ended]);
  } catch (error) {
    await child.stop(0);
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${child.output()}`, { cause: error });
  }
  return { url, process: child, readyAfterMs: performance.now() - started };
}

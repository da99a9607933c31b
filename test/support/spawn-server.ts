import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** A real server started by the tests: a child process of their own. */
export interface SpawnedServer {
  readonly child: ChildProcess;
  readonly pid: number;
  /** The last 8 kB of what it printed, for error messages. */
  output(): string;
  /** True until the process has ended. */
  alive(): boolean;
  /** Sends a signal; for SIGKILL, SIGTERM and SIGINT it resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

const endsTheProcess: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT']);
const outputKept = 8_192;

/** The executable of that name on PATH, or null. */
export function findOnPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    if (folder !== '' && isExecutable(candidate)) return candidate;
  }
  return null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A TCP port of the loopback interface that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/**
 * Starts a server that dies with this process, even when this process is killed with SIGKILL (where setpriv exists).
 * @throws when the program cannot be started
 */
export async function spawnServer(
  command: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<SpawnedServer> {
  const setpriv = findOnPath('setpriv');
  const line = setpriv === null ? [command, ...args] : [setpriv, '--pdeathsig', 'TERM', '--', command, ...args];
  const child = spawn(line[0] ?? command, line.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString('utf8')).slice(-outputKept);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await once(child, 'spawn');
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${command} has no process id`);
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    child,
    pid,
    output: () => text,
    alive,
    async kill(signal = 'SIGTERM') {
      if (!alive()) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      if (!endsTheProcess.has(signal)) return;
      // A stopped process (SIGSTOP) does not see SIGTERM until it continues.
      if (signal !== 'SIGKILL') child.kill('SIGCONT');
      await gone;
    },
  };
}

/**
 * Polls until `check` is true.
 * @throws with `what` when `timeoutMs` have passed, or `giveUp` says that waiting is pointless
 */
export async function waitUntil(
  check: () => Promise<boolean> | boolean,
  options: { readonly what: string; readonly timeoutMs: number; readonly giveUp?: () => string | null },
): Promise<void> {
  const deadline = Date.now() + options.timeoutMs;
  for (;;) {
    if (await check()) return;
    const reason = options.giveUp?.() ?? null;
    if (reason !== null) throw new Error(`${options.what}: ${reason}`);
    if (Date.now() > deadline) throw new Error(`${options.what}: not within ${options.timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

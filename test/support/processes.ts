import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A real program that a test started. */
export interface TestProcess {
  readonly pid: number;
  /** Resolves with the exit code (or the signal's name) once it is gone; never rejects. */
  readonly exited: Promise<number | string>;
  /** False once it is gone. */
  alive(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** SIGTERM (also to a frozen one), then SIGKILL after `graceMs`; resolves when it is gone. */
  stop(graceMs?: number): Promise<void>;
  /** The last output (stdout and stderr), for messages of failures. */
  output(): string;
}

export interface StartOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What the kernel sends it when the tests die without cleaning up. Default SIGKILL (works on a frozen process too). */
  readonly deathSignal?: 'TERM' | 'KILL';
}

/** Absolute path of a program, or null. Looks where servers are also installed (`/usr/sbin` …). */
export function findProgram(name: string, extraFolders: readonly string[] = []): string | null {
  const folders = [
    ...extraFolders,
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/local/bin',
    '/usr/bin',
    '/usr/sbin',
  ];
  for (const folder of folders) {
    if (folder === '') continue;
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not here: look on.
    }
  }
  return null;
}

/** Below what kernels give to outgoing connections, of which the tests make thousands. */
const PORTS = { first: 20_000, end: 32_000 } as const;

/**
 * A TCP port of 127.0.0.1 that nobody listens on now. No connection takes it either before the server that it is for
 * listens, or while that is away: a port of the kernel's own choice may be the source of any connection a moment later.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.first, PORTS.end);
    const server = createServer();
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once('listening', () => resolve(true));
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(port, '127.0.0.1');
    });
    if (!free) continue;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return port;
  }
}

/** A new temporary folder and how to remove it. */
export function temporaryFolder(prefix: string): { readonly path: string; remove(): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), `letschat-${prefix}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Whether something accepts TCP connections there. */
export async function accepts(port: number, host = '127.0.0.1'): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host });
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.setTimeout(500, () => done(false));
  });
}

/**
 * Waits until a condition holds, asking again every `everyMs`.
 * @param giveUp says why waiting is pointless; null: it is not
 * @throws Error naming `what` after `timeoutMs`, or at once with what `giveUp` says
 */
export async function waitFor(
  what: string,
  condition: () => boolean | Promise<boolean>,
  {
    timeoutMs = 10_000,
    everyMs = 10,
    giveUp = () => null,
  }: { readonly timeoutMs?: number; readonly everyMs?: number; readonly giveUp?: () => string | null } = {},
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (await condition()) return;
    const reason = giveUp();
    if (reason !== null) throw new Error(`gave up waiting until ${what}: ${reason}`);
    if (performance.now() > deadline) throw new Error(`gave up after ${timeoutMs} ms waiting until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Starts a program in the foreground as a child that does not outlive the tests. */
export function startProcess({ command, args, env = {}, cwd, deathSignal = 'KILL' }: StartOptions): TestProcess {
  const setpriv = findProgram('setpriv');
  const line = setpriv === null ? [command, ...args] : [setpriv, '--pdeathsig', deathSignal, command, ...args];
  const [program, ...rest] = line;
  if (program === undefined) throw new Error('no program to start');
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  return handleOf(child, command);
}

function handleOf(child: ChildProcess, command: string): TestProcess {
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-8_192);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  let gone = false;
  const exited = new Promise<number | string>((resolve) => {
    child.once('error', (error) => {
      gone = true;
      keep(Buffer.from(`${command}: ${error.message}\n`));
      resolve(127);
    });
    child.once('exit', (code, signal) => {
      gone = true;
      resolve(code ?? signal ?? 'unknown');
    });
  });
  const signal = (name: NodeJS.Signals): void => {
    if (!gone) child.kill(name);
  };
  return {
    pid: child.pid ?? -1,
    exited,
    alive: () => !gone,
    signal,
    output: () => output,
    async stop(graceMs = 5_000) {
      signal('SIGTERM');
      signal('SIGCONT');
      const timer = setTimeout(() => signal('SIGKILL'), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

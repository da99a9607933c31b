import type { Commands } from './commands.ts';

export interface WatchOptions {
  readonly folder: string;
  readonly commands: Commands;
  readonly print: (text: string) => void;
  /** Milliseconds on any clock. */
  readonly now: () => number;
}

/** Editors write a file in several steps; that long after the last one it is read. */
const SETTLE_MS = 40;

/** Generates again after each change of the spec, until the process is stopped. A broken spec prints its findings, no more. */
export async function watchSpec({ folder, commands, print, now }: WatchOptions): Promise<{ close(): Promise<void> }> {
  const { watch } = await import('chokidar');
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await runOnce();
    } while (again);
    running = false;
  };

  const runOnce = async (): Promise<void> => {
    const start = now();
    try {
      const code = await commands.generate({ validate: false });
      print(`${code === 0 ? 'Generated' : 'Not all is well'} (${Math.round(now() - start)} ms). Watching …\n`);
    } catch (error) {
      print(`${error instanceof Error ? error.message : String(error)}\nWatching …\n`);
    }
  };

  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => path.endsWith('.tmp') });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE_MS);
  });
  watcher.on('error', (error) => {
    print(`Watching: ${error instanceof Error ? error.message : String(error)}\n`);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  await run();
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

import type { StartedTestContainer } from 'testcontainers';

/** How a test drives a real server that it may break. */
export interface ServerControl {
  /** As `kill -9`: no goodbye; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again at the same address (kills it first when it runs); resolves when it answers. */
  restart(): Promise<void>;
  /** Freezes it (SIGSTOP): connections stay open, nothing is answered. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Whether `REQUIRE_REAL` (comma-separated) names this store: then a missing one fails instead of skipping. */
export const required = (store: string): boolean =>
  (process.env['REQUIRE_REAL'] ?? '').split(',').some((name) => name.trim() === store);

/**
 * What to answer when no real server can be had.
 * @throws Error when `REQUIRE_REAL` names the store
 */
export function absent(store: string, why: string): null {
  if (required(store)) throw new Error(`REQUIRE_REAL names ${store}, but ${why}`);
  return null;
}

/** Control over a server that we were only given the address of: none. */
export function noControl(store: string, close: () => Promise<void> = async () => {}): ServerControl {
  const refuse = async (): Promise<void> => {
    throw new Error(`this ${store} is not ours to break: open it with { control: true }`);
  };
  return { kill: refuse, restart: refuse, pause: refuse, resume: refuse, close };
}

/** A container on a fixed host port, or null when no container engine answers. */
export async function startContainer(options: {
  readonly image: string;
  readonly port: number;
  readonly hostPort: number;
  readonly readyLog: RegExp;
}): Promise<StartedTestContainer | null> {
  if (process.env['TEST_NO_DOCKER'] !== undefined) return null;
  const { GenericContainer, Wait } = await import('testcontainers');
  try {
    return await new GenericContainer(options.image)
      .withExposedPorts({ container: options.port, host: options.hostPort })
      .withWaitStrategy(Wait.forLogMessage(options.readyLog))
      .start();
  } catch (error) {
    // The library says it in a plain Error: no class, no code.
    if (error instanceof Error && /container runtime/i.test(error.message)) return null;
    throw error;
  }
}

/** Control over a container through the engine's own signals. */
export async function containerControl(
  container: StartedTestContainer,
  answers: () => Promise<void>,
): Promise<ServerControl> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  const engine = (await getContainerRuntimeClient()).container.getById(container.getId());
  const running = async (): Promise<boolean> => (await engine.inspect()).State.Running;
  const kill = async (): Promise<void> => {
    if (await running()) await engine.kill({ signal: 'SIGKILL' });
  };
  return {
    kill,
    async restart() {
      await kill();
      await engine.start();
      await answers();
    },
    async pause() {
      await engine.pause();
    },
    async resume() {
      await engine.unpause();
    },
    async close() {
      await container.stop();
    },
  };
}

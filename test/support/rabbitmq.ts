import { askSharedRabbit } from './rabbitmq-setup.ts';
import { startPrivateRabbit, vhostUrl } from './rabbitmq-server.ts';
import { findProgram, freePort, waitFor, accepts } from './processes.ts';
import { absent, containerControl, noControl, startContainer, type ServerControl } from './real-servers.ts';

/** A real RabbitMQ for tests. */
export interface TestRabbit extends Omit<ServerControl, 'pause' | 'resume'> {
  /** With a virtual host of its own: nothing that another test declared is there (unless given by `RABBITMQ_URL_TEST`). */
  readonly url: string;
  pause(): Promise<void>;
  resume(): Promise<void>;
}

export interface TestRabbitOptions {
  /** The test kills, freezes or restarts it: a server of its own (about 6 s) instead of the one shared by the run. */
  readonly control?: boolean;
}

/**
 * Opens a real RabbitMQ: `RABBITMQ_URL_TEST`, else Docker, else the `rabbitmq-server` found on this machine.
 * @returns null when there is none (say so in the name of what you skip)
 * @throws Error when there is none although `REQUIRE_REAL` names rabbitmq
 */
export async function openTestRabbit(options: TestRabbitOptions = {}): Promise<TestRabbit | null> {
  const given = process.env['RABBITMQ_URL_TEST'];
  if (options.control !== true) {
    if (given !== undefined && given !== '') return { url: given, ...noControl('rabbitmq') };
    const url = await askSharedRabbit();
    if (url !== null) return { url, ...noControl('rabbitmq') };
  }
  return (
    (await openContainer()) ??
    (await openPrivate()) ??
    absent('rabbitmq', 'there is no URL, no container engine and no rabbitmq-server')
  );
}

async function openContainer(): Promise<TestRabbit | null> {
  const hostPort = await freePort();
  const container = await startContainer({
    image: 'rabbitmq:4-alpine',
    port: 5672,
    hostPort,
    readyLog: /Server startup complete/,
  });
  if (container === null) return null;
  const answers = (): Promise<void> =>
    waitFor('RabbitMQ accepts connections', () => accepts(hostPort, container.getHost()), { timeoutMs: 60_000 });
  return {
    url: `amqp://guest:guest@${container.getHost()}:${hostPort}`,
    ...(await containerControl(container, answers)),
  };
}

async function openPrivate(): Promise<TestRabbit | null> {
  if (findProgram('rabbitmq-server', ['/usr/lib/rabbitmq/bin']) === null || findProgram('epmd') === null) return null;
  const server = await startPrivateRabbit();
  const vhost = await server.addVhost();
  return { url: vhostUrl(server.port, vhost), ...server.control };
}

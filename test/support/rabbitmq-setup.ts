import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { temporaryFolder, findProgram } from './processes.ts';
import { startPrivateRabbit, vhostUrl, type PrivateRabbit } from './rabbitmq-server.ts';

const ENVIRONMENT_VARIABLE = 'LETSCHAT_TEST_RABBITMQ_SOCKET';

/**
 * For vitest's global setup: offers one RabbitMQ to the whole run, started only when the first test asks for it.
 * @returns what to call when the run is over
 */
export async function offerSharedRabbit(): Promise<() => Promise<void>> {
  const offered = process.env[ENVIRONMENT_VARIABLE] !== undefined;
  if (offered || findProgram('rabbitmq-server', ['/usr/lib/rabbitmq/bin']) === null) return async () => {};
  const folder = temporaryFolder('shared');
  const socketPath = join(folder.path, 'rabbitmq.sock');
  let rabbit: Promise<PrivateRabbit> | null = null;
  const desk = createServer((_request, response) => {
    rabbit ??= startPrivateRabbit();
    rabbit
      .then(async (server) => vhostUrl(server.port, await server.addVhost()))
      .then(
        (url) => response.end(url),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => desk.listen(socketPath, resolve));
  desk.unref();
  process.env[ENVIRONMENT_VARIABLE] = socketPath;
  return async () => {
    delete process.env[ENVIRONMENT_VARIABLE];
    desk.closeAllConnections();
    desk.close();
    await rabbit?.then(
      (server) => server.control.close(),
      () => {},
    );
    await folder.remove();
  };
}

/**
 * Asks the run's shared RabbitMQ for a virtual host of one's own.
 * @returns its URL, or null when the run offers none
 */
export async function askSharedRabbit(): Promise<string | null> {
  const socketPath = process.env[ENVIRONMENT_VARIABLE];
  if (socketPath === undefined) return null;
  return await new Promise((resolve, reject) => {
    const asking = request({ socketPath, path: '/', method: 'POST' }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => (response.statusCode === 200 ? resolve(body) : reject(new Error(body))));
    });
    asking.on('error', reject);
    asking.end();
  });
}

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from 'node:net';
import { findProgram, freePort, startProcess, temporaryFolder, waitFor } from './processes.ts';
import type { ServerControl } from './real-servers.ts';

/** A private `rabbitmq-server` with its own `epmd`, on free ports, in a temporary folder. Ready in about 6 s. */
export interface PrivateRabbit {
  readonly port: number;
  readonly control: ServerControl;
  /** Makes a new empty virtual host (about 1 s) that `guest` may use. */
  addVhost(): Promise<string>;
}

export const vhostUrl = (port: number, vhost: string): string => `amqp://guest:guest@127.0.0.1:${port}/${vhost}`;

const FOLDERS = ['/usr/lib/rabbitmq/bin'];

/** @throws Error when the server does not start */
export async function startPrivateRabbit(): Promise<PrivateRabbit> {
  const folder = temporaryFolder('rabbitmq');
  const [port, distPort, epmdPort] = [await freePort(), await freePort(), await freePort()];
  const env = environment(folder.path, { port, distPort, epmdPort });
  writeFileSync(join(folder.path, '.erlang.cookie'), randomBytes(16).toString('hex'), { mode: 0o400 });
  writeFileSync(join(folder.path, 'enabled_plugins'), '[].\n');
  writeFileSync(
    join(folder.path, 'rabbitmq.conf'),
    'disk_free_limit.absolute = 50MB\nlog.console = true\nlog.console.level = warning\nlog.file = false\n',
  );
  mkdirSync(join(folder.path, 'gen'));
  // A foreground child: left to itself, the server starts a daemon that outlives it.
  const epmd = startProcess({ command: program('epmd'), args: ['-port', String(epmdPort), '-address', '127.0.0.1'] });
  const start = () =>
    startProcess({ command: program('rabbitmq-server'), args: [], env, cwd: folder.path, deathSignal: 'KILL' });
  let server = start();
  const ready = async (): Promise<void> => {
    let exit: number | string | null = null;
    void server.exited.then((code) => (exit = code));
    await waitFor(
      'rabbitmq-server answers',
      async () => {
        if (exit !== null) throw new Error(`rabbitmq-server ended with ${exit}: ${server.output()}`);
        return await speaksAmqp(port);
      },
      { timeoutMs: 60_000, everyMs: 50 },
    );
  };
  const kill = async (): Promise<void> => {
    server.signal('SIGKILL');
    await server.exited;
  };
  await ready();
  return {
    port,
    async addVhost() {
      const name = `t${randomBytes(6).toString('hex')}`;
      const grant = `rabbit_vhost:add(<<"${name}">>, <<"guest">>), rabbit_auth_backend_internal:set_permissions(<<"guest">>, <<"${name}">>, <<".*">>, <<".*">>, <<".*">>, <<"guest">>).`;
      await promisify(execFile)(program('rabbitmqctl'), ['-q', '-n', NODE_NAME, 'eval', grant], {
        env: { ...process.env, ...env },
        timeout: 30_000,
      });
      return name;
    },
    control: {
      kill,
      async restart() {
        await kill();
        server = start();
        await ready();
      },
      async pause() {
        server.signal('SIGSTOP');
      },
      async resume() {
        server.signal('SIGCONT');
      },
      async close() {
        await server.stop(10_000);
        await epmd.stop();
        await folder.remove();
      },
    },
  };
}

const NODE_NAME = 'r1@localhost';

function program(name: string): string {
  const path = findProgram(name, FOLDERS);
  if (path === null) throw new Error(`${name} is not installed`);
  return path;
}

function environment(
  folder: string,
  ports: { readonly port: number; readonly distPort: number; readonly epmdPort: number },
): Record<string, string> {
  return {
    HOME: folder,
    // Makes the script exec the VM, so that a signal to the child reaches the server itself.
    RUNNING_UNDER_SYSTEMD: 'true',
    RABBITMQ_NODENAME: NODE_NAME,
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: String(ports.port),
    RABBITMQ_DIST_PORT: String(ports.distPort),
    ERL_EPMD_PORT: String(ports.epmdPort),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    RABBITMQ_GENERATED_CONFIG_DIR: join(folder, 'gen'),
    RABBITMQ_PID_FILE: join(folder, 'pid'),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '-start_epmd false -kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none',
  };
}

/** Whether the server answers the protocol's greeting: the port alone opens before it can serve. */
async function speaksAmqp(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () =>
      socket.write(Buffer.from([0x41, 0x4d, 0x51, 0x50, 0, 0, 9, 1])),
    );
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
    socket.setTimeout(1_000, () => done(false));
  });
}

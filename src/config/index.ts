import { join, resolve } from 'node:path';
import { ConfigError, createVariableReader } from './environment.ts';
import type { Environment, VariableReader } from './environment.ts';
import { originProblem } from './origins.ts';
import { readSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';

const ENVIRONMENTS = ['development', 'test', 'production'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The configuration, read once. A store whose URL is null runs embedded in the process. */
export interface Config {
  readonly environment: (typeof ENVIRONMENTS)[number];
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute folder of the embedded stores and of secrets made here. */
  readonly dataDir: string;
  readonly mongodbUri: string | null;
  readonly redisUrl: string | null;
  readonly rabbitmqUrl: string | null;
  /** The one code that every number gets; null: codes are random and delivered. */
  readonly devPasscode: string | null;
  /** Multiplies every rate limit; 0 turns limits off. */
  readonly rateLimitScale: number;
  readonly presenceGraceMs: number;
  readonly callRingMs: number;
  /** Origins a browser may come from: see origins.ts. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly passcodeWebhookUrl: string | null;
  readonly pushWebhookUrl: string | null;
  /** The secrets that the environment gives; `openSecrets` completes them. */
  readonly secrets: Partial<Secrets>;
  /** True where missing secrets are made once and kept in `dataDir` (embedded MongoDB, outside production). */
  readonly mayMakeSecrets: boolean;
}

/**
 * Reads and checks the environment; reads no file.
 * @throws ConfigError with every problem, each naming its variable and the fix
 */
export function readConfig(env: Environment = process.env): Config {
  const read = createVariableReader(env);
  const environment = read.choice('NODE_ENV', ENVIRONMENTS, 'development');
  const production = environment === 'production';
  const mongodbUri = read.url('MONGODB_URI', ['mongodb', 'mongodb+srv']);
  // Judged by whether the variable is set, so that a mistyped URL is not reported as "embedded" too.
  const embedded = read.text('MONGODB_URI') === null;
  const mayMakeSecrets = embedded && !production;

  const config: Config = {
    environment,
    host: readHost(read, production),
    port: read.number('PORT', { fallback: 3000, min: 0, max: 65_535, integer: true }),
    dataDir: resolve(read.text('DATA_DIR') ?? join('.', '.letschat')),
    mongodbUri,
    redisUrl: read.url('REDIS_URL', ['redis', 'rediss']),
    rabbitmqUrl: read.url('RABBITMQ_URL', ['amqp', 'amqps']),
    devPasscode: readDevPasscode(read, { production, embedded }),
    rateLimitScale: read.number('RATE_LIMIT_SCALE', { fallback: 1, min: 0, max: 1_000_000, integer: false }),
    presenceGraceMs: read.number('PRESENCE_GRACE_MS', { fallback: 3_000, min: 0, max: 600_000, integer: true }),
    callRingMs: read.number('CALL_RING_MS', { fallback: 45_000, min: 100, max: 600_000, integer: true }),
    corsOrigins: readOrigins(read, production),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    passcodeWebhookUrl: read.url('PASSCODE_WEBHOOK_URL', ['http', 'https']),
    pushWebhookUrl: read.url('PUSH_WEBHOOK_URL', ['http', 'https']),
    secrets: readSecrets(read, { production, mayMakeSecrets }),
    mayMakeSecrets,
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

function readHost(read: VariableReader, production: boolean): string {
  const given = read.text('HOST');
  // The name stands for two addresses, and the server of the second would have no sockets.
  if (given === 'localhost') return '127.0.0.1';
  // Outside production the passcode may be known to everyone: stay on this machine unless told otherwise.
  return given ?? (production ? '0.0.0.0' : '127.0.0.1');
}

function readDevPasscode(read: VariableReader, mode: { production: boolean; embedded: boolean }): string | null {
  const given = read.text('DEV_PASSCODE');
  if (given === null) return mode.embedded && !mode.production ? '000000' : null;
  if (mode.production) read.problem('DEV_PASSCODE lets anyone sign in as anyone: remove it when NODE_ENV=production.');
  else if (!/^[0-9]{6}$/.test(given))
    read.problem('DEV_PASSCODE is not six digits: set it like 000000, or leave it out.');
  return given;
}

function readOrigins(read: VariableReader, production: boolean): readonly string[] {
  const origins = read.list('CORS_ORIGINS') ?? (production ? [] : ['localhost']);
  for (const origin of origins) {
    const problem = originProblem(origin);
    if (problem !== null) read.problem(`CORS_ORIGINS has "${origin}": ${problem}`);
  }
  return origins;
}

import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { Logger } from '../contract/context.ts';

/** Fields that are never written, wherever they stand: secrets, and what identifies or quotes a person. */
const SECRET_FIELDS = [
  'token',
  'passcode',
  'phoneNumber',
  'authorization',
  'cookie',
  'text',
  'sealed',
  'secret',
  'pepper',
  'password',
  'code_',
  'hash',
];

const REDACTED_DEPTH = 4;

/** A field at each depth: `token`, `*.token`, `*.*.token`, … */
const redactedPaths = SECRET_FIELDS.flatMap((field) =>
  Array.from({ length: REDACTED_DEPTH }, (_, depth) => `${'*.'.repeat(depth)}${field}`),
);

export interface LoggerOptions {
  /** `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`. */
  readonly level: string;
  /** In every line, such as the id of the node. */
  readonly base?: Readonly<Record<string, string>>;
  /** Standard output without it. */
  readonly destination?: DestinationStream;
}

/** One JSON object per line, with RFC 3339 times. */
export const createLogger = (options: LoggerOptions): Logger => {
  const settings = {
    level: options.level,
    base: options.base ?? {},
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[redacted]' },
    errorKey: 'err',
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
};

import { ChatError } from '../contract/errors.ts';

/** Names of errors by which the drivers of MongoDB and Redis say that the store cannot be reached. */
const OUTAGE_NAMES: ReadonlySet<string> = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoPoolClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'MaxRetriesPerRequestError',
]);

/** MongoDB: MaxTimeMSExpired, NotWritablePrimary, InterruptedAtShutdown, InterruptedDueToReplStateChange, NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary, ShutdownInProgress, PrimarySteppedDown, ExceededTimeLimit, HostUnreachable, NetworkTimeout. */
const OUTAGE_CODES: ReadonlySet<unknown> = new Set([50, 10107, 11600, 11602, 13435, 13436, 91, 189, 262, 6, 89]);

const OUTAGE_MESSAGES: readonly RegExp[] = [
  /^Stream isn't writeable and enableOfflineQueue options is false/,
  /^Connection is closed\./,
  /^Command timed out/,
  /buffering timed out after/,
  /before initial connection is complete/,
];

const NETWORK_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

const MAX_CAUSES = 4;

/**
 * Recognises, by name, code or message, an error that says a store is down, and makes of it what a client may be told.
 * @returns `null` for every other error
 */
export const storeOutage = (error: unknown): ChatError | null => {
  let current: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth += 1) {
    if (isOutage(current))
      return new ChatError('UNAVAILABLE', 'The service is not available at the moment. Please try again.', {
        cause: error,
      });
    current = current.cause;
  }
  return null;
};

const isOutage = (error: Error): boolean => {
  const code: unknown = 'code' in error ? error.code : undefined;
  return (
    OUTAGE_NAMES.has(error.name) ||
    NETWORK_CODES.has(code) ||
    (error.name.startsWith('Mongo') && OUTAGE_CODES.has(code)) ||
    OUTAGE_MESSAGES.some((pattern) => pattern.test(error.message))
  );
};

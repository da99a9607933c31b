import { ChatError } from '../contract/errors.ts';

/** Names of the errors by which mongoose, the MongoDB driver and ioredis say that a store cannot be reached in time. */
const UNREACHABLE = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoExpiredSessionError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'PoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoWaitQueueTimeoutError',
  'WaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'MongoWriteConcernError',
  'MaxRetriesPerRequestError',
]);

/** Server codes: maxTimeMS passed, not primary, shutting down, write concern not met in time. */
const UNREACHABLE_CODES = new Set<unknown>([50, 64, 91, 189, 262, 10107, 11600, 11602, 13435, 13436]);

/**
 * The `UNAVAILABLE` error for a failure that only means "a store is down", or null for any other error.
 * One place for all services: the boundary (dispatcher, HTTP) calls it before it answers `INTERNAL`.
 */
export function asUnavailable(error: unknown): ChatError | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : undefined;
  const beforeConnect = error.name === 'MongooseError' && error.message.includes('initial connection');
  if (!UNREACHABLE.has(error.name) && !UNREACHABLE_CODES.has(code) && !beforeConnect) return null;
  return new ChatError('UNAVAILABLE', 'The service is not available right now. Please try again.', { cause: error });
}

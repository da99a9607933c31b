/** Names that Socket.IO uses itself: events of the socket and of its manager. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'],
  ...['open', 'close', 'error', 'packet', 'ping', 'pong', 'connect_timeout'],
  ...['reconnect', 'reconnect_attempt', 'reconnecting', 'reconnect_error', 'reconnect_failed'],
]);

/** Those that a socket refuses to send. */
export const UNSENDABLE: ReadonlySet<string> = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

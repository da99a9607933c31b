/** What is used of an ioredis client that publishes to the other nodes. Open it with `enableOfflineQueue: false`. */
export interface PublishingClient {
  readonly status: string;
  /** Resolves with the number of clients that got it. */
  publish(channel: string, message: string | Buffer): Promise<unknown>;
  call(command: string, ...args: string[]): Promise<unknown>;
  on(event: 'close', listener: () => void): unknown;
}

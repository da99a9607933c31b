/** A packet for the other nodes, as Socket.IO's Redis adapter publishes it. */
export interface BroadcastMessage {
  readonly channel: string;
  /** Id of the adapter, packet, options: all plain JSON. */
  readonly value: readonly unknown[];
}

/** Writes packets as one message, which begins with who sends it. */
export const encodeBundle = (sender: string, messages: readonly BroadcastMessage[]): string =>
  JSON.stringify([sender, ...messages.flatMap(({ channel, value }) => [channel, value])]);

/** Whether this sender wrote the bundle; read from its first bytes. */
export const isBundleOf = (sender: string, bundle: Buffer): boolean => {
  const start = `[${JSON.stringify(sender)},`;
  return bundle.toString('latin1', 0, start.length) === start;
};

/**
 * Reads a bundle, in the order in which it was written.
 * @throws SyntaxError, TypeError when it is none
 */
export const decodeBundle = (bundle: Buffer): BroadcastMessage[] => {
  const parts: unknown = JSON.parse(bundle.toString());
  if (!Array.isArray(parts)) throw new TypeError('not a bundle of packets');
  const messages: BroadcastMessage[] = [];
  for (let place = 1; place < parts.length; place += 2) {
    const [channel, value]: unknown[] = [parts[place], parts[place + 1]];
    if (typeof channel !== 'string' || !Array.isArray(value)) throw new TypeError('not a bundle of packets');
    messages.push({ channel, value });
  }
  return messages;
};

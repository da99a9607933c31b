export interface ContractCheck {
  readonly url: string;
  /** SHA-256 (hex) of the contract that the client was generated from. */
  readonly hash: string;
  readonly warn: (message: string) => void;
}

/** Warns when the server speaks another contract. A server that does not say is none of a client's business. */
export async function checkContract({ url, hash, warn }: ContractCheck): Promise<void> {
  try {
    const response = await fetch(new URL('/contract', url), { method: 'HEAD' });
    // Left unread, the request counts as aborted in a browser's network log.
    await response.text();
    const served = response.headers.get('etag')?.replace(/^W\//, '').replaceAll('"', '');
    if (response.ok && served !== undefined && served !== hash) {
      warn(
        `The server speaks another contract (${served.slice(0, 12)}) than this client was generated from (${hash.slice(0, 12)}). Generate the client again.`,
      );
    }
  } catch {
    // Not reachable now: the connection itself says so.
  }
}

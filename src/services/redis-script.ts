/** A Lua script that runs in Redis as one atomic step. It answers one string, so that every engine answers the same. */
export interface RedisScript {
  /** Unique name; the engine caches the script under it. */
  readonly name: string;
  /** How many of the leading parameters are keys. */
  readonly keys: number;
  readonly lua: string;
}

/** The narrow port to Redis that services get. */
export interface ScriptClient {
  /**
   * Runs a script. Resolves or rejects within about 200 ms, at once when Redis is known to be down. A rejection leaves
   * open whether the script ran: a frozen Redis runs what it was sent when it comes back, in the order it was sent.
   * @throws RedisDownError when Redis did not answer in time or cannot be reached
   */
  run(script: RedisScript, keys: readonly string[], args: readonly (string | number)[]): Promise<string>;
  status(): RedisStatus;
  /** Calls back at every change of the status; returns how to stop that. */
  onStatus(listener: (status: RedisStatus) => void): () => void;
}

export type RedisStatus = 'ready' | 'down';

/** Redis did not answer; whether the command ran is unknown. */
export class RedisDownError extends Error {
  override readonly name = 'RedisDownError';

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/**
 * Lua: `now` in milliseconds by Redis' own clock (the clocks of nodes may differ), and `int` to write a number without exponent.
 * Scripts keep within what the embedded engine can do: no cjson, no reply but a string, no empty values.
 */
export const LUA_NOW = `
local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
local function int(number) return string.format('%.0f', number) end
`;

/** Any text as one word of a line, without spaces and never empty: how scripts are handed text that they only keep. */
export const word = (text: string): string => (text === '' ? '-' : Buffer.from(text).toString('base64url'));

/** The text of a {@link word}. */
export const unword = (encoded: string): string =>
  encoded === '-' ? '' : Buffer.from(encoded, 'base64url').toString();

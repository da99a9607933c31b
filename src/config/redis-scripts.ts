import type { Redis } from 'ioredis';
import { RedisDownError, type RedisScript, type RedisStatus, type ScriptClient } from '../services/redis-script.ts';

/** Runs scripts by name on a connection; each is defined on it when first used. */
export function createScriptClient(
  client: Redis,
  health: { status(): RedisStatus; onStatus(listener: (status: RedisStatus) => void): () => void },
): ScriptClient {
  const defined = new Map<string, (...args: string[]) => Promise<unknown>>();

  const commandOf = (script: RedisScript): ((...args: string[]) => Promise<unknown>) => {
    const known = defined.get(script.name);
    if (known !== undefined) return known;
    client.defineCommand(script.name, { numberOfKeys: script.keys, lua: script.lua });
    const method: unknown = Reflect.get(client, script.name);
    if (typeof method !== 'function') throw new TypeError(`Redis took no script ${script.name}`);
    const command = async (...args: string[]): Promise<unknown> => await Reflect.apply(method, client, args);
    defined.set(script.name, command);
    return command;
  };

  return {
    async run(script, keys, args) {
      if (health.status() === 'down') throw new RedisDownError('Redis is down');
      try {
        const reply = await commandOf(script)(...keys, ...args.map(String));
        return typeof reply === 'string' ? reply : String(reply);
      } catch (error) {
        // An error that Redis itself answered is a defect of ours; everything else means that it did not answer.
        if (error instanceof Error && error.name === 'ReplyError') throw error;
        throw new RedisDownError(`Redis did not run ${script.name}`, error);
      }
    },
    status: () => health.status(),
    onStatus: (listener) => health.onStatus(listener),
  };
}

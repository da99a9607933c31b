import RedisMock from 'ioredis-mock';
import type { Redis } from 'ioredis';

/**
 * A Redis inside this process, for development: nothing is kept over a restart.
 * @param name instances of the same name share their keys; give every server its own
 */
export function createEmbeddedRedis(name: string): Redis {
  return new RedisMock({ host: name });
}

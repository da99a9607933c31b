import { LUA_NOW, type RedisScript } from '../redis-script.ts';

/*
 * KEYS 1: ZSET of what is being typed, scored by when it ends; ARGV 1: prefix of the keys that say who and to whom.
 */

/** Starts or renews. ARGV 2 entry, 3 TTL in ms, 4 details, 5 how much longer the details are kept, for who ends it late. */
export const typingStartScript: RedisScript = {
  name: 'typingStart',
  keys: 1,
  lua: `${LUA_NOW}
redis.call('ZADD', KEYS[1], int(now + tonumber(ARGV[3])), ARGV[2])
redis.call('SET', ARGV[1] .. ARGV[2], ARGV[4], 'PX', int(tonumber(ARGV[3]) + tonumber(ARGV[5])))
return 'ok'
`,
};

/** Ends one. ARGV 2 entry. Answers `1` to the one caller who ended it, `0` when it was not there. */
export const typingStopScript: RedisScript = {
  name: 'typingStop',
  keys: 1,
  lua: `
redis.call('DEL', ARGV[1] .. ARGV[2])
return string.format('%.0f', redis.call('ZREM', KEYS[1], ARGV[2]))
`,
};

import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, PRESENCE_KEYS } from './lua.ts';

/**
 * The holder has announced. ARGV 4 user, 5 state announced, 6 claim. Answers `ok`, or `user state time` when the state changed
 * meanwhile: the holder announces that next, so that friends see both in order.
 */
export const toldScript: RedisScript = {
  name: 'presenceTold',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}
local user = ARGV[4]
if redis.call('HGET', KEYS[5], user) ~= node then return 'ok' end
local state = int(redis.call('HEXISTS', KEYS[3], user))
if state == ARGV[5] then
  redis.call('HDEL', KEYS[5], user)
  redis.call('ZREM', KEYS[6], user)
  return 'ok'
end
redis.call('ZADD', KEYS[6], int(now + tonumber(ARGV[6])), user)
return user .. ' ' .. state .. ' ' .. int(now)
`,
};

import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, luaChanged, PRESENCE_KEYS } from './lua.ts';

/**
 * A device appears. ARGV 4 user, 5 connection, 6 lease, 7 claim, 8 `1` when only restoring what had been announced before
 * Redis lost it. Answers `ok`, or `user state time claim` when the caller has to announce a transition.
 */
export const registerScript: RedisScript = {
  name: 'presenceRegister',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}${luaChanged('ARGV[7]')}
local user, connection = ARGV[4], ARGV[5]
if not redis.call('ZSCORE', KEYS[2], node) then redis.call('ZADD', KEYS[2], int(now + tonumber(ARGV[6])), node) end
redis.call('SADD', devices(user), node .. '|' .. connection)
redis.call('SADD', roster(node), user .. '|' .. connection)
redis.call('ZREM', KEYS[4], user)
if redis.call('HEXISTS', KEYS[3], user) == 1 then return 'ok' end
if ARGV[8] == '1' then
  redis.call('HSET', KEYS[3], user, int(now))
  return 'ok'
end
return changed(user, true)
`,
};

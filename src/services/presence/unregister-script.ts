import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, luaChanged, PRESENCE_KEYS } from './lua.ts';

/**
 * A device is gone. ARGV 4 user, 5 connection, 6 grace in ms (0: none), 7 claim, 8 `1` when Redis lost that the user had been
 * announced online. Answers `ok`, or `user state time claim` when the caller has to announce a transition at once.
 */
export const unregisterScript: RedisScript = {
  name: 'presenceUnregister',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}${luaChanged('ARGV[7]')}
local user, connection = ARGV[4], ARGV[5]
local gone = redis.call('SREM', devices(user), node .. '|' .. connection)
redis.call('SREM', roster(node), user .. '|' .. connection)
if ARGV[8] == '1' then
  redis.call('HSET', KEYS[3], user, int(now))
  gone = 1
end
if gone == 0 or redis.call('SCARD', devices(user)) > 0 or redis.call('HEXISTS', KEYS[3], user) == 0 then return 'ok' end
local grace = tonumber(ARGV[6])
if grace <= 0 then return changed(user, false) end
redis.call('ZADD', KEYS[4], int(now + grace), user)
return 'ok'
`,
};

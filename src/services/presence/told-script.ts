import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, luaHolders, PRESENCE_KEYS } from './lua.ts';

/**
 * The holder has announced. ARGV 4 user, 5 state announced, 6 claim's time, 7 claim. Answers `ok`, also when the claim is another
 * one by now, or `user state time claim` when the state changed meanwhile: the holder announces that next, so that friends see
 * both in order. May be repeated.
 */
export const toldScript: RedisScript = {
  name: 'presenceTold',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}${luaHolders('ARGV[6]')}
local user, claim = ARGV[4], ARGV[7]
if held(user) ~= claim then return 'ok' end
local state = int(redis.call('HEXISTS', KEYS[3], user))
if state == ARGV[5] then
  redis.call('HDEL', KEYS[5], user)
  redis.call('ZREM', KEYS[6], user)
  return 'ok'
end
hold(user, claim, ARGV[5])
return user .. ' ' .. state .. ' ' .. int(now) .. ' ' .. claim
`,
};

import type { RedisScript } from '../redis-script.ts';
import { CALL_KEYS, LUA_CALLS } from './lua.ts';

/**
 * Ends what has rung too long, and takes over announcements that a node owed when it died; each for one caller. ARGV 3 batch,
 * 4 gap: no sweep for that long means that Redis was away, so nobody could confirm an announcement. Answers announcements, a line each.
 */
export const sweepCallsScript: RedisScript = {
  name: 'callSweep',
  keys: CALL_KEYS,
  lua: `${LUA_CALLS}
local swept = tonumber(redis.call('HGET', KEYS[5], 'swept') or '0')
redis.call('HSET', KEYS[5], 'swept', int(now))
local out = {}
local owed = redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', int(now), 'LIMIT', 0, tonumber(ARGV[3]))
for i = 1, #owed do
  redis.call('ZADD', KEYS[4], int(now + claim), owed[i])
  if swept == 0 or now - swept <= tonumber(ARGV[4]) then out[#out + 1] = owed[i] end
end
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', int(now), 'LIMIT', 0, tonumber(ARGV[3]))
for i = 1, #due do
  local caller, callee = redis.call('HGET', call(due[i]), 'caller'), redis.call('HGET', call(due[i]), 'callee')
  if caller then out[#out + 1] = finish(due[i], caller, callee, 'ended', 'timeout', '-') else redis.call('ZREM', KEYS[1], due[i]) end
end
return table.concat(out, '\\n')
`,
};

import { LUA_NOW, type RedisScript } from '../redis-script.ts';

/**
 * Takes what has run out, each for one caller. KEYS 1 and ARGV 1 as the others; ARGV 2 batch, 3 lateness in ms after which an
 * entry is dropped in silence (Redis was away: the nodes have told by their own timers). Answers the details, a line each.
 */
export const typingSweepScript: RedisScript = {
  name: 'typingSweep',
  keys: 1,
  lua: `${LUA_NOW}
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', int(now), 'LIMIT', 0, tonumber(ARGV[2]))
local out = {}
for i = 1, #due do
  local details = redis.call('GET', ARGV[1] .. due[i])
  local ended = tonumber(redis.call('ZSCORE', KEYS[1], due[i]))
  if details and now - ended < tonumber(ARGV[3]) then out[#out + 1] = details end
  redis.call('DEL', ARGV[1] .. due[i])
  redis.call('ZREM', KEYS[1], due[i])
end
return table.concat(out, '\\n')
`,
};

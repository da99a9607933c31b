import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, luaChanged, PRESENCE_KEYS } from './lua.ts';

/**
 * What time brings, done by whichever node comes first: takes the devices of dead nodes away in batches, sends offline whose
 * grace is over, and takes over announcements that a node owed when it died. Each result is handed to exactly one caller.
 * ARGV 4 batch, 5 lease, 6 claim, 7 gap: when no node swept for that long, Redis was away (or all nodes were) and nobody could
 * renew or come back, so whatever ran out meanwhile gets one lease more.
 * Answers lines `user state time claim`, and a last line `more` when it stopped at the batch.
 */
export const sweepScript: RedisScript = {
  name: 'presenceSweep',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}${luaChanged('ARGV[6]')}
local batch, lease, gap = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[7])
local out, more = {}, false
local function add(line) if line ~= 'ok' then out[#out + 1] = line end end

local swept = tonumber(redis.call('HGET', KEYS[7], 'swept') or '0')
redis.call('HSET', KEYS[7], 'swept', int(now))
if swept > 0 and now - swept > gap then
  local function postpone(key)
    local late = redis.call('ZRANGEBYSCORE', key, '-inf', int(now))
    for i = 1, #late do redis.call('ZADD', key, int(now + lease), late[i]) end
  end
  postpone(KEYS[2])
  postpone(KEYS[4])
  postpone(KEYS[6])
end

local dead = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', int(now), 'LIMIT', 0, 8)
for d = 1, #dead do
  local other = dead[d]
  if other ~= node and not more then
    local lost = redis.call('SPOP', roster(other), int(batch)) or {}
    for i = 1, #lost do
      local bar = string.find(lost[i], '|', 1, true)
      local user = string.sub(lost[i], 1, bar - 1)
      redis.call('SREM', devices(user), other .. '|' .. string.sub(lost[i], bar + 1))
      if redis.call('SCARD', devices(user)) == 0 and redis.call('HEXISTS', KEYS[3], user) == 1 then add(changed(user, false)) end
    end
    if redis.call('SCARD', roster(other)) == 0 then redis.call('ZREM', KEYS[2], other) else more = true end
  end
end

local due = redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', int(now), 'LIMIT', 0, int(batch))
if #due == batch then more = true end
for i = 1, #due do
  local user = due[i]
  redis.call('ZREM', KEYS[4], user)
  if redis.call('SCARD', devices(user)) == 0 and redis.call('HEXISTS', KEYS[3], user) == 1 then add(changed(user, false)) end
end

local owed = redis.call('ZRANGEBYSCORE', KEYS[6], '-inf', int(now), 'LIMIT', 0, int(batch))
for i = 1, #owed do
  local user = owed[i]
  local claim = newClaim()
  hold(user, claim, '?')
  add(user .. ' ' .. int(redis.call('HEXISTS', KEYS[3], user)) .. ' ' .. int(now) .. ' ' .. claim)
end
if more then out[#out + 1] = 'more' end
if #out == 0 then return 'ok' end
return table.concat(out, '\\n')
`,
};

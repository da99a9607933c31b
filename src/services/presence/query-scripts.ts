import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, PRESENCE_KEYS } from './lua.ts';

/** ARGV 4…: users. Answers one character each: `2` online with a device, `1` online but within the grace, `0` offline. */
export const onlineScript: RedisScript = {
  name: 'presenceOnline',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}
local out = {}
for i = 4, #ARGV do
  local state = redis.call('HEXISTS', KEYS[3], ARGV[i])
  if state == 1 and redis.call('EXISTS', devices(ARGV[i])) == 1 then state = 2 end
  out[#out + 1] = int(state)
end
return table.concat(out)
`,
};

/** Answers every `user|connection` that Redis has of this node, a line each. */
export const rosterScript: RedisScript = {
  name: 'presenceRoster',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}
local members = redis.call('SMEMBERS', roster(node))
local out = {}
for i = 1, #members do out[i] = members[i] end
return table.concat(out, '\\n')
`,
};

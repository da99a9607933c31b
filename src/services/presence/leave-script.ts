import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, PRESENCE_KEYS } from './lua.ts';

/**
 * A node stops in order: takes a batch of its devices away, each user with the usual grace to come back elsewhere.
 * ARGV 4 batch, 5 grace in ms. Answers how many devices are left; with none left the node is gone.
 */
export const leaveScript: RedisScript = {
  name: 'presenceLeave',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}
local batch = redis.call('SPOP', roster(node), ARGV[4]) or {}
for i = 1, #batch do
  local bar = string.find(batch[i], '|', 1, true)
  local user = string.sub(batch[i], 1, bar - 1)
  redis.call('SREM', devices(user), node .. '|' .. string.sub(batch[i], bar + 1))
  if redis.call('SCARD', devices(user)) == 0 and redis.call('HEXISTS', KEYS[3], user) == 1 then
    redis.call('ZADD', KEYS[4], int(now + tonumber(ARGV[5])), user)
  end
end
local left = redis.call('SCARD', roster(node))
if left == 0 then redis.call('ZREM', KEYS[2], node) end
return int(left)
`,
};

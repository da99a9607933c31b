import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, PRESENCE_KEYS } from './lua.ts';

/** The node's heartbeat: renews its one lease. ARGV 4: lease in ms. Answers `epoch devices`, counting what Redis has of this node. */
export const joinScript: RedisScript = {
  name: 'presenceJoin',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}
local current = redis.call('GET', KEYS[1])
if not current then
  redis.call('SET', KEYS[1], epoch)
  current = epoch
end
-- From here on a pause in the sweeps is noticed.
redis.call('HSETNX', KEYS[7], 'swept', int(now))
redis.call('ZADD', KEYS[2], int(now + tonumber(ARGV[4])), node)
return current .. ' ' .. int(redis.call('SCARD', roster(node)))
`,
};

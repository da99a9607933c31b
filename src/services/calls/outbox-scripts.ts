import type { RedisScript } from '../redis-script.ts';
import { CALL_KEYS, LUA_CALLS } from './lua.ts';

/** Takes events for a lease (ARGV 2), oldest first. ARGV 3 batch. Answers their records, a line each. */
export const claimEventsScript: RedisScript = {
  name: 'callEventsClaim',
  keys: CALL_KEYS,
  lua: `${LUA_CALLS}
local events = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', int(now), 'LIMIT', 0, tonumber(ARGV[3]))
local out = {}
for i = 1, #events do
  local line = redis.call('HGET', KEYS[3], events[i])
  if line then
    redis.call('ZADD', KEYS[2], int(now + claim), events[i])
    out[#out + 1] = line
  else
    redis.call('ZREM', KEYS[2], events[i])
  end
end
return table.concat(out, '\\n')
`,
};

/** The broker has it. ARGV 3 event. */
export const publishedEventScript: RedisScript = {
  name: 'callEventPublished',
  keys: CALL_KEYS,
  lua: `
redis.call('HDEL', KEYS[3], ARGV[3])
return string.format('%.0f', redis.call('ZREM', KEYS[2], ARGV[3]))
`,
};

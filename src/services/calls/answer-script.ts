import type { RedisScript } from '../redis-script.ts';
import { CALL_KEYS, LUA_CALLS } from './lua.ts';

/** ARGV 3 call, 4 user, 5 correlation. Answers the announcement, or `no gone`, `no role`, `no answered`. */
export const answerCallScript: RedisScript = {
  name: 'callAnswer',
  keys: CALL_KEYS,
  lua: `${LUA_CALLS}
local id, user = ARGV[3], ARGV[4]
local caller, callee = redis.call('HGET', call(id), 'caller'), redis.call('HGET', call(id), 'callee')
if not caller or (user ~= caller and user ~= callee) then return 'no gone' end
if user ~= callee then return 'no role' end
if redis.call('HGET', call(id), 'state') ~= 'ringing' then return 'no answered' end
if tonumber(redis.call('HGET', call(id), 'ends')) <= now then return 'no gone' end
redis.call('HSET', call(id), 'state', 'connected')
for _, key in ipairs({ call(id), slot(caller), slot(callee) }) do redis.call('PEXPIRE', key, '86400000') end
redis.call('ZREM', KEYS[1], id)
redis.call('ZREM', KEYS[4], announcement('incoming', id, caller, callee))
record('answered', id, caller, callee, '-', ARGV[5])
return owe('connected', id, caller, callee)
`,
};

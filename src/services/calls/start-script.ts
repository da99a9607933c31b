import type { RedisScript } from '../redis-script.ts';
import { CALL_KEYS, LUA_CALLS } from './lua.ts';

/**
 * ARGV 3 call, 4 caller, 5 callee, 6 kind, 7 ringing in ms, 8 correlation, 9 name, 10 phone number, 11 avatar or `-`.
 * Answers the announcement, or `no caller-busy`, `no callee-busy`, `no glare` (the callee is calling the caller just now).
 */
export const startCallScript: RedisScript = {
  name: 'callStart',
  keys: CALL_KEYS,
  lua: `${LUA_CALLS}
local id, caller, callee, ringing = ARGV[3], ARGV[4], ARGV[5], tonumber(ARGV[7])
local own = current(caller)
if own then
  if redis.call('HGET', call(own), 'caller') == callee and redis.call('HGET', call(own), 'state') == 'ringing' then return 'no glare' end
  return 'no caller-busy'
end
if current(callee) then return 'no callee-busy' end
redis.call('HSET', call(id), 'caller', caller, 'callee', callee, 'state', 'ringing', 'ends', int(now + ringing),
  'name', ARGV[9], 'phone', ARGV[10], 'avatar', ARGV[11])
-- Expiry is a last resort: every call is ended by a script long before.
local kept = int(ringing + 3600000)
redis.call('PEXPIRE', call(id), kept)
redis.call('SET', slot(caller), id, 'PX', kept)
redis.call('SET', slot(callee), id, 'PX', kept)
redis.call('ZADD', KEYS[1], int(now + ringing), id)
record('started', id, caller, callee, ARGV[6] .. ':' .. int(now + ringing), ARGV[8])
return owe('incoming', id, caller, callee)
`,
};

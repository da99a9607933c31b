import type { RedisScript } from '../redis-script.ts';
import { CALL_KEYS, LUA_CALLS } from './lua.ts';

/** ARGV 3 call, 4 user, 5 `reject` or `end`, 6 correlation. Answers the announcement, or `no gone`, `no role`, `no answered`. */
export const finishCallScript: RedisScript = {
  name: 'callFinish',
  keys: CALL_KEYS,
  lua: `${LUA_CALLS}
local id, user = ARGV[3], ARGV[4]
local caller, callee = redis.call('HGET', call(id), 'caller'), redis.call('HGET', call(id), 'callee')
if not caller or (user ~= caller and user ~= callee) then return 'no gone' end
local ringing = redis.call('HGET', call(id), 'state') == 'ringing'
if ARGV[5] == 'reject' then
  if user ~= callee then return 'no role' end
  if not ringing then return 'no answered' end
  return finish(id, caller, callee, 'rejected', 'rejected', ARGV[6])
end
local reason = 'ended'
if ringing and user == caller then reason = 'cancelled' elseif ringing then reason = 'rejected' end
return finish(id, caller, callee, 'ended', reason, ARGV[6])
`,
};

/**
 * The last device of a party is gone. ARGV 3 user. A call that only rings at this user goes on: a device may still sign in.
 * Answers the announcement, or `no call`.
 */
export const loseCallScript: RedisScript = {
  name: 'callLose',
  keys: CALL_KEYS,
  lua: `${LUA_CALLS}
local id = current(ARGV[3])
if not id then return 'no call' end
local caller, callee = redis.call('HGET', call(id), 'caller'), redis.call('HGET', call(id), 'callee')
if ARGV[3] == callee and redis.call('HGET', call(id), 'state') == 'ringing' then return 'no call' end
return finish(id, caller, callee, 'ended', 'lost', '-')
`,
};

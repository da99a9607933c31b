import type { RedisScript } from '../redis-script.ts';
import { CALL_KEYS, LUA_CALLS } from './lua.ts';

/** What rings at a user. ARGV 3 user. Answers `call caller name phone avatar`, or `no call`. */
export const ringingScript: RedisScript = {
  name: 'callRinging',
  keys: CALL_KEYS,
  lua: `${LUA_CALLS}
local id = current(ARGV[3])
if not id or redis.call('HGET', call(id), 'state') ~= 'ringing' then return 'no call' end
if redis.call('HGET', call(id), 'callee') ~= ARGV[3] or tonumber(redis.call('HGET', call(id), 'ends')) <= now then return 'no call' end
local out = { id }
for _, field in ipairs({ 'caller', 'name', 'phone', 'avatar' }) do out[#out + 1] = redis.call('HGET', call(id), field) end
return table.concat(out, ' ')
`,
};

/** The announcement is out. ARGV 3 announcement. */
export const toldCallScript: RedisScript = {
  name: 'callTold',
  keys: CALL_KEYS,
  lua: `
return string.format('%.0f', redis.call('ZREM', KEYS[4], ARGV[3]))
`,
};

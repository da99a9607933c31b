import type { RedisScript } from '../redis-script.ts';
import { LUA_HEAD, LUA_SAME_EPOCH, luaHolders, PRESENCE_KEYS } from './lua.ts';

/**
 * The announcements that this node owes, and renews its claims to them. ARGV 4 claim's time. Answers lines `user state time claim heard`,
 * or nothing. A script's answer may be lost although it ran: only so the node learns what it was handed.
 */
export const claimsScript: RedisScript = {
  name: 'presenceClaims',
  keys: PRESENCE_KEYS,
  lua: `${LUA_HEAD}${LUA_SAME_EPOCH}${luaHolders('ARGV[4]')}
local users, out = redis.call('HKEYS', KEYS[5]), {}
for i = 1, #users do
  local user = users[i]
  local claim, heard = held(user)
  if claim then
    hold(user, claim, heard)
    out[#out + 1] = user .. ' ' .. int(redis.call('HEXISTS', KEYS[3], user)) .. ' ' .. int(now) .. ' ' .. claim .. ' ' .. heard
  end
end
return table.concat(out, '\\n')
`,
};

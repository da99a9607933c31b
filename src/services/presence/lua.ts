import { LUA_NOW } from '../redis-script.ts';

/**
 * What every presence script starts with. KEYS: 1 epoch, 2 nodes (ZSET node → lease's end), 3 online (HASH of the users
 * announced online), 4 leaving (ZSET user → end of grace), 5 holders (HASH user → `node claim heard`: who owes the
 * announcement, the claim's number, and what friends heard last: `1` online, `0` offline, `?` unknown), 6 owed (ZSET user → end of the holder's claim), 7 meta. ARGV: 1 prefix, 2 epoch, 3 node, then the script's own.
 * Sets beside them: `<prefix>u:<user>` of `node|connection`, `<prefix>n:<node>` of `user|connection`.
 */
export const PRESENCE_KEYS = 7;

export const LUA_HEAD = `
local prefix, epoch, node = ARGV[1], ARGV[2], ARGV[3]
${LUA_NOW}
local function devices(user) return prefix .. 'u:' .. user end
local function roster(of) return prefix .. 'n:' .. of end
`;

/** Refuses work on a Redis that lost its keys since this node joined: the node then joins again and restores them. */
export const LUA_SAME_EPOCH = `
if redis.call('GET', KEYS[1]) ~= epoch then return 'stale' end
`;

/**
 * `hold` makes this node owe the announcement of a user, under a new number; `held`: the number and what friends heard last,
 * or nothing when this node owes none.
 */
export const luaHolders = (claimMs: string): string => `
local function hold(user, claim, heard)
  redis.call('HSET', KEYS[5], user, node .. ' ' .. claim .. ' ' .. heard)
  redis.call('ZADD', KEYS[6], int(now + tonumber(${claimMs})), user)
end
local function newClaim() return int(redis.call('HINCRBY', KEYS[7], 'claims', 1)) end
local function held(user)
  local value = redis.call('HGET', KEYS[5], user)
  if not value or string.sub(value, 1, #node + 1) ~= node .. ' ' then return nil end
  local rest = string.sub(value, #node + 2)
  local space = string.find(rest, ' ', 1, true)
  return string.sub(rest, 1, space - 1), string.sub(rest, space + 1)
end
`;

/**
 * `changed` writes the state of a user. Announcements of one user go out one after the other: when somebody still owes one,
 * that node tells the newest state after it; otherwise the caller of this script owes it now.
 */
export const luaChanged = (claimMs: string): string => `${luaHolders(claimMs)}
local function changed(user, online)
  if online then redis.call('HSET', KEYS[3], user, int(now)) else redis.call('HDEL', KEYS[3], user) end
  redis.call('ZREM', KEYS[4], user)
  if redis.call('HEXISTS', KEYS[5], user) == 1 then return 'ok' end
  local claim = newClaim()
  hold(user, claim, online and '0' or '1')
  return user .. ' ' .. (online and '1' or '0') .. ' ' .. int(now) .. ' ' .. claim
end
`;

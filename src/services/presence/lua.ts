import { LUA_NOW } from '../redis-script.ts';

/**
 * What every presence script starts with. KEYS: 1 epoch, 2 nodes (ZSET node → lease's end), 3 online (HASH of the users
 * announced online), 4 leaving (ZSET user → end of grace), 5 holders (HASH user → node that owes the announcement),
 * 6 owed (ZSET user → end of the holder's claim), 7 meta. ARGV: 1 prefix, 2 epoch, 3 node, then the script's own.
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
 * `changed` writes the state of a user. Announcements of one user go out one after the other: when somebody still owes one,
 * that node tells the newest state after it; otherwise the caller of this script owes it now.
 */
export const luaChanged = (claimMs: string): string => `
local function changed(user, online)
  if online then redis.call('HSET', KEYS[3], user, int(now)) else redis.call('HDEL', KEYS[3], user) end
  redis.call('ZREM', KEYS[4], user)
  if redis.call('HEXISTS', KEYS[5], user) == 1 then return 'ok' end
  redis.call('HSET', KEYS[5], user, node)
  redis.call('ZADD', KEYS[6], int(now + tonumber(${claimMs})), user)
  return user .. ' ' .. (online and '1' or '0') .. ' ' .. int(now)
end
`;

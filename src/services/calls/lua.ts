import { LUA_NOW } from '../redis-script.ts';

/**
 * What every script on calls starts with. KEYS: 1 ringing (ZSET call → end of ringing), 2 outbox (ZSET event → when it may be
 * claimed), 3 records (HASH event → line), 4 owed (ZSET announcement → when another node takes it over), 5 meta. ARGV: 1 prefix,
 * 2 claim in ms, then the script's own. Beside them: `<prefix>c:<call>` HASH, `<prefix>u:<user>` the one call of a user.
 * Every transition changes the call, records its domain event and owes its announcement in the same step.
 */
export const CALL_KEYS = 5;

export const LUA_CALLS = `
local prefix, claim = ARGV[1], tonumber(ARGV[2])
${LUA_NOW}
local function call(id) return prefix .. 'c:' .. id end
local function slot(user) return prefix .. 'u:' .. user end

local function record(kind, id, caller, callee, extra, correlation)
  local event = id .. '-' .. kind
  redis.call('ZADD', KEYS[2], int(now), event)
  redis.call('HSET', KEYS[3], event, table.concat({ event, kind, id, caller, callee, int(now), extra, correlation }, ' '))
end

local function announcement(what, id, caller, callee) return table.concat({ what, id, caller, callee }, ' ') end

local function owe(what, id, caller, callee)
  local line = announcement(what, id, caller, callee)
  redis.call('ZADD', KEYS[4], int(now + claim), line)
  return line
end

-- A user's call, unless what the slot names is gone.
local function current(user)
  local id = redis.call('GET', slot(user))
  if id and redis.call('EXISTS', call(id)) == 1 then return id end
  return false
end

local function finish(id, caller, callee, what, reason, correlation)
  redis.call('DEL', call(id))
  if redis.call('GET', slot(caller)) == id then redis.call('DEL', slot(caller)) end
  if redis.call('GET', slot(callee)) == id then redis.call('DEL', slot(callee)) end
  redis.call('ZREM', KEYS[1], id)
  redis.call('ZREM', KEYS[4], announcement('incoming', id, caller, callee), announcement('connected', id, caller, callee))
  record('ended', id, caller, callee, reason, correlation)
  return owe(what, id, caller, callee)
end
`;

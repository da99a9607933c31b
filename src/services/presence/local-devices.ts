/** A user with devices on this node, or who had one lately: its leaving is not in Redis yet, or the grace is not over. */
interface LocalUser {
  readonly connections: Set<string>;
  /** Redis confirmed that the user is (announced) online. */
  told: boolean;
}

/** What this node itself knows; it keeps serving when Redis is away, and is what Redis is set right by afterwards. */
export interface LocalDevices {
  /** False when the connection was there already. */
  add(userId: string, connectionId: string): boolean;
  /** False when it was not there. */
  remove(userId: string, connectionId: string): boolean;
  has(userId: string, connectionId: string): boolean;
  isHere(userId: string): boolean;
  isTold(userId: string): boolean;
  markTold(userId: string): void;
  /** The last device's leaving has reached Redis, and its grace is over. */
  forget(userId: string): void;
  /** How many connections. */
  count(): number;
  all(): Iterable<readonly [userId: string, connectionId: string]>;
  /** Users told online, with no device left here, whose leaving Redis may not know, or lose. */
  departed(): readonly string[];
}

export function createLocalDevices(): LocalDevices {
  const users = new Map<string, LocalUser>();
  const departed = new Set<string>();
  let count = 0;
  return {
    add(userId, connectionId) {
      const user = users.get(userId) ?? { connections: new Set<string>(), told: false };
      users.set(userId, user);
      if (user.connections.has(connectionId)) return false;
      user.connections.add(connectionId);
      departed.delete(userId);
      count += 1;
      return true;
    },
    remove(userId, connectionId) {
      const user = users.get(userId);
      if (user === undefined || !user.connections.delete(connectionId)) return false;
      count -= 1;
      if (user.connections.size === 0) {
        if (user.told) departed.add(userId);
        else users.delete(userId);
      }
      return true;
    },
    has: (userId, connectionId) => users.get(userId)?.connections.has(connectionId) ?? false,
    isHere: (userId) => (users.get(userId)?.connections.size ?? 0) > 0,
    isTold: (userId) => users.get(userId)?.told ?? false,
    markTold(userId) {
      // Whoever left before the answer came has departed too.
      const user = users.get(userId) ?? { connections: new Set<string>(), told: true };
      users.set(userId, user);
      user.told = true;
      if (user.connections.size === 0) departed.add(userId);
    },
    forget(userId) {
      const user = users.get(userId);
      if (user === undefined || user.connections.size > 0) return;
      users.delete(userId);
      departed.delete(userId);
    },
    count: () => count,
    *all() {
      for (const [userId, user] of users)
        for (const connectionId of user.connections) yield [userId, connectionId] as const;
    },
    departed: () => [...departed],
  };
}

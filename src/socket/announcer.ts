import type { Adapter } from 'socket.io-adapter';
import type { Announcer } from '../contract/announcer.ts';
import type { ContractCounters } from '../contract/counters.ts';
import type { Guard } from '../contract/guard.ts';
import type { ContractTable } from '../contract/table.ts';
import { PACKET } from './internals.ts';
import type { RawSocket, WirePacket } from './internals.ts';

export interface SocketAnnouncerDependencies {
  readonly table: ContractTable;
  readonly guard: Guard;
  readonly counters: ContractCounters;
  /** The guarded adapter of the namespace. */
  readonly adapter: Adapter;
  /** A socket of this node. */
  readonly socketOf: (id: string) => RawSocket | undefined;
  /** Writes a packet that may leave. */
  readonly writeTo: (socket: RawSocket, packet: WirePacket) => void;
}

const LOCAL_AUDIENCE = 'caller';

/**
 * Emits through the adapter: one packet, one encoding, whatever the size of the audience. The requesting socket is always
 * one of this node, so what goes to it alone never bothers the other nodes.
 */
export const createSocketAnnouncer = (deps: SocketAnnouncerDependencies): Announcer => {
  const volatileEvents = new Set(
    Object.entries(deps.table.emissions).flatMap(([event, entry]) => (entry.volatile ? [event] : [])),
  );

  const announceTo = (id: string, packet: WirePacket, volatile: boolean): void => {
    const socket = deps.socketOf(id);
    if (socket === undefined) return;
    // Socket.IO's own way, which is guarded too, knows what to do with a volatile packet.
    if (volatile) socket.packet(packet, { volatile });
    else if (deps.guard.admitsEvent(packet.data)) deps.writeTo(socket, packet);
  };

  const announce: Announcer['announce'] = (event, audience, payload) => {
    if (!deps.guard.admitsAudience(event, audience.name)) return;
    const packet: WirePacket = { type: PACKET.EVENT, data: payload === undefined ? [event] : [event, payload] };
    const volatile = volatileEvents.has(event);
    const [first] = audience.rooms;
    if (first === undefined) {
      // For Socket.IO no room means everybody; here it means nobody. The mistake of an invalid payload shows all the same.
      deps.guard.admitsEvent(packet.data);
    } else if (audience.name === LOCAL_AUDIENCE) {
      announceTo(first, packet, volatile);
    } else {
      const flags = volatile ? { volatile } : {};
      deps.adapter.broadcast(packet, { rooms: new Set(audience.rooms), except: new Set(audience.except), flags });
    }
    deps.counters.emitted(event, audience.name);
  };
  return { announce };
};

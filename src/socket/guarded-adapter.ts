import { Adapter } from 'socket.io-adapter';
import type { BroadcastOptions } from 'socket.io-adapter';
import type { Guard } from '../contract/guard.ts';
import { PACKET } from './internals.ts';
import type { FrameOptions, WirePacket } from './internals.ts';
import type { PacketText } from './packet-text.ts';
import { textFrame } from './text-frame.ts';

/** What the option `adapter` of a Socket.IO server takes; called with `new` once per namespace. */
export type AdapterFactory = (namespace: unknown) => Adapter;

/** Told of every event that another node announced and this one delivers. */
export type DeliveryListener = (event: string, payload: unknown) => void;

export interface GuardedAdapterDependencies {
  readonly guard: Guard;
  readonly packetText: PacketText;
  readonly onRemoteDelivery?: DeliveryListener | undefined;
}

/** Socket.IO's own adapter for one process. */
export const memoryAdapter: AdapterFactory = (namespace) => new Adapter(namespace);

/**
 * Puts the guard below every way of emitting to more than one socket, in front of any adapter: each packet is checked
 * once, before it is encoded or given to other nodes, also when nobody is in the room. A packet that comes from another
 * node is trusted if that node checked it by the same contract, and checked here if not. `serverSideEmit` is refused.
 */
export const guardedAdapter =
  (
    base: AdapterFactory,
    { guard, packetText, onRemoteDelivery = () => undefined }: GuardedAdapterDependencies,
  ): AdapterFactory =>
  (namespace) => {
    const adapter = base(namespace);
    const broadcast = adapter.broadcast.bind(adapter);
    const broadcastWithAck = adapter.broadcastWithAck.bind(adapter);
    // True while this node announces: what is encoded at any other time came from another one.
    let announcing = false;
    const announce = (emit: () => void): void => {
      announcing = true;
      try {
        emit();
      } finally {
        announcing = false;
      }
    };

    adapter.broadcast = (packet: WirePacket, options: BroadcastOptions) => {
      if (admits(guard, packet)) announce(() => broadcast(packet, options));
    };
    adapter.broadcastWithAck = (packet: WirePacket, options, counted, acknowledged) => {
      if (admits(guard, packet)) announce(() => broadcastWithAck(packet, options, counted, acknowledged));
      else counted(0);
    };
    adapter.serverSideEmit = (data: readonly unknown[]) => {
      guard.refuse('server-side-emit', String(data[0]));
    };
    guardEncoding(adapter, {
      guard,
      packetText,
      onRemoteDelivery: (event, payload) => {
        if (!announcing) onRemoteDelivery(event, payload);
      },
    });
    return adapter;
  };

const admits = (guard: Guard, packet: WirePacket): boolean => {
  if (packet.type !== PACKET.EVENT) return guard.refuse('undocumented-event', `packet type ${packet.type}`);
  if (!guard.admitsEvent(packet.data)) return false;
  packet.contract = guard.mark;
  return true;
};

/**
 * Adapters hand what other nodes sent straight to Socket.IO's base class, past the methods above; but everything that is
 * delivered here is encoded once, by this method. Encoded as nothing, a packet goes nowhere. The frame is shared by all
 * who get it.
 */
const guardEncoding = (
  adapter: object,
  { guard, packetText, onRemoteDelivery }: GuardedAdapterDependencies & { readonly onRemoteDelivery: DeliveryListener },
): void => {
  if (typeof Reflect.get(adapter, '_encode') !== 'function')
    throw new Error('This version of socket.io-adapter encodes differently: adapt src/socket/guarded-adapter.ts.');
  const encode = (packet: WirePacket, options: FrameOptions): readonly string[] => {
    if (packet.contract !== guard.mark && !guard.admitsRemoteEvent(packet.data)) return [];
    if (Array.isArray(packet.data)) onRemoteDelivery(String(packet.data[0]), packet.data[1]);
    const text = packetText(packet, packet.nsp ?? '/');
    options.wsPreEncodedFrame = [textFrame(text)];
    return [text];
  };
  Reflect.set(adapter, '_encode', encode);
};

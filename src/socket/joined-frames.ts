import type { RawPacket, RawTransport } from './internals.ts';

/** Frames longer than this together are not copied into one piece. */
const JOIN_LIMIT = 65_536;

/** Sends a websocket's packets of one flush as one piece. */
export interface JoinedFrames {
  /** From now on this transport's packets of one flush go to TCP in one write. */
  join(transport: RawTransport): void;
  /** Lets go of what is kept for the next connection that gets the same packets. */
  forget(): void;
}

/**
 * Makes one buffer of the frames that a websocket gets in one flush, and the same one for all connections that get the same:
 * engine.io and `ws` would handle each frame by itself, which under load costs more than to copy it. Frames that are not
 * ready for the wire, or too long, go engine.io's way, held together by TCP.
 */
export const createJoinedFrames = (): JoinedFrames => {
  let original: RawTransport['send'] | undefined;
  let known: { readonly packets: readonly RawPacket[]; readonly frames: Buffer } | null = null;

  const framesOf = (packets: readonly RawPacket[]): Buffer | null => {
    if (known !== null && haveSameFrames(known.packets, packets)) return known.frames;
    const frames = concatenated(packets);
    known = frames === null ? null : { packets, frames };
    return frames;
  };
  // One function for all transports: see the sockets' own in index.ts.
  const send: RawTransport['send'] = function (packets) {
    if (original === undefined) return;
    const sender = this.socket?._sender;
    const frames = packets.length > 1 ? framesOf(packets) : null;
    if (frames !== null && sender !== undefined && this._onSentLast !== undefined) {
      this.writable = false;
      sender.sendFrame([frames], this._onSentLast);
      return;
    }
    const tcp = packets.length > 1 ? this.socket?._socket : undefined;
    tcp?.cork();
    try {
      Reflect.apply(original, this, [packets]);
    } finally {
      tcp?.uncork();
    }
  };

  return {
    join(transport) {
      if (transport.socket === undefined) return;
      if (typeof transport.send !== 'function' || typeof transport._onSentLast !== 'function')
        throw new Error('This version of engine.io sends differently: adapt src/socket/joined-frames.ts.');
      original ??= transport.send;
      transport.send = send;
    },
    forget: () => (known = null),
  };
};

const frameOf = ({ options }: RawPacket): Buffer | null => {
  const frame = options?.wsPreEncodedFrame;
  return frame?.length === 1 ? (frame[0] ?? null) : null;
};

const haveSameFrames = (some: readonly RawPacket[], others: readonly RawPacket[]): boolean =>
  some.length === others.length &&
  some.every((packet, place) => packet.options?.wsPreEncodedFrame === others[place]?.options?.wsPreEncodedFrame);

/** Null: not all are ready, or they are too long. */
const concatenated = (packets: readonly RawPacket[]): Buffer | null => {
  const frames: Buffer[] = [];
  let length = 0;
  for (const packet of packets) {
    const frame = frameOf(packet);
    if (frame === null) return null;
    frames.push(frame);
    length += frame.length;
  }
  return length > JOIN_LIMIT ? null : Buffer.concat(frames, length);
};

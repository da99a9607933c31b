import { Decoder, Encoder } from 'socket.io-parser';
import type { Packet } from 'socket.io-parser';
import type { PacketText } from './packet-text.ts';

export interface TextParserOptions {
  readonly packetText: PacketText;
  /** Most frames that one connection may send within a second; more end it. `0`: no limit. */
  readonly maxFramesPerSecond: number;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** Called once for each connection that breaks the rules. */
  readonly refused: () => void;
}

const WINDOW_MS = 1000;
const MAX_ATTACHMENTS = 10;
/** Type (5: event, 6: acknowledgement), number of attachments, the rest. */
const BINARY_HEADER = /^([56])(\d{1,3})-/;

/**
 * Socket.IO's parser without binary packets: their text part passes as an ordinary packet with placeholders (which is
 * answered with a typed error), and the binary frames that follow are thrown away unread, so that nothing is held in
 * memory for them. Also counts frames: whatever throws here ends the connection.
 */
export const createTextParser = (
  options: TextParserOptions,
): { readonly Encoder: typeof Encoder; readonly Decoder: typeof Decoder } => {
  /** The contract has no binary payloads: nothing needs to be searched for them. */
  class TextEncoder extends Encoder {
    override encode(packet: Packet): string[] {
      return [options.packetText(packet, packet.nsp)];
    }
  }

  class TextDecoder extends Decoder {
    #windowStart = 0;
    #frames = 0;
    #unread = 0;

    override add(frame: unknown): void {
      try {
        this.#take(frame);
      } catch (error) {
        options.refused();
        throw error;
      }
    }

    #take(frame: unknown): void {
      this.#count();
      if (typeof frame !== 'string') {
        if (this.#unread === 0) throw new Error('a binary frame that was not announced');
        this.#unread -= 1;
        return;
      }
      if (this.#unread > 0) throw new Error('a text frame where a binary one was announced');
      const header = BINARY_HEADER.exec(frame);
      if (header === null) {
        super.add(frame);
        return;
      }
      const attachments = Number(header[2]);
      if (attachments < 1 || attachments > MAX_ATTACHMENTS)
        throw new Error('a binary packet with too many attachments');
      this.#unread = attachments;
      super.add(`${header[1] === '5' ? '2' : '3'}${frame.slice(header[0].length)}`);
    }

    #count(): void {
      if (options.maxFramesPerSecond === 0) return;
      const now = options.monotonic();
      if (now - this.#windowStart >= WINDOW_MS) {
        this.#windowStart = now;
        this.#frames = 0;
      }
      this.#frames += 1;
      if (this.#frames > options.maxFramesPerSecond) throw new Error('too many frames');
    }
  }
  return { Encoder: TextEncoder, Decoder: TextDecoder };
};

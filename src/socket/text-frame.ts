const FINAL_TEXT = 0x81;
const SHORT = 126;
const LONG = 65_536;
/** engine.io's packet type "message". */
const MESSAGE = 0x34;

/**
 * What engine.io hands to a websocket for this packet, ready for the wire in one piece: a text frame of RFC 6455, unmasked
 * as servers send it. It may be shared by any number of connections.
 */
export const textFrame = (packet: string): Buffer => {
  const length = Buffer.byteLength(packet) + 1;
  const header = length < SHORT ? 2 : length < LONG ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_TEXT;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUIntBE(0, 2, 2);
    frame.writeUIntBE(length, 4, 6);
  }
  frame[header] = MESSAGE;
  frame.write(packet, header + 1);
  return frame;
};

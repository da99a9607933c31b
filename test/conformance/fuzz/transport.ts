import { TOO_LARGE } from './device.ts';
import { encodeFrame } from './websocket.ts';

/** What is said on a connection opened by hand, below Socket.IO. */
export interface TransportAttack {
  readonly name: string;
  readonly path: string;
  readonly headers?: readonly string[];
  readonly chunks: readonly Buffer[];
}

const PATH = '/socket.io/?EIO=4&transport=websocket';
const text = (payload: string): Buffer => encodeFrame({ opcode: 1, payload });
const JOIN = text('40');
const attack = (name: string, ...chunks: Buffer[]): TransportAttack => ({
  name,
  path: PATH,
  chunks: [JOIN, ...chunks],
});

/** Engine.IO and WebSocket conversations that no client holds. */
export const TRANSPORT_ATTACKS: readonly TransportAttack[] = [
  attack('an Engine.IO type that is none', text('9')),
  attack('an empty Engine.IO packet', text('')),
  attack('an open packet from a client', text('0{"sid":"x"}')),
  attack('an upgrade without a probe', text('5')),
  attack('a ping that only servers send', text('2')),
  attack('a thousand pongs', ...Array.from({ length: 1_000 }, () => text('3'))),
  attack('a close packet', text('1')),
  attack('base64 that was not announced', text('bAAAA')),
  attack('a binary frame that was not announced', encodeFrame({ opcode: 2, payload: 'x' })),
  attack('an unmasked frame', encodeFrame({ opcode: 1, payload: '42["getFriends"]', masked: false })),
  attack('a reserved opcode', encodeFrame({ opcode: 5, payload: 'x' })),
  attack('a continuation of nothing', encodeFrame({ opcode: 0, payload: 'x' })),
  attack('a ping with too long a body', encodeFrame({ opcode: 9, payload: 'x'.repeat(200) })),
  attack('a frame of 2^40 bytes announced', encodeFrame({ opcode: 1, payload: 'x', claimedLength: 2 ** 40 })),
  attack('a frame that is never finished', encodeFrame({ opcode: 1, payload: '42["ge', claimedLength: 1_000 })),
  attack('more bytes than a packet may have', text(`4${'x'.repeat(TOO_LARGE)}`)),
  attack(
    'five thousand tiny fragments',
    encodeFrame({ opcode: 1, payload: '4', final: false }),
    ...Array.from({ length: 5_000 }, () => encodeFrame({ opcode: 0, payload: 'x', final: false })),
  ),
  attack('attachments announced and never sent', text('451-["getFriends",{"_placeholder":true,"num":0}]')),
  attack(
    'three thousand requests at once',
    Buffer.concat(Array.from({ length: 3_000 }, () => text('42["getFriends"]'))),
  ),
  attack('bytes that are no frame', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
  { name: 'requests before joining', path: PATH, chunks: [text('42["getFriends"]'), JOIN] },
  { name: 'another revision of Engine.IO', path: '/socket.io/?EIO=3&transport=websocket', chunks: [JOIN] },
  { name: 'no revision', path: '/socket.io/?transport=websocket', chunks: [JOIN] },
  { name: 'a session that is no session', path: `${PATH}&sid=__proto__`, chunks: [JOIN] },
  { name: 'polling by upgrade', path: '/socket.io/?EIO=4&transport=polling', chunks: [JOIN] },
  { name: 'another transport', path: '/socket.io/?EIO=4&transport=webtransport&sid=__proto__', chunks: [JOIN] },
  { name: 'a broken query', path: '/socket.io/?EIO=4&transport=websocket&%E0%A4%A', chunks: [JOIN] },
  { name: 'another path', path: '/socket.io/../x', chunks: [JOIN] },
  { name: '1,500 headers', path: PATH, headers: Array.from({ length: 1_500 }, (_, i) => `X${i}: 1`), chunks: [JOIN] },
];

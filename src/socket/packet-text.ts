import { createTurnMemory } from '../contract/turn-memory.ts';

interface TextPacket {
  readonly type: number;
  readonly id?: number | undefined;
  readonly data?: unknown;
}

/** A packet as Socket.IO's protocol 5 writes one without binary parts. */
export type PacketText = (packet: TextPacket, namespace: string) => string;

/**
 * Makes the function that writes packets. A payload that goes out in several packets of one turn, as an event and as an
 * answer, is written once.
 */
export function createPacketText(): PacketText {
  const written = createTurnMemory<string>();

  const payloadText = (payload: object): string => {
    const known = written.get(payload);
    if (known !== undefined) return known;
    const text = JSON.stringify(payload);
    written.set(payload, text);
    return text;
  };
  const dataText = (data: unknown): string => {
    if (Array.isArray(data)) {
      const [first, second]: readonly unknown[] = data;
      if (data.length === 2 && typeof first === 'string' && isObject(second))
        return `[${JSON.stringify(first)},${payloadText(second)}]`;
      const answer = data.length === 1 ? answerOf(first) : null;
      if (answer !== null) return `[{"ok":true,"data":${payloadText(answer)}}]`;
    }
    return JSON.stringify(data);
  };

  return ({ type, id, data }, namespace) =>
    `${type}${namespace === '/' ? '' : `${namespace},`}${id ?? ''}${data === undefined || data === null ? '' : dataText(data)}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a success answers with, if that is all there is to the reply. */
function answerOf(reply: unknown): object | null {
  if (!isObject(reply) || !('ok' in reply) || reply.ok !== true || !('data' in reply) || !isObject(reply.data))
    return null;
  const [first, , third] = Object.keys(reply);
  return first === 'ok' && third === undefined ? reply.data : null;
}

import { Encoder, PacketType } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import { createPacketText } from '../../../src/socket/packet-text.ts';

const note = { text: '日本語 👩‍👩‍👧 \u2028 "\\', seq: 1, none: null };

/** A payload that counts how often it is written. */
const counted = () => {
  let times = 0;
  return { payload: { toJSON: () => ({ times: (times += 1) }) }, times: () => times };
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('a packet', () => {
  it.each([
    { type: PacketType.EVENT, nsp: '/', data: ['newNote', note] },
    { type: PacketType.EVENT, nsp: '/', data: ['newNote', [note, note]] },
    { type: PacketType.EVENT, nsp: '/', data: ['a "name"', note] },
    { type: PacketType.EVENT, nsp: '/', data: ['newNote', 'text'] },
    { type: PacketType.EVENT, nsp: '/', data: ['newNote', null] },
    { type: PacketType.EVENT, nsp: '/', data: ['newNote', note, note] },
    { type: PacketType.EVENT, nsp: '/admin', data: ['a'], id: 0 },
    { type: PacketType.ACK, nsp: '/', data: [{ ok: true }], id: 12 },
    { type: PacketType.ACK, nsp: '/', data: [{ ok: true, data: note }], id: 12 },
    { type: PacketType.ACK, nsp: '/', data: [{ data: note, ok: true }], id: 12 },
    { type: PacketType.ACK, nsp: '/', data: [{ ok: true, data: note, more: 1 }], id: 12 },
    { type: PacketType.ACK, nsp: '/', data: [{ ok: true, data: 'text' }], id: 12 },
    { type: PacketType.ACK, nsp: '/', data: [{ ok: false, error: { code: 'CONFLICT', message: 'no' } }], id: 12 },
    { type: PacketType.CONNECT, nsp: '/', data: { sid: 'x' } },
    { type: PacketType.DISCONNECT, nsp: '/' },
    { type: PacketType.CONNECT_ERROR, nsp: '/x', data: { message: 'no' } },
  ])('is written as Socket.IO writes it, again and again: %j', (packet) => {
    const packetText = createPacketText();
    const expected = new Encoder().encode({ data: undefined, ...packet });
    expect([packetText(packet, packet.nsp)]).toEqual(expected);
    expect([packetText(packet, packet.nsp)]).toEqual(expected);
  });

  it('shares the text of its payload with the others of the turn', () => {
    const packetText = createPacketText();
    const { payload, times } = counted();
    expect(packetText({ type: PacketType.EVENT, data: ['newNote', payload] }, '/')).toBe('2["newNote",{"times":1}]');
    expect(packetText({ type: PacketType.EVENT, data: ['addNoteSuccess', payload] }, '/')).toBe(
      '2["addNoteSuccess",{"times":1}]',
    );
    expect(packetText({ type: PacketType.ACK, id: 3, data: [{ ok: true, data: payload }] }, '/')).toBe(
      '33[{"ok":true,"data":{"times":1}}]',
    );
    expect(times()).toBe(1);
  });

  it('is written anew in the next turn', async () => {
    const packetText = createPacketText();
    const { payload } = counted();
    packetText({ type: PacketType.EVENT, data: ['newNote', payload] }, '/');
    await nextTurn();
    expect(packetText({ type: PacketType.EVENT, data: ['newNote', payload] }, '/')).toBe('2["newNote",{"times":2}]');
  });
});

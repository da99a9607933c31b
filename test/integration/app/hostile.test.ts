import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../generated/contract.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { connectDevice, signInDevice, type Answer, type SignedInDevice } from '../../support/device.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

/** Names a payload and what is sent: values that have broken other servers. */
const HOSTILE: readonly (readonly [name: string, ...args: unknown[]])[] = [
  [
    'an operator for an id',
    { conversationId: { $gt: '' }, messageId: { $gt: '' }, userId: { $gt: '' }, callId: { $gt: '' } },
  ],
  ['an operator for a passcode', { phoneNumber: '+491700000001', passcode: { $ne: null } }],
  ['arrays for strings', { conversationId: ['665f1d00b7e4d90012a3d001'], text: ['x'], phoneNumber: ['+491700000001'] }],
  ['toJSON and constructor keys', { toJSON: 'x', constructor: { prototype: { polluted: true } } }],
  ['a __proto__ key', JSON.parse('{"__proto__": {"polluted": true}, "messageId": "665f1d00b7e4d90012a3d001"}')],
  ['1,000 levels of arrays', nested(1_000)],
  ['5,000 keys', Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 1]))],
  ['a lone surrogate', { messageId: '\ud800', text: '\udfff' }],
  ['a number beyond 2^53', { conversationId: '665f1d00b7e4d90012a3d001', before: 2 ** 53 + 2, limit: 1e308 }],
  ['NUL bytes', { messageId: '\u0000', text: '\u0000' }],
  ['nothing but zero width and right-to-left marks', { title: '\u200b\u202e', name: '\u200b', userIds: [] }],
  ['a string', 'payload'],
  ['a number', 42],
  ['null', null],
  ['an array', []],
  ['two arguments', {}, {}],
];

describe('Hostile input', () => {
  let app: TestApp;
  let device: SignedInDevice;
  beforeAll(async () => {
    app = await startTestApp();
    device = await signInDevice(app.url, '+491730000001', 'Mallory');
  });
  afterAll(async () => {
    device.close();
    await app.close();
  });

  const counts = async (): Promise<readonly number[]> => {
    const { users, friendships, conversations, messages, readStates } = app.services.models;
    return Promise.all(
      [users, friendships, conversations, messages, readStates].map((model) => model.estimatedDocumentCount()),
    );
  };
  const codeOf = (answer: Answer): string => (answer.ok ? 'OK' : answer.error.code);

  it.each(Object.keys(contract.operations))(
    'to %s is answered with a typed error each, changes nothing, and the process lives',
    async (event) => {
      const before = await counts();
      for (const [name, ...args] of HOSTILE) {
        const answer = await device.request(event, ...args);
        expect.soft([name, codeOf(answer)]).toEqual([name, 'INVALID_PAYLOAD']);
      }
      expect(await counts()).toEqual(before);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect(codeOf(await device.request('getFriends'))).toBe('OK');
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'newMessage', 'x'.repeat(60_000), ''])(
    'an event name that the contract does not have is UNKNOWN_EVENT (%#)',
    async (event) => {
      expect(codeOf(await device.request(event, {}))).toBe('UNKNOWN_EVENT');
    },
  );

  it('5,000 levels of arrays in a frame written by hand are an error for every event, and the process lives', async () => {
    const before = device.all('chatMessageError').length;
    for (const event of Object.keys(contract.operations)) {
      device.socket.io.engine.write(`2["${event}",${'['.repeat(5_000)}${']'.repeat(5_000)}]`);
    }
    // chatMessage, editMessage and deleteMessage.
    await device.gets('chatMessageError', before + 3);
    expect(codeOf(await device.request('getFriends'))).toBe('OK');
  });

  it.each([
    '212345678901234567890["getFriends"]',
    '2-1["getFriends"]',
    '2["getFriends"',
    '2{"getFriends":1}',
    '51-["getFriends",{"_placeholder":true,"num":0}]',
    '9',
    '2/other,["getFriends"]',
    '3999[]',
    '41',
  ])('the frame %s, which no client sends, harms at most its own connection', async (frame) => {
    const before = await counts();
    const other = await connectDevice(app.url);
    other.socket.io.engine.write(frame);
    // Either the connection is ended, or it still answers.
    const ended = new Promise((resolve) => other.socket.once('disconnect', () => resolve('ended')));
    const answered = other.request('getFriends').then(codeOf, () => 'ended');
    expect(['ended', 'UNAUTHENTICATED']).toContain(await Promise.race([ended, answered]));
    expect(codeOf(await device.request('getFriends'))).toBe('OK');
    expect(await counts()).toEqual(before);
    other.close();
  });

  it('a frame above 64 KiB ends its connection and no other', async () => {
    const other = await connectDevice(app.url);
    const gone = new Promise((resolve) => other.socket.once('disconnect', resolve));
    void other.request('chatMessage', { text: 'x'.repeat(70_000) }).catch(() => undefined);
    await gone;
    expect(codeOf(await device.request('getFriends'))).toBe('OK');
  });

  it.each(
    Object.entries(contract.operations)
      .filter(([, { authentication }]) => authentication === 'required')
      .map(([event]) => event),
  )('%s of somebody who is not signed in is UNAUTHENTICATED, or refused for its payload first', async (event) => {
    const stranger = await connectDevice(app.url);
    const answer = await stranger.request(
      event,
      ...(contract.operations[event as keyof typeof contract.operations].payload === null ? [] : [{}]),
    );
    expect(['UNAUTHENTICATED', 'INVALID_PAYLOAD']).toContain(codeOf(answer));
    stranger.close();
  });
});

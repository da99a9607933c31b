import { describe, expect, it, vi } from 'vitest';
import { codeOf, connect, connectRaw, signedIn, startServer } from './support.ts';

/** notes: operator objects, arrays for texts, magic keys, depth, width, broken Unicode, huge numbers. */
const HOSTILE: [string, string][] = [
  ['an operator object', '{"text":{"$gt":""}}'],
  ['another operator object', '{"text":{"$ne":null}}'],
  ['a list for a text', '{"text":["a"]}'],
  ['a number of 2^53', '{"text":9007199254740993}'],
  ['a number beyond all bounds', '{"text":1e999}'],
  ['__proto__', '{"text":"a","__proto__":{"admin":true}}'],
  ['constructor', '{"text":"a","constructor":{"prototype":{"admin":true}}}'],
  ['toJSON', '{"text":"a","toJSON":"x"}'],
  ['hasOwnProperty', '{"text":"a","hasOwnProperty":1}'],
  ['a depth of 5,000', `{"text":"a","meta":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ['a depth of 20,000', `{"text":"a","meta":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['objects 9,000 deep', `{"text":"a","meta":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`],
  ['a list of 30,000', `{"text":"a","meta":[${'1,'.repeat(30_000)}1]}`],
  ['7,000 keys', `{"text":"a",${Array.from({ length: 7_000 }, (_, n) => `"${n}":1`).join(',')}}`],
  ['half a surrogate pair', '{"text":"\\ud800"}'],
  ['NUL', '{"text":"a\\u0000b"}'],
  ['a key of 60 KB', `{"text":"a","${'k'.repeat(60_000)}":1}`],
  ['null', 'null'],
  ['a text', '"text"'],
  ['a list', '[]'],
  ['a placeholder', '{"text":{"_placeholder":true,"num":0}}'],
];

describe('hostile input', () => {
  it.each(HOSTILE)('%s gets a typed error, and the server lives', async (_, payload) => {
    const { url } = await startServer();
    const raw = await connectRaw(url);
    raw.send('0{"token":"ann"}');
    await raw.frame('2["signInSuccess"');
    raw.send(`21["postNote",${payload}]`);
    const answer = await raw.frame('31');
    expect(answer).toContain('"code":"INVALID_PAYLOAD"');
    expect(answer.length).toBeLessThan(500);
    expect(Reflect.get({}, 'admin')).toBeUndefined();
    raw.send('22["postNote",{"text":"fine"}]');
    expect(await raw.frame('32')).toContain('"ok":true');
  });

  it('two documents in one sign-in, right-to-left and zero-width text pass where the schema lets them', async () => {
    const { url } = await startServer();
    const client = await signedIn(url, 'ann');
    expect(await client.ask('postNote', { text: '\u202eevil\u200b\ufeff 😀' })).toMatchObject({
      ok: true,
      data: { text: '\u202eevil\u200b\ufeff 😀' },
    });
  });

  it.each<[string, string]>([
    ['__proto__', '["__proto__",{}]'],
    ['constructor', '["constructor"]'],
    ['a number', '[7,{}]'],
    ['60 KB', `["${'e'.repeat(60_000)}"]`],
    ['no text at all', '[""]'],
  ])('the event name %s gets UNKNOWN_EVENT', async (_, data) => {
    const { url } = await startServer();
    const raw = await connectRaw(url);
    raw.send('0');
    await raw.frame('0');
    raw.send(`21${data}`);
    const answer = await raw.frame('31');
    expect(answer).toContain('"code":"UNKNOWN_EVENT"');
    expect(answer.length).toBeLessThan(200);
  });

  it('an acknowledgement id of 20 digits gets a typed error', async () => {
    const { url } = await startServer();
    const raw = await connectRaw(url);
    raw.send('0');
    await raw.frame('0');
    raw.send('212345678901234567890["ping2"]');
    expect(await raw.frame('312345678901234567')).toContain('INVALID_PAYLOAD');
  });

  it('binary parts get a typed error and are not kept', async () => {
    const { url, counters } = await startServer();
    const client = await signedIn(url, 'ann');
    const reply = await client.ask('postNote', { text: 'a', meta: Buffer.alloc(60_000) });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'INVALID_PAYLOAD', message: expect.stringMatching(/Binary/) },
    });
    expect(codeOf(await client.ask('postNote', { text: 'b' }))).toBe('OK');
    expect(counters.snapshot().cut).toEqual({});
  });

  it.each<[string, (string | Buffer)[]]>([
    ['an event before CONNECT', ['2["ping2"]']],
    ['two CONNECTs at once', ['0', '0']],
    ['broken JSON', ['0', '2["ping2"']],
    ['a reserved event name', ['0', '2["disconnect"]']],
    ['an unknown packet type', ['0', '9[]']],
    ['a binary frame out of nowhere', ['0', Buffer.from('x')]],
    ['a binary packet without attachments', ['0', '50-["ping2"]']],
    ['a binary packet with too many attachments', ['0', '511-["ping2"]']],
    ['text where a binary part was announced', ['0', '51-["ping2",{"_placeholder":true,"num":0}]', '2["ping2"]']],
    ['a CONNECT with broken auth', ['0[1]']],
    ['more than 64 KB', ['0', `2["ping2","${'x'.repeat(66_000)}"]`]],
  ])('%s ends that connection and no other', async (_, frames) => {
    const { url, server } = await startServer();
    const other = await signedIn(url, 'bob');
    const raw = await connectRaw(url);
    for (const frame of frames) {
      raw.send(frame);
      if (frame === '0' && frames.indexOf('0') === frames.lastIndexOf('0')) await raw.frame('0');
    }
    await vi.waitFor(() => expect(raw.closed()).toBe(true));
    await vi.waitFor(() => expect(server.connectionCount).toBe(1));
    expect(codeOf(await other.ask('postNote', { text: 'hi' }))).toBe('OK');
  });

  it.each<[string, string]>([
    ['events', '2["ping2"]'],
    ['connects to unknown namespaces', '0/nowhere,'],
    ['answers that nobody asked for', '31[]'],
  ])('a flood of %s ends the connection', async (_, frame) => {
    const { url, counters } = await startServer({ limits: { maxFramesPerSecond: 200 }, monotonic: () => 0 });
    const raw = await connectRaw(url);
    raw.send('0');
    await raw.frame('0');
    for (let n = 0; n < 300; n += 1) raw.send(frame);
    await vi.waitFor(() => expect(raw.closed()).toBe(true));
    expect(counters.snapshot().cut).toEqual({ protocol: 1 });
  });

  it('events without content are ignored', async () => {
    const { url, counters } = await startServer();
    const raw = await connectRaw(url);
    raw.send('0');
    await raw.frame('0');
    for (const frame of ['2', '2/', '25']) raw.send(frame);
    raw.send('27["ping2"]');
    await raw.frame('37');
    expect(raw.closed()).toBe(false);
    expect(counters.snapshot().received).toEqual({ '(unknown)': 3, ping2: 1 });
  });

  it('an unknown namespace is refused', async () => {
    const { url } = await startServer();
    await expect(connect(`${url}/admin`)).rejects.toThrow('Invalid namespace');
  });

  it('a query token does not sign in', async () => {
    const { url } = await startServer();
    const client = await connect(url, { query: { token: 'ann' } });
    expect(codeOf(await client.ask('postNote', { text: 'hi' }))).toBe('UNAUTHENTICATED');
  });
});

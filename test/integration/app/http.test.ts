import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../generated/contract.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { befriend, signInDevice, type SignedInDevice } from '../../support/device.ts';
import { isMessage } from '../../support/history.ts';
import { isMedia } from '../media/support.ts';

describe('The HTTP side of a node', () => {
  let app: TestApp;
  let ada: SignedInDevice;
  let grace: SignedInDevice;
  let mallory: SignedInDevice;
  beforeAll(async () => {
    app = await startTestApp();
    ada = await signInDevice(app.url, '+491770000001', 'Ada');
    grace = await signInDevice(app.url, '+491770000002', 'Grace');
    mallory = await signInDevice(app.url, '+491770000003', 'Mallory');
    await befriend(ada, grace);
  });
  afterAll(async () => {
    for (const device of [ada, grace, mallory]) device.close();
    await app.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });

  it('says that the process lives and that its stores are there', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, stores: { mongodb: 'up', redis: 'ready', rabbitmq: expect.any(String) } },
    ]);
  });

  it('gives the contract of this version, and its hash as ETag', async () => {
    const response = await get('/contract');
    const etag = response.headers.get('etag') ?? '';
    expect([response.status, etag]).toEqual([200, `"${contract.hash}"`]);
    expect(await response.json()).toMatchObject({ asyncapi: '3.0.0', info: { version: contract.version } });
    expect((await get('/contract', { 'if-none-match': etag })).status).toBe(304);
  });

  it('counts in its metrics what clients ask and what they are answered', async () => {
    await ada.request('getFriends');
    await ada.request('chatMessage', {});
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/^letschat_\w+\{[^}]*event="getFriends"[^}]*code="OK"[^}]*\} [1-9]/m);
    expect(text).toMatch(/^letschat_\w+\{[^}]*event="chatMessage"[^}]*code="INVALID_PAYLOAD"[^}]*\} [1-9]/m);
    for (const person of [ada, grace, mallory]) expect(text).not.toContain(person.phoneNumber);
  });

  it('takes a picture, which goes out as a message: members can download it, nobody else is given its address', async () => {
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#08f' } })
      .png()
      .toBuffer();
    const uploaded = await upload(png, ada.token);
    const media: unknown = await uploaded.json();
    expect(uploaded.status).toBe(201);
    if (!isMedia(media)) throw new Error(`no media: ${JSON.stringify(media)}`);

    const { mediaId } = media;
    const answer = await ada.request('chatMessage', {
      recipientId: grace.userId,
      clientMessageId: 'picture',
      type: 'image',
      mediaId,
      text: 'Look',
    });
    if (!answer.ok || !isMessage(answer.data)) throw new Error(`not sent: ${JSON.stringify(answer)}`);
    await grace.gets('newMessage');
    const [message] = grace.all('newMessage');
    if (!isMessage(message) || message.media === null) throw new Error('no message with media');
    expect(message).toMatchObject({
      type: 'image',
      text: 'Look',
      media: { mediaId, mimeType: 'image/png', size: png.length },
    });
    const download = await get(message.media.url);
    expect([download.status, download.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await download.arrayBuffer()).equals(png)).toBe(true);
    const part = await get(message.media.url, { range: 'bytes=0-7' });
    expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, png.subarray(0, 8)]);

    // Somebody else has no way to an address: not from history, not by sending the file on, not without a signature.
    const { conversationId } = message;
    expect(await mallory.request('getChatMessages', { conversationId })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(mallory.all('newMessage')).toEqual([]);
    await befriend(mallory, ada);
    const stolen = await mallory.request('chatMessage', {
      recipientId: ada.userId,
      clientMessageId: 'stolen',
      type: 'image',
      mediaId,
    });
    expect(stolen).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    for (const path of [`/media/${mediaId}`, message.media.url.replace(/sig=.{4}/, 'sig=AAAA')])
      expect((await get(path, { authorization: `Bearer ${mallory.token}` })).status).toBeGreaterThanOrEqual(400);
  });

  it('takes files only from those who are signed in', async () => {
    for (const token of [null, 'forged']) {
      const response = await upload('hello', token);
      expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 'UNAUTHENTICATED' } }]);
    }
    const leaver = await signInDevice(app.url, '+491770000004');
    await leaver.request('signOut');
    expect((await upload('hello', leaver.token)).status).toBe(401);
    leaver.close();
  });

  function upload(content: Uint8Array | string, token: string | null): Promise<Response> {
    const form = new FormData();
    form.append('file', new Blob([content]), 'picture.png');
    return fetch(`${app.url}/media`, {
      method: 'POST',
      body: form,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
  }
});

import { waitFor } from '../../support/processes.ts';
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithMongo } from '../../support/mongo.ts';
import { ada, bob, isMedia, startMedia } from './support.ts';
import type { MediaNode } from './support.ts';

const day = 24 * 3_600_000;
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#08f' } });

describeWithMongo('media', ['real', 'embedded'], (mongo) => {
  let node: MediaNode;
  let png: Buffer;
  beforeAll(async () => {
    node = await startMedia(mongo().uri);
    await node.prepare();
    png = await picture(800, 400).png().toBuffer();
  });
  afterAll(() => node.close());

  async function sent(content: Uint8Array | string, name = 'a.png') {
    const response = await node.upload(content, { name });
    const view: unknown = await response.json();
    if (response.status !== 201 || !isMedia(view))
      throw new Error(`not uploaded: ${response.status} ${JSON.stringify(view)}`);
    return view;
  }
  const filesLeft = async () => {
    const db = node.database.connection.db;
    return [
      await db?.collection('mediaFiles.files').countDocuments(),
      await db?.collection('mediaFiles.chunks').countDocuments(),
    ];
  };

  it('is stored with the type its content has, and answered with an address that works', async () => {
    const view = await sent(png, 'holiday.exe');
    expect(view).toEqual({
      mediaId: expect.stringMatching(/^[0-9a-f]{24}$/),
      fileName: 'holiday.exe.png',
      mimeType: 'image/png',
      size: png.length,
      url: expect.stringMatching(/^\/media\/[0-9a-f]{24}\?exp=\d+&sig=[\w-]{43}$/),
    });
    const response = await node.get(view.url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining('inline; filename="holiday.exe.png"'),
      'accept-ranges': 'bytes',
      'cache-control': expect.stringMatching(/^private, max-age=\d+/),
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
  });

  it('tells of itself in the same write', async () => {
    const { mediaId, size } = await sent(png);
    const stored = await node.media.findById(mediaId).lean();
    expect(stored?.outbox?.map(({ event }) => [event.type, event.data])).toEqual([
      ['media.uploaded', { mediaId, ownerId: ada, mimeType: 'image/png', size }],
    ]);
    expect(node.committed.at(-1)?.event.subject).toBe(mediaId);
  });

  it('of several megabytes comes back byte for byte, whole and in ranges', async () => {
    const content = Buffer.concat([png, randomBytes(3_000_000)]);
    const { url } = await sent(content);
    const whole = await node.get(url);
    expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true);
    for (const [header, start, end] of [
      ['bytes=0-0', 0, 0],
      ['bytes=261119-261121', 261_119, 261_121],
      ['bytes=1000000-2000000', 1_000_000, 2_000_000],
      ['bytes=-5', content.length - 5, content.length - 1],
      [`bytes=${content.length - 1}-`, content.length - 1, content.length - 1],
    ] as const) {
      const part = await node.get(url, { range: header });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(`bytes ${start}-${end}/${content.length}`);
      expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(start, end + 1))).toBe(true);
    }
  });

  it('answers a range beyond its end with 416, a changed If-Range with the whole, a known ETag with 304, HEAD without content', async () => {
    const { url } = await sent(png);
    const beyond = await node.get(url, { range: `bytes=${png.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${png.length}`]);
    expect(await beyond.json()).toMatchObject({ error: { code: 'INVALID_PAYLOAD' } });
    const changed = await node.get(url, { range: 'bytes=0-1', 'if-range': '"other"' });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, png.length]);
    const etag = changed.headers.get('etag') ?? '';
    expect((await node.get(url, { 'if-none-match': etag })).status).toBe(304);
    const head = await fetch(node.url + url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      String(png.length),
      0,
    ]);
  });

  it('is refused to a false signature alike whether or not it exists, and after its time', async () => {
    const { url, mediaId } = await sent(png);
    const forged = [
      url.replace(/sig=.{5}/, 'sig=AAAAA'),
      url.replace(mediaId, 'f'.repeat(24)),
      url.replace(/exp=\d+/, 'exp=99999999999'),
      `/media/${mediaId}`,
      '/media/nonsense',
      `${url}&sig=again`,
    ];
    const answers = await Promise.all(
      forged.map(async (path) => {
        const response = await node.get(path);
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify([403, '{"error":{"code":"FORBIDDEN","message":"This address is not valid."}}'])]),
    );
    const at = Date.now() + 26 * 3_600_000;
    node.state.now = () => new Date(at);
    expect((await node.get(url)).status).toBe(410);
    node.state.now = () => new Date();
    expect((await node.get(node.urls.sign('f'.repeat(24), 'original'))).status).toBe(404);
    expect((await node.get(node.urls.sign(mediaId, 'thumbnail'))).status).toBe(404);
  });

  it.each<[string, () => Uint8Array | string, string, string]>([
    [
      'a web page that claims to be a picture',
      () => '<html><script>alert(1)</script>',
      'a.png',
      'text/plain; charset=utf-8',
    ],
    [
      'a drawing with scripts',
      () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'a.svg',
      'text/plain; charset=utf-8',
    ],
    ['a PDF', () => '%PDF-1.7\n%âãÏÓ\n', 'a.pdf', 'application/pdf'],
  ])('that is %s is saved, not shown', async (_what, content, name, type) => {
    const view = await sent(content(), name);
    const response = await node.get(view.url);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each<[string, () => Uint8Array | string, number]>([
    [
      'a Windows program named like a picture',
      () => Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), Buffer.alloc(500)]),
      415,
    ],
    [
      'a Linux program',
      () => Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001\0', 'latin1'), Buffer.alloc(500)]),
      415,
    ],
    ['bytes of no known kind', () => Buffer.from([1, 2, 0xff, 0xfe, 0, 9]), 415],
    [
      'text that turns binary after the first megabyte',
      () => Buffer.concat([Buffer.alloc(1_000_000, 'a'), Buffer.from([0xff, 0])]),
      415,
    ],
    ['text with a NUL', () => 'a\0b', 415],
    ['text cut inside a character', () => Buffer.from('Grü').subarray(0, 3), 415],
    ['an XML document', () => '<?xml version="1.0"?><a/>', 415],
    ['nothing', () => '', 400],
    ['a picture of more than 25 MB', () => Buffer.concat([png, Buffer.alloc(26_214_401 - png.length)]), 413],
    ['far too much', () => Buffer.alloc(27_000_000), 413],
  ])('that is %s is refused and leaves no bytes', async (_what, content, status) => {
    const before = await filesLeft();
    const response = await node.upload(content(), { name: 'a.png', type: 'image/png' });
    expect([response.status, await response.json()]).toEqual([
      status,
      { error: { code: 'INVALID_PAYLOAD', message: expect.any(String) } },
    ]);
    expect(await filesLeft()).toEqual(before);
  });

  it('of exactly 25 MB is taken', async () => {
    const view = await sent(Buffer.concat([png, Buffer.alloc(26_214_400 - png.length)]));
    expect(view.size).toBe(26_214_400);
  });

  it('needs a token that signs in, a file, and a person within their limit', async () => {
    for (const token of [null, 'eve', 'a b', '"><']) {
      const response = await node.upload(png, { token });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await response.json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    }
    const authorization = 'Bearer ada';
    const empty = new FormData();
    empty.append('note', 'no file');
    expect((await fetch(`${node.url}/media`, { method: 'POST', body: empty, headers: { authorization } })).status).toBe(
      400,
    );
    expect(
      (
        await fetch(`${node.url}/media`, {
          method: 'POST',
          body: '{}',
          headers: { authorization, 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(415);
    node.state.admitted = false;
    const limited = await node.upload(png);
    node.state.admitted = true;
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('whose sender goes away in the middle is never seen, and is collected', async () => {
    const uploading = () => node.media.countDocuments({ state: 'uploading' });
    const before = await uploading();
    const bytes = Buffer.concat([png, randomBytes(600_000)]);
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n';
    const upload = request(`${node.url}/media`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer ada',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '5000000',
      },
    });
    upload.on('error', () => undefined);
    upload.write(head);
    upload.write(bytes);
    await waitFor('the upload has begun', async () => (await uploading()) === before + 1, { timeoutMs: 5_000 });
    upload.destroy();
    // Collected at once, as if a day had passed: everything in this database is unused.
    await waitFor(
      'nothing is left',
      async () => {
        await node.service.collectUnreferenced(-60_000);
        return (await node.media.countDocuments({})) === 0 && (await filesLeft()).every((count) => count === 0);
      },
      { timeoutMs: 5_000 },
    );
  });

  it('goes into a message of its owner alone', async () => {
    const { mediaId } = await sent(png);
    const attached = await node.service.forMessage(mediaId, ada);
    expect([attached.mimeType, attached.view().mediaId]).toEqual(['image/png', mediaId]);
    const errors = await Promise.all([
      node.service.forMessage(mediaId, bob).catch((error: unknown) => error),
      node.service.forMessage('f'.repeat(24), ada).catch((error: unknown) => error),
    ]);
    expect(errors[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect(errors[1]).toEqual(errors[0]);
  });

  it('that no message uses is deleted after a day; one that is used stays, and can be used again', async () => {
    const [used, unused] = [await sent(png), await sent(png)];
    await node.service.process(unused.mediaId);
    await node.service.markReferenced([used.mediaId]);
    await node.service.markReferenced([used.mediaId]);
    const before = await node.service.collectUnreferenced();
    expect(before).toBe(0);
    const at = Date.now() + day + 60_000;
    node.state.now = () => new Date(at);
    await expect(node.service.forMessage(unused.mediaId, ada)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(node.service.forMessage(used.mediaId, ada)).resolves.toBeDefined();
    expect(await node.service.collectUnreferenced()).toBeGreaterThanOrEqual(1);
    node.state.now = () => new Date();
    const left = await node.service.attached([used.mediaId, unused.mediaId]);
    expect([...left.keys()]).toEqual([used.mediaId]);
    expect((await node.get(unused.url)).status).toBe(404);
    const [files] = await filesLeft();
    expect(files).toBe(1);
  });

  it('of a picture gets dimensions, the right way up, and a thumbnail, once', async () => {
    const turned = await picture(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { mediaId } = await sent(turned, 'a.jpg');
    await Promise.all([node.service.process(mediaId), node.service.process(mediaId)]);
    await node.service.process(mediaId);
    const view = (await node.service.attached([mediaId])).get(mediaId)?.view();
    expect(view).toMatchObject({ width: 400, height: 800, thumbnailUrl: expect.stringContaining('variant=thumbnail') });
    const response = await node.get(view?.thumbnailUrl ?? '');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([width, height]).toEqual([160, 320]);
    // The one that is kept from the case before, this one, and one thumbnail.
    const [files] = await filesLeft();
    expect(files).toBe(3);
  });

  it('of a broken picture, or of no picture, is processed without dimensions and not again', async () => {
    const broken = await sent(png.subarray(0, 60), 'broken.png');
    const text = await sent('hello', 'a.txt');
    for (const { mediaId } of [broken, text]) {
      await node.service.process(mediaId);
      const stored = await node.media.findById(mediaId).lean();
      expect(stored?.processedAt).toBeInstanceOf(Date);
      expect(stored).not.toHaveProperty('width');
    }
    await node.service.process('f'.repeat(24));
  });
});

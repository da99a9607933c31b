import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMedia } from '../media/support.ts';
import type { MediaNode } from '../media/support.ts';

describe('HTTP', () => {
  let node: MediaNode;
  // No database listens there: what needs none must work without.
  beforeAll(async () => void (node = await startMedia('mongodb://127.0.0.1:1/none')));
  afterAll(() => node.close());

  it('says that the process lives', async () => {
    const response = await node.get('/healthz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('says which store is down, and that it is not ready', async () => {
    node.state.ready = false;
    const down = await node.get('/readyz');
    expect([down.status, await down.json()]).toEqual([503, { ready: false, stores: { mongodb: 'down' } }]);
    node.state.ready = true;
    expect((await node.get('/readyz')).status).toBe(200);
  });

  it('gives metrics in the text format of Prometheus', async () => {
    const response = await node.get('/metrics');
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'text/plain; version=0.0.4; charset=utf-8',
      'up 1\n',
    ]);
  });

  it('gives the contract with its hash as ETag, and only once to who has it', async () => {
    const response = await node.get('/contract');
    expect([response.headers.get('content-type'), response.headers.get('etag'), await response.json()]).toEqual([
      'application/json; charset=utf-8',
      '"abc"',
      { asyncapi: '3.0.0' },
    ]);
    for (const known of ['"abc"', 'W/"abc"', '"x", "abc"', '*']) {
      expect((await node.get('/contract', { 'if-none-match': known })).status).toBe(304);
    }
    expect((await node.get('/contract', { 'if-none-match': '"abcd"' })).status).toBe(200);
  });

  it('answers what it does not have, and what it cannot read, as JSON of the closed codes', async () => {
    const missing = await node.get('/nothing/here');
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { error: { code: 'NOT_FOUND', message: 'There is nothing at this address.' } },
    ]);
    const broken = await fetch(`${node.url}/media`, {
      method: 'POST',
      body: 'no multipart',
      headers: { authorization: 'Bearer ada', 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ error: { code: 'INVALID_PAYLOAD' } });
  });

  it('answers within five seconds that a store is down', async () => {
    const started = performance.now();
    const upload = await node.upload('hello');
    const download = await node.get(node.urls.sign('f'.repeat(24), 'original'));
    for (const response of [upload, download]) {
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ error: { code: 'UNAVAILABLE' } });
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('lets pages of allowed origins read answers and ask first, and no others', async () => {
    const allowed = await node.get('/contract', { origin: 'https://app.example' });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example');
    const other = await node.get('/contract', { origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.headers.get('vary')).toBe('origin');
    const asked = await fetch(`${node.url}/media`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  it('survives requests that are no HTTP', async () => {
    const { hostname, port } = new URL(node.url);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/9.9\r\nx: \0\r\n\r\n'));
      socket
        .on('close', () => resolve())
        .on('error', reject)
        .resume();
    });
    expect((await node.get('/healthz')).status).toBe(200);
  });
});

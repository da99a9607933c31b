import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { createPages, installPages } from '../../../src/http/pages.ts';
import type { Demo } from '../../../src/http/pages.ts';
import { loadPlayground, PLAYGROUND_FILES } from '../../../src/http/playground-files.ts';

const served = (demo: Demo | null) => {
  const app = fastify();
  installPages(app, createPages({ demo, load: loadPlayground, title: 'LetsChat', version: '1.0.0' }));
  return app;
};
const demo: Demo = { passcode: '000000', people: [{ phoneNumber: '+491700000001', name: 'Ada' }] };

describe('/', () => {
  it('is the playground where everybody knows the passcode', async () => {
    const app = served(demo);
    const page = await app.inject('/');
    expect(page).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    for (const name of PLAYGROUND_FILES.slice(1)) {
      expect(page.body).toContain(`/playground/${name}`);
      expect((await app.inject(`/playground/${name}`)).statusCode).toBe(200);
    }
    expect((await app.inject('/playground/demo.json')).json()).toEqual(demo);
    await app.close();
  });

  it('is not sent twice', async () => {
    const app = served(demo);
    const { headers } = await app.inject('/');
    expect(await app.inject({ url: '/', headers: { 'if-none-match': headers['etag'] } })).toMatchObject({
      statusCode: 304,
      body: '',
    });
    await app.close();
  });

  it('is a page of links where nobody can be signed in by a click, and names no passcode', async () => {
    const app = served(null);
    const page = await app.inject('/');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('href="/docs"');
    expect(page.body).not.toContain('script');
    expect((await app.inject('/playground/main.js')).statusCode).toBe(404);
    expect((await app.inject('/playground/demo.json')).statusCode).toBe(404);
    await app.close();
  });

  it('brings at most 65 kB of script, compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    const script = (await loadPlayground())?.get('main.js') ?? '';
    expect(script.length).toBeGreaterThan(0);
    expect(gzipSync(script).length).toBeLessThan(65_000);
  });
});

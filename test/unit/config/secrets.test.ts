import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEnvironment } from '../../../src/config/environment.ts';
import { createOriginCheck } from '../../../src/config/origins.ts';
import { openSecrets } from '../../../src/config/secrets.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'letschat-config-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (secrets = {}) => openSecrets({ secrets, mayMakeSecrets: true, dataDir: join(folder, 'data') });

describe('secrets made by the server itself', () => {
  it('are made once, are strong, and are the same after a restart', async () => {
    const first = await open();
    expect(new Set(Object.values(first)).size).toBe(3);
    for (const secret of Object.values(first)) expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(await open()).toEqual(first);
  });

  it('can be read by the owner alone', async () => {
    await open();
    expect((await stat(join(folder, 'data', 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('are agreed on by processes that start at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('give way to one that the environment gives, without being forgotten', async () => {
    const kept = await open();
    expect(await open({ jwtSecret: 'given' })).toEqual({ ...kept, jwtSecret: 'given' });
    expect(await open()).toEqual(kept);
  });

  it('are completed when one is missing from the file', async () => {
    const kept = await open();
    const path = join(folder, 'data', 'secrets.json');
    await writeFile(path, JSON.stringify({ jwtSecret: kept.jwtSecret, passcodePepper: kept.passcodePepper }));
    const completed = await open();
    expect(completed).toMatchObject({ jwtSecret: kept.jwtSecret, passcodePepper: kept.passcodePepper });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(completed);
  });

  it('are not replaced silently when the file is damaged', async () => {
    await open();
    await writeFile(join(folder, 'data', 'secrets.json'), '{');
    await expect(open()).rejects.toThrow(/damaged/);
  });
});

describe('a .env file', () => {
  it('fills in what the process does not have', async () => {
    const path = join(folder, '.env');
    await writeFile(path, 'PORT=4000\nHOST="::1" # here\n');
    expect(loadEnvironment(path, { PORT: '5000' })).toEqual({ PORT: '5000', HOST: '::1' });
    expect(loadEnvironment(join(folder, 'none'), { PORT: '5000' })).toEqual({ PORT: '5000' });
  });
});

describe('the origin allow-list', () => {
  it.each([
    [['https://a.example'], 'https://a.example', 'api.example', true],
    [['https://a.example'], 'https://a.example.evil.example', 'api.example', false],
    [['https://a.example'], 'http://a.example', 'api.example', false],
    [['https://a.example'], 'null', 'api.example', false],
    [[], 'https://api.example', 'api.example', true],
    [[], 'https://other.example', 'api.example', false],
    [[], undefined, 'api.example', true],
    [['localhost'], 'http://localhost:5173', 'localhost:3000', true],
    [['localhost'], 'http://127.0.0.1:8080', 'localhost:3000', true],
    [['localhost'], 'http://localhost.evil.example', 'localhost:3000', false],
    [['*'], 'https://anything.example', undefined, true],
  ])('%o, a page of %s on host %s: %s', (entries, origin, host, allowed) => {
    expect(createOriginCheck(entries)(origin, host)).toBe(allowed);
  });
});

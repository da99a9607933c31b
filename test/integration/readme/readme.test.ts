import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedThrough } from '../../../src/compose/seeding.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';

const root = resolve(import.meta.dirname, '../../..');
const script = resolve(root, `.readme-chat-${process.pid}.mjs`);
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  await seedThrough(app.services);
});
afterAll(async () => {
  rmSync(script, { force: true });
  await app.close();
});

it('The script of the README runs as it stands: two demo people sign in, chat, and one sees that it was read', async () => {
  const code = /```js\n(.*?)```/s.exec(readFileSync(resolve(root, 'README.md'), 'utf8'))?.[1];
  if (code === undefined) throw new Error('README.md has no script');
  writeFileSync(script, code);
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, LETSCHAT_URL: app.url },
    timeout: 15_000,
  });
  expect(stdout.trim().split('\n').sort()).toEqual([
    'Ada Lovelace sees that it was read',
    'Ada Lovelace sent #4',
    'Grace Hopper got #4: Did the compiler arrive?',
  ]);
});

it('Every file that the README links to is there', () => {
  const links = [...readFileSync(resolve(root, 'README.md'), 'utf8').matchAll(/\]\(([^)#]+)/g)].flatMap(
    ([, link]) => link ?? [],
  );
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter((link) => !link.includes('://') && !existsSync(resolve(root, link)))).toEqual([]);
});

it('Seeding twice changes nothing', async () => {
  const count = async () => [
    await app.services.models.users.countDocuments(),
    await app.services.models.messages.countDocuments(),
    await app.services.models.conversations.countDocuments(),
  ];
  const before = await count();
  await seedThrough(app.services);
  expect(await count()).toEqual(before);
});

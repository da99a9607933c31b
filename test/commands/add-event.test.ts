import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../support/processes.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const folder = temporaryFolder('add-event');
const at = (path: string): string => join(folder.path, path);
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** A hand edit: what a developer types. Their number is the point of this test. */
let handEdits = 0;
const edit = (path: string, change: (text: string) => string): void => {
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
};

const REGISTERED_MESSAGES = `      getUnreadCountRequest:
        $ref: ./events/unread.yaml#/messages/getUnreadCountRequest
      getUnreadCountSuccess:
        $ref: ./events/unread.yaml#/messages/getUnreadCountSuccess
`;
const REGISTERED_OPERATIONS = `  getUnreadCount:
    $ref: ./events/unread.yaml#/operations/getUnreadCount
  sendGetUnreadCountSuccess:
    $ref: ./events/unread.yaml#/operations/sendGetUnreadCountSuccess
`;
const STUB =
  /async getUnreadCount\(_context: AuthenticatedContext\): Promise<UnreadCount> \{\s+throw new ChatError\('UNIMPLEMENTED', [^)]*\);\s+\}/;
const METHOD = `async getUnreadCount({ identity }: AuthenticatedContext): Promise<UnreadCount> {
      const { conversations: all } = await conversations.getConversations(identity, { limit: 100 });
      return { unreadCount: all.reduce((sum, { unreadCount }) => sum + unreadCount, 0) };
    }`;
const BEHAVIOUR = `import { expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { befriend, signInDevice } from '../../support/device.ts';

it('The unread count is that of all conversations', async () => {
  const app = await startTestApp();
  const ada = await signInDevice(app.url, '+491720000001');
  const grace = await signInDevice(app.url, '+491720000002');
  await befriend(ada, grace);
  await ada.request('chatMessage', { recipientId: grace.userId, clientMessageId: 'one', text: 'One' });
  expect(await grace.request('getUnreadCount')).toEqual(JSON.parse(process.env.EXPECTED ?? ''));
  ada.close();
  grace.close();
  await app.close();
});
`;

const behaves = (expected: object) =>
  run(bin('vitest'), ['run', '--project', 'integration', 'test/integration/added/unread.test.ts'], {
    cwd: folder.path,
    env: { ...process.env, EXPECTED: JSON.stringify(expected) },
  });

beforeAll(() => {
  for (const part of [
    'spec',
    'codegen',
    'src',
    'generated',
    'test/support',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    '.prettierrc.json',
  ]) {
    cpSync(join(root, part), at(part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), at('node_modules'));
});
afterAll(() => folder.remove());

it('A new event costs three hand edits: the spec, one handler method, one test', async () => {
  handEdits += 1;
  cpSync(join(import.meta.dirname, 'unread.yaml'), at('spec/events/unread.yaml'));
  edit('spec/asyncapi.yaml', (text) =>
    text
      .replace('      deleteMessageRequest:\n', `${REGISTERED_MESSAGES}$&`)
      .replace('  deleteMessage:\n', `${REGISTERED_OPERATIONS}$&`),
  );
  await expect(
    run(bin('tsx'), ['codegen/cli.ts', '--check'], { cwd: folder.path }),
    'a spec that nobody generated from',
  ).rejects.toMatchObject({ code: 1 });
  const { stdout } = await run(bin('tsx'), ['codegen/cli.ts'], { cwd: folder.path });
  expect(stdout).toContain('stubs for getUnreadCount');
  expect(readFileSync(at('src/socket/handlers/chatHandler.ts'), 'utf8')).toMatch(STUB);
  await run(bin('tsc'), ['-p', '.'], { cwd: folder.path });

  handEdits += 1;
  mkdirSync(at('test/integration/added'), { recursive: true });
  writeFileSync(at('test/integration/added/unread.test.ts'), BEHAVIOUR);
  await behaves({ ok: false, error: { code: 'UNIMPLEMENTED', message: 'getUnreadCount is not implemented yet.' } });
  await expect(behaves({ ok: true, data: { unreadCount: 1 } })).rejects.toMatchObject({ code: 1 });

  handEdits += 1;
  edit('src/socket/handlers/chatHandler.ts', (text) => text.replace(STUB, METHOD));
  await behaves({ ok: true, data: { unreadCount: 1 } });
  expect(handEdits).toBe(3);
}, 180_000);

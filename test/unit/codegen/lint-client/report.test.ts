import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLintClientCommand } from '../../../../codegen/lint-client/lint-client-command.ts';
import { runCaptured } from '../../../support/command.ts';

describe('The report of contract:lint-client', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lint-report-'));
    writeFileSync(join(folder, 'a.ts'), "import { io } from 'socket.io-client';\nio().on('newMesage', f);\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has what is wrong first, and a line for each event that nothing listens to', async () => {
    const { code, printed } = await runCaptured(createLintClientCommand, [folder]);
    expect(code).toBe(1);
    const [first, unheard, last, ...others] = printed.split('\n\n');
    expect(first).toBe(
      `${join(folder, 'a.ts')}:2  error  dead-listener\n  Nobody emits \`newMesage\`.\n  Fix: Did you mean \`newMessage\`? Else remove the listener.`,
    );
    expect(others).toEqual([]);
    expect(unheard).toMatch(/^info {2}unheard-event\n {2}Nothing listens to these/);
    expect(unheard).toMatch(/^ {2}userOnline +A friend became online .*\(spec\/events\/account\.yaml:\d+\)$/m);
    expect(last).toMatch(/^1 file, 1 use of events: 1 error, 0 warnings, \d+ notes\.\n$/);
  });

  it('names the file that was given alone', async () => {
    const { printed } = await runCaptured(createLintClientCommand, [join(folder, 'a.ts')]);
    expect(printed.split('\n')[0]).toBe(`${join(folder, 'a.ts')}:2  error  dead-listener`);
  });

  it('is JSON when it is asked for', async () => {
    const { code, printed } = await runCaptured(createLintClientCommand, [folder, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      fileCount: 1,
      useCount: 1,
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'dead-listener', level: 'error', file: 'a.ts', line: 2, event: 'newMesage' }),
        expect.objectContaining({ rule: 'unheard-event', level: 'info', event: 'userOnline' }),
      ]),
    });
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runDiff } from '../../../../codegen/diff/run-diff.ts';
import { createSpecLoader } from '../../../../codegen/load/load-spec.ts';
import { readText } from '../../../../codegen/cli/disk.ts';

const now = new Date('2026-06-15T12:00:00Z');
let folder = '';

/** Runs the command on the copy of the spec. */
const run = (options: Partial<Parameters<typeof runDiff>[0]> = {}) =>
  runDiff(
    {
      oldPath: undefined,
      newPath: undefined,
      specFolder: folder,
      waiversPath: undefined,
      json: false,
      changelog: false,
      ...options,
    },
    now,
  );

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};

/** Freezes the copy as release 1.0.0: the bundled document as JSON. */
const release = (): void => {
  const reader = { read: (file: string) => readText(join(folder, file)) };
  const { document } = createSpecLoader({ reader, validated: { has: () => true, add: () => undefined } }).load();
  mkdirSync(join(folder, 'releases'), { recursive: true });
  writeFileSync(join(folder, 'releases/1.0.0.json'), JSON.stringify(document));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-diff-'));
  cpSync('spec', folder, { recursive: true });
  rmSync(join(folder, 'releases'), { recursive: true, force: true });
  edit('asyncapi.yaml', (text) =>
    text.replace(/^  version: .*$/m, '  version: 1.0.00').replace('1.0.00', '1.0.0 # first'),
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('contract:diff', () => {
  it('says that there is no release, and succeeds', () => {
    expect(run()).toMatchObject({ exitCode: 0, output: expect.stringContaining('no release yet') });
  });

  it('finds nothing between a release and the spec that it was made of', () => {
    release();
    expect(run()).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('Nothing changed. Version 1.0.0 is right.'),
    });
  });

  it('refuses a breaking change, and takes it with a major version or a waiver and a minor one', () => {
    release();
    edit('schemas/messaging.yaml', (text) => text.replace('maximum: 100', 'maximum: 50'));
    expect(run()).toMatchObject({ exitCode: 1, output: expect.stringContaining('Set info.version to 2.0.0') });
    edit('asyncapi.yaml', (text) => text.replace('version: 1.0.0', 'version: 1.1.0'));
    expect(run().exitCode).toBe(1);
    writeFileSync(
      join(folder, 'waivers.yaml'),
      "waivers:\n  - { rule: sent-range-tightened, pointer: '/types/GetChatMessagesRequest/**', reason: nobody asks for more, expires: '2026-12-31' }\n",
    );
    expect(run()).toMatchObject({ exitCode: 0, output: expect.stringContaining('nobody asks for more') });
    writeFileSync(join(folder, 'waivers.yaml'), 'waivers: []\n');
    edit('asyncapi.yaml', (text) => text.replace('version: 1.1.0', 'version: 2.0.0'));
    expect(run().exitCode).toBe(0);
  });

  it('points at file and line of the spec, as JSON too', () => {
    release();
    edit('schemas/messaging.yaml', (text) => text.replace('maximum: 100', 'maximum: 50'));
    const report: { findings: { rule: string; source: { file: string; line: number } }[] } = JSON.parse(
      run({ json: true }).output,
    );
    expect(report.findings).toMatchObject([
      { rule: 'sent-range-tightened', level: 'breaking', source: { file: 'schemas/messaging.yaml' } },
    ]);
  });

  it('writes the changelog once the version is right', () => {
    release();
    edit('schemas/messaging.yaml', (text) => text.replace('maximum: 100', 'maximum: 200'));
    const before = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    expect(run({ changelog: true }).output).toContain('not written before the version is right');
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe(before);
    edit('asyncapi.yaml', (text) => text.replace('version: 1.0.0', 'version: 1.1.0'));
    expect(run({ changelog: true })).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('Wrote the entry 1.1.0'),
    });
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(
      /## 1\.1\.0[^]*`maximum` was 100 and is 200[^]*## 1\.0\.0/,
    );
    expect(run({ changelog: true }).output).toContain('has the entry 1.1.0 already');
  });

  it.each([
    ['a path that does not exist', 'nowhere', 'There is no nowhere'],
    ['a folder without a spec', 'codegen', 'codegen has no asyncapi.yaml'],
    ['a document that is no spec', 'package.json', 'no AsyncAPI document with operations'],
  ])('explains %s', (_case, oldPath, message) => {
    expect(() => run({ oldPath })).toThrow(message);
  });

  it('prints what is wrong with a spec that cannot be read', () => {
    release();
    edit('schemas/messaging.yaml', (text) => text.replace('maximum: 100', 'maximum: [100'));
    expect(() => run()).toThrow(/messaging\.yaml:\d+ {2}yaml-syntax/);
  });
});

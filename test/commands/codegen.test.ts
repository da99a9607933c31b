import { execFile, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, waitFor } from '../support/processes.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = temporaryFolder('codegen');
const at = (path: string): string => join(folder.path, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const cli = ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'codegen/cli.ts')];

/** Runs the generator in the copy. */
const codegen = (...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [...cli, ...args], { cwd: folder.path }, (error, stdout, stderr) => {
      const code: unknown = error?.code;
      done({ code: error === null ? 0 : typeof code === 'number' ? code : -1, output: stdout + stderr });
    });
  });

/** Changes a file for the time of one test. */
async function changing(path: string, change: (text: string) => string, test: () => Promise<void>): Promise<void> {
  const before = read(path);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(at(path), after);
  try {
    await test();
  } finally {
    writeFileSync(at(path), before);
  }
}

beforeAll(() => {
  for (const part of ['spec', 'generated', 'src/socket/handlers', 'src/contract'])
    cpSync(join(root, part), at(part), { recursive: true });
});
afterAll(() => folder.remove());

describe('codegen --check', { timeout: 60_000 }, () => {
  it('passes on what is committed', async () => {
    expect(await codegen('--check')).toEqual({ code: 0, output: '' });
  });

  it('shows an edited generated file as a diff, and fails', async () => {
    await changing(
      'generated/payloads.ts',
      (text) => text.replace('export type Id = string;', 'export type Id = number;'),
      async () => {
        const { code, output } = await codegen('--check');
        expect(code).toBe(1);
        expect(output).toContain('generated/payloads.ts');
        expect(output).toMatch(/^-.*export type Id = number;$/m);
        expect(output).toMatch(/^\+.*export type Id = string;$/m);
        expect(output).toContain('npm run codegen');
      },
    );
  });

  it('sees a file that nobody generates, and one that is gone', async () => {
    writeFileSync(at('generated/extra.ts'), 'export {};\n');
    const wire = read('generated/docs/wire-schema.md');
    rmSync(at('generated/docs/wire-schema.md'));
    const { code, output } = await codegen('--check');
    rmSync(at('generated/extra.ts'));
    writeFileSync(at('generated/docs/wire-schema.md'), wire);
    expect(code).toBe(1);
    expect(output).toContain('generated/extra.ts');
    expect(output).toContain('generated/docs/wire-schema.md');
  });

  it('fails on a handler that lacks a method, and leaves the file as it is', async () => {
    await changing(
      'src/socket/handlers/callHandler.ts',
      (text) => text.replace(/ {4}endCall: .*\n/, ''),
      async () => {
        const before = read('src/socket/handlers/callHandler.ts');
        const { code, output } = await codegen('--check');
        expect(code).toBe(1);
        expect(output).toContain('endCall');
        expect(read('src/socket/handlers/callHandler.ts')).toBe(before);
      },
    );
  });
});

describe('codegen on a broken spec', { timeout: 60_000 }, () => {
  it('tells all findings at once, each with file, line, rule and fix, and writes nothing', async () => {
    const mistakes = (text: string): string =>
      text.replace('rateLimit: calls', 'rateLimit: nothing').replace('- emit: incomingCall', '- emit: incomingCal');
    await changing('spec/events/calls.yaml', mistakes, async () => {
      const before = read('generated/contract.ts');
      const { code, output } = await codegen();
      expect(code).toBe(1);
      expect(output).toMatch(/^spec\/events\/calls\.yaml:\d+ {2}\S+$/m);
      expect(output.match(/^ {2}Fix: /gm)?.length).toBeGreaterThanOrEqual(2);
      expect(output).toMatch(/\d+ findings in the spec\./);
      expect(read('generated/contract.ts')).toBe(before);
    });
  });

  it('tells where YAML cannot be read', async () => {
    await changing(
      'spec/events/typing.yaml',
      (text) => `${text}\n  - [`,
      async () => {
        const { code, output } = await codegen();
        expect(code).toBe(1);
        expect(output).toMatch(/spec\/events\/typing\.yaml:\d+ {2}yaml-syntax/);
      },
    );
  });

  it('tells of a broken JSON file together with the mistakes of the rest', async () => {
    await changing(
      'spec/x-socketio.schema.json',
      (text) => text.replace('{', '{,'),
      async () => {
        await changing(
          'spec/events/calls.yaml',
          (text) => text.replace('rateLimit: calls', 'rateLimit: nothing'),
          async () => {
            const { code, output } = await codegen('--check');
            expect(code).toBe(1);
            expect(output).toContain('spec/x-socketio.schema.json:1  json-syntax');
            expect(output).toMatch(/spec\/events\/calls\.yaml:\d+ {2}rate-limit-known/);
          },
        );
      },
    );
  });

  it('says which folder has no spec', async () => {
    const { code, output } = await codegen('--spec', 'nowhere');
    expect(code).toBe(1);
    expect(output).toContain('nowhere');
    expect(output).not.toMatch(/\n\s+at /);
  });
});

describe('codegen --release', { timeout: 60_000 }, () => {
  it('freezes a version once: the same spec again is fine, another one is refused', async () => {
    rmSync(at('spec/releases'), { recursive: true, force: true });
    expect(await codegen('--release')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/releases\/\d+\.\d+\.\d+\.json written/),
    });
    const again = await codegen('--release');
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('already') });
    await changing(
      'spec/events/calls.yaml',
      (text) => text.replace(/summary: (.*)/, 'summary: Otherwise. $1'),
      async () => {
        const refused = await codegen('--release');
        expect(refused.code).toBe(1);
        expect(refused.output).toContain('raise info.version');
      },
    );
  });
});

describe('codegen --watch', { timeout: 60_000 }, () => {
  it('writes the files again within five seconds of a change on a busy machine, and survives a broken spec', async () => {
    const watching = spawn(process.execPath, [...cli, '--watch'], {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    watching.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const original = read('spec/events/typing.yaml');
    try {
      await waitFor('it watches', () => /watch/i.test(output), { timeoutMs: 30_000 });
      const heard = output.length;
      writeFileSync(at('spec/events/typing.yaml'), `${original}\n  - [`);
      await waitFor('it tells the mistake', () => output.slice(heard).includes('yaml-syntax'));
      writeFileSync(
        at('spec/events/typing.yaml'),
        original.replace(/summary: (.*)/, 'summary: Changed under watch. $1'),
      );
      const started = performance.now();
      await waitFor('the files are written', () =>
        read('generated/docs/wire-schema.md').includes('Changed under watch.'),
      );
      expect(performance.now() - started, 'milliseconds from the change to the files').toBeLessThan(5_000);
    } finally {
      writeFileSync(at('spec/events/typing.yaml'), original);
      watching.kill('SIGTERM');
    }
  });
});

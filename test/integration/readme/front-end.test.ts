import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClient } from '../../../codegen/emit/client/package/build-client.ts';
import type { BuiltClient } from '../../../codegen/emit/client/package/build-client.ts';
import { installPacked } from '../../support/packed-client.ts';
import { startProcess, temporaryFolder, waitFor } from '../../support/processes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const transcript = /A first quarter of an hour:\n\n~~~text\n(.*?)~~~/s.exec(readme)?.[1] ?? '';
const scripts: unknown = Object(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).scripts;

/** What stands after a command of the transcript, up to the next command or empty line. */
function shown(command: string): readonly string[] {
  const lines = transcript.split('\n');
  const start = lines.indexOf(`$ ${command}`);
  if (start < 0) throw new Error(`The README does not show "$ ${command}".`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line === '' || line.startsWith('$ '));
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** The program behind `npm run name`, as arguments of Node. */
function programOf(name: string): readonly string[] {
  const script: unknown = Reflect.get(Object(scripts), name);
  const path = typeof script === 'string' ? /^tsx (\S+)$/.exec(script)?.[1] : undefined;
  if (path === undefined) throw new Error(`npm run ${name} is not one program.`);
  return ['--import', 'tsx', join(ROOT, path)];
}

const withoutVersions = (line: string): string => line.replaceAll(/\d+\.\d+\.\d+/g, 'x.y.z');

const run = (name: string, args: readonly string[]): Promise<{ code: number | null; output: string }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [...programOf(name), ...args], { cwd: ROOT });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.once('error', fail);
    child.once('close', (code) => done({ code, output }));
  });

/** Starts the mock as the transcript does, on a free port; what it prints names port 4000. */
async function mockPrints(
  args: readonly string[],
  lineCount: number,
): Promise<{ lines: readonly string[]; page: string }> {
  const mock = startProcess({
    command: process.execPath,
    args: [...programOf('mock'), ...args, '--port', '0'],
    cwd: ROOT,
  });
  try {
    const printed = (): readonly string[] =>
      mock
        .output()
        .split('\n')
        .filter((line) => line !== '');
    await waitFor('the mock has printed', () => printed().length >= lineCount, {
      timeoutMs: 60_000,
      giveUp: () => (mock.alive() ? null : mock.output()),
    });
    const url = /http:\S+/.exec(mock.output())?.[0] ?? '';
    const page = await (await fetch(url)).text();
    return { lines: printed().map((line) => line.replace(url, 'http://127.0.0.1:4000')), page };
  } finally {
    await mock.stop();
  }
}

describe("The README's first quarter of an hour for a front-end developer is what the commands print", () => {
  const folder = temporaryFolder('quarter');
  const app = join(folder.path, 'app');
  let built: BuiltClient;
  let packed = '';

  beforeAll(async () => {
    mkdirSync(join(app, 'src'), { recursive: true });
    built = await buildClient({ root: ROOT, out: join(folder.path, 'client') });
    packed = installPacked(join(folder.path, 'client'), app);
  }, 120_000);
  afterAll(() => folder.remove());

  it('the mock starts, and serves the playground', async () => {
    const expected = shown('npm run mock');
    const { lines, page } = await mockPrints([], expected.length);
    expect(lines).toEqual(expected);
    expect(transcript).toContain('open http://127.0.0.1:4000/ and sign both in');
    expect(page).toMatch(/<title>[^<]*LetsChat/);
  }, 90_000);

  it('the mock plays a scenario', async () => {
    const expected = shown('npm run mock -- --scenario spec/scenarios/calls.yaml --as ben');
    const { lines } = await mockPrints(['--scenario', 'spec/scenarios/calls.yaml', '--as', 'ben'], expected.length + 1);
    expect(lines).toEqual(expect.arrayContaining([...expected]));
  }, 90_000);

  it('the client is built and packed as it says', () => {
    const [line = ''] = shown('npm run build:client && npm pack ./dist/client');
    const [size = 0, browserSize = 0] = [...line.matchAll(/([\d.]+) kB/g)].map(([, text]) => Number(text));
    // Of the size, a tenth is left to drift.
    expect(built.gzipped / 1000 / size).toBeCloseTo(1, 0.5);
    expect(built.browserGzipped / 1000 / browserSize).toBeCloseTo(1, 0.5);
    expect(line).toContain(`${built.declarations} declaration files.`);
    expect(transcript).toContain(`npm install ${packed}`);
  });

  it('the compiler catches the typos of the app', () => {
    const code = /then app\.ts:\n((?: {2}.*\n)+)/.exec(transcript)?.[1] ?? '';
    writeFileSync(join(app, 'app.ts'), code.replaceAll(/^ {2}/gm, ''));
    const program = ts.createProgram([join(app, 'app.ts')], {
      strict: true,
      noEmit: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      skipLibCheck: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    });
    const host = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: () => app,
      getNewLine: () => '\n',
    };
    const printed = ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host).trim().split('\n');
    expect(printed).toEqual(shown('npx tsc -p .'));
  }, 60_000);

  it('a dead listener and an impossible payload are found in old code', async () => {
    const [, on = '', emit = ''] =
      /Old code on a raw socket: (socket\.on\(.*?\);) (socket\.emit\(.*\);)/.exec(transcript) ?? [];
    const code = [
      "import { io } from 'socket.io-client';",
      '',
      'const socket = io();',
      on.replace('…', '() => undefined'),
      emit,
    ];
    writeFileSync(join(app, 'src', 'chat.js'), code.join('\n'));
    const { code: exit, output } = await run('contract:lint-client', [join(app, 'src')]);
    const printed = output
      .replaceAll(`${app}/`, '')
      .split('\n')
      .filter((line) => line !== '');
    const expected = shown('npm run contract:lint-client -- ../app/src').map((line) => line.replace('../app/', ''));
    expect(printed.slice(0, expected.length)).toEqual(expected);
    expect(exit).toBe(1);
  }, 90_000);

  it('a breaking change is refused', async () => {
    expect(transcript).toContain('Somebody makes `retryAfter` optional in spec/schemas/rate-limiting.yaml:');
    const spec = join(folder.path, 'spec');
    cpSync(join(ROOT, 'spec'), spec, { recursive: true });
    const file = join(spec, 'schemas', 'rate-limiting.yaml');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/^ +- retryAfter\n/m, '');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    // Against the spec as it is, so that what else changed since the last release does not count.
    const { code, output } = await run('contract:diff', [join(ROOT, 'spec'), spec]);
    const [first = '', ...lines] = output.split('\n').filter((line) => line !== '');
    expect(first).toMatch(/^Comparing .*spec .* with .*spec /);
    expect(lines.map(withoutVersions)).toEqual(shown('npm run contract:diff').map(withoutVersions));
    expect(code).toBe(1);
  }, 90_000);
});

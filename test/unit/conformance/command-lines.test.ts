import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FuzzOptions } from '../../conformance/fuzz/fuzz-command.ts';
import { createFuzzCommand } from '../../conformance/fuzz/fuzz-command.ts';
import { createMutantsCommand } from '../../conformance/mutants/mutants-command.ts';
import { createConformanceCommand } from '../../conformance/runner/conformance-command.ts';
import { createBenchCommand } from '../../bench/bench-command.ts';
import { fileOfScript, runCaptured } from '../../support/command.ts';

/** What the fuzzer was told to do, instead of doing it. */
const fuzzed: FuzzOptions[] = [];
const COMMANDS = {
  conformance: createConformanceCommand,
  'conformance:mutants': createMutantsCommand,
  'conformance:fuzz': createFuzzCommand(async (options) => void fuzzed.push(options)),
  bench: createBenchCommand,
} as const;
type Name = keyof typeof COMMANDS;
const names = ['conformance', 'conformance:mutants', 'conformance:fuzz', 'bench'] as const;
const run = (name: Name, args: readonly string[]) => runCaptured(COMMANDS[name], args);

/** Nobody listens there. */
const NOBODY = 'http://127.0.0.1:1';

describe.each(names)('npm run %s', (name) => {
  it('explains itself with --help: what it does, every option, its exit codes, an example', async () => {
    const { code, printed, warned } = await run(name, ['--help']);
    expect({ code, warned }).toEqual({ code: 0, warned: '' });
    expect(printed).toMatch(new RegExp(`^Usage: ${name}`));
    for (const part of ['Options:', 'Exit code 0', 'Examples:']) expect(printed).toContain(part);
  });

  it('refuses an unknown option in two lines, and exits with 2', async () => {
    const { code, printed, warned } = await run(
      name,
      ['--url', NOBODY, '--nope'].slice(name === 'conformance' ? 0 : 2),
    );
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(warned.trim().split('\n')).toEqual(["error: unknown option '--nope'", `Try \`npm run ${name} -- --help\`.`]);
  });

  it('is what package.json starts', () => {
    const file = fileOfScript(name);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/runInTerminal\(create(Conformance|Mutants|Fuzz|Bench)Command/);
  });
});

describe('A value that cannot be used is named, with what to give instead, and exits with 2', () => {
  it.each<[Name, readonly string[], RegExp]>([
    ['conformance', [], /^error: required option '--url <server>' not specified/],
    ['conformance', ['--url', 'nowhere'], /^error: option '--url <server>' argument 'nowhere' is invalid\. Say which/],
    ['conformance', ['--url', 'ftp://x'], /^error: option '--url <server>' argument 'ftp:/],
    ['conformance', ['--url', NOBODY], /^No Socket\.IO server answers at \S+: is it running\? .* another --url/],
    ['conformance', ['--url', NOBODY, '--only', 'zzz'], /^No case and no scenario has zzz in its name: give --only/],
    ['conformance', ['--url', NOBODY, '--report', 'pdf'], /^error: option '--report <formats>' .* json, junit, html/],
    [
      'conformance',
      ['--url', NOBODY, '--report', 'json', '--out', 'package.json/x'],
      /^--out package\.json\/x cannot be used: .* Give a folder/,
    ],
    ['conformance', ['--url', NOBODY, '--known', 'no.json'], /^--known no\.json cannot be read: .* leave it out/],
    ['conformance', ['--url', NOBODY, '--seed', 'x'], /^error: option '--seed <number>' argument 'x' is invalid/],
    ['conformance', ['--url', NOBODY, '--timers', 'x'], /^error: option '--timers <settings>' .* like CALL_RING_MS/],
    ['conformance:mutants', ['--only', 'zzz'], /^No mutant's id contains zzz\. .* --list` shows them/],
    ['conformance:mutants', ['--jobs', '0'], /^error: option '--jobs <count>' argument '0' .* whole number from 1/],
    ['conformance:fuzz', ['--runs', 'many'], /^error: option '--runs <count>' argument 'many' .* whole number from 1/],
    ['conformance:fuzz', ['--seed', '-1'], /^error: option '--seed <number>' argument '-1' is invalid/],
    ['conformance:fuzz', ['--only', 'x'], /^error: option '--only <input>' argument 'x' .* like 123:0:2/],
    ['conformance:fuzz', ['--url', 'nowhere'], /^error: option '--url <server>' argument 'nowhere' is invalid/],
    ['conformance:fuzz', ['--url', NOBODY], /^No Socket\.IO server answers at \S+: is it running\?/],
    ['bench', ['--only', 'x'], /^error: option '--only <part>' argument 'x' is invalid\. There is idle, direct/],
    ['bench', ['--rounds', '0'], /^error: option '--rounds <count>' argument '0' .* whole number from 1/],
    ['bench', ['--seconds', '1.5'], /^error: option '--seconds <count>' argument '1\.5' .* whole number from 1/],
  ])('%s %j', async (name, args, message) => {
    const { code, printed, warned } = await run(name, args);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(warned).toMatch(message);
    expect(warned.trim().split('\n').length, warned).toBeLessThanOrEqual(2);
    expect(warned).not.toMatch(/^ +at /m);
  });
});

describe('A server that is none of ours is told', () => {
  const http = createServer((_request, response) => response.end('Hello'));
  const stranger = new Server();
  let [url, other] = ['', ''];
  beforeAll(async () => {
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = urlOf(http.address());
    const second = createServer();
    stranger.attach(second).on('connection', (socket) => socket.onAny(() => socket.disconnect()));
    await new Promise<void>((resolve) => second.listen(0, '127.0.0.1', resolve));
    other = urlOf(second.address());
  });
  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await stranger.close();
  });

  it('when it knows no Socket.IO', async () => {
    const { code, warned } = await run('conformance', ['--url', url]);
    expect(code).toBe(2);
    expect(warned).toMatch(/^No Socket\.IO server answers at /);
  });

  it('when it is a Socket.IO server of somebody else', async () => {
    const { code, warned } = await run('conformance', ['--url', other]);
    expect(code).toBe(2);
    expect(warned).toMatch(
      /^What answers at \S+ does not answer requestPasscode: is it a LetsChat server\? Give --url/,
    );
  });
});

describe('A command line that is right', () => {
  it('of the mutants lists them', async () => {
    const { code, printed } = await run('conformance:mutants', ['--list', '--only', 'new-message']);
    expect(code).toBe(0);
    expect(printed).toMatch(/^\S*new-message\S*\n {2}breaks: .+\n {2}by: +.+/m);
  });

  it('of the fuzzer starts it, with one input when one is asked for', async () => {
    fuzzed.splice(0);
    expect(await run('conformance:fuzz', ['--seed', '7', '--runs', '50', '--passcode', '1'])).toMatchObject({
      code: 0,
    });
    expect(await run('conformance:fuzz', ['--seed', '7', '--only', '3'])).toMatchObject({ code: 0 });
    expect(fuzzed).toEqual([
      { runs: 50, seed: 7, only: null, passcode: '1' },
      { runs: 1, seed: 7, only: expect.objectContaining({}), passcode: '000000' },
    ]);
  });
});

const urlOf = (address: ReturnType<ReturnType<typeof createServer>['address']>): string =>
  `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;

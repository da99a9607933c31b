import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createCodegenCommand } from '../../../../codegen/cli/codegen-command.ts';
import { runCommand } from '../../../../codegen/cli/run-command.ts';
import { createDiffCommand } from '../../../../codegen/diff/diff-command.ts';
import { createBuildClientCommand } from '../../../../codegen/emit/client/package/build-client-command.ts';
import { createDocsCommand } from '../../../../codegen/emit/docs/docs-command.ts';
import { createLintClientCommand } from '../../../../codegen/lint-client/lint-client-command.ts';
import { createModelsCommand } from '../../../../codegen/models/models-command.ts';
import { fileOfScript, runCaptured } from '../../../support/command.ts';
import { temporaryFolder } from '../../../support/processes.ts';

const COMMANDS = {
  codegen: createCodegenCommand,
  'contract:diff': createDiffCommand,
  'contract:lint-client': createLintClientCommand,
  models: createModelsCommand,
  docs: createDocsCommand,
  'build:client': createBuildClientCommand,
} as const;
type Name = keyof typeof COMMANDS;

const run = (name: Name, args: readonly string[]) => runCaptured(COMMANDS[name], args);
const names = ['codegen', 'contract:diff', 'contract:lint-client', 'models', 'docs', 'build:client'] as const;

describe.each(names)('npm run %s', (name) => {
  it('explains itself with --help: what it does, every option, an example', async () => {
    const { code, printed, warned } = await run(name, ['--help']);
    expect({ code, warned }).toEqual({ code: 0, warned: '' });
    expect(printed).toMatch(new RegExp(`^Usage: ${name}`));
    expect(printed).toContain('Options:');
    expect(printed).toMatch(/Examples:|Rules:/);
  });

  it('refuses an unknown option in two lines, and exits with 2', async () => {
    const { code, printed, warned } = await run(
      name,
      ['--lang', 'go', '--out', 'x', '--nope'].slice(name === 'models' ? 0 : 4),
    );
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(warned.trim().split('\n')).toEqual(["error: unknown option '--nope'", `Try \`npm run ${name} -- --help\`.`]);
  });

  it('is what package.json starts', () => {
    const file = fileOfScript(name);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(COMMANDS[name].name);
  });
});

describe('A path or a value that cannot be used is named, with what to give instead, and exits with 2', () => {
  it.each<[Name, readonly string[], RegExp]>([
    ['contract:diff', ['nowhere'], /^There is no nowhere\. Give a spec folder/],
    ['contract:diff', ['--spec', 'nowhere'], /^There is no nowhere\. Give --spec the folder/],
    ['contract:diff', ['src'], /^src has no asyncapi\.yaml\./],
    ['contract:diff', ['package.json'], /^package\.json is no AsyncAPI document/],
    ['contract:diff', ['--waivers', 'nowhere.yaml'], /^There is no nowhere\.yaml\. Leave --waivers out/],
    ['contract:lint-client', [], /^error: missing required argument 'dir'/],
    ['contract:lint-client', ['nowhere'], /^There is no nowhere\. Give the folder of a client/],
    ['contract:lint-client', ['spec/events'], /^spec\/events has no TypeScript, .* Give the folder of a client/],
    ['contract:lint-client', ['README.md'], /^README\.md has no TypeScript, .* Give the folder of a client/],
    ['contract:lint-client', ['src/playground', '--spec', 'nowhere'], /^There is no nowhere\. Give a spec folder/],
    ['models', ['--out', 'x'], /^error: required option '--lang <language>' not specified/],
    ['models', ['--lang', 'go', '--out', 'x', '--spec', 'nowhere'], /^There is no nowhere\. Give a spec folder/],
    ['models', ['--lang', 'go', '--out', 'x', '--package', 'a-b'], /^--package a-b is no name; give one like/],
    ['docs', ['--out', 'package.json/docs.html'], /^package\.json cannot be used: .*package\.json/],
    ['docs', ['--out', 'src'], /^--out src is a folder\. Give a file, like src\/docs\.html/],
    ['build:client', ['--out', 'src'], /^src exists and is not a built client\. Give a new folder/],
  ])('%s %j', async (name, args, message) => {
    const { code, printed, warned } = await run(name, args);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(warned).toMatch(message);
    expect(warned).not.toMatch(/^ +at /m);
  });
});

it('docs writes one file, and says where', async () => {
  const folder = temporaryFolder('docs');
  try {
    const out = `${folder.path}/deep/docs.html`;
    expect(await run('docs', ['--out', out])).toMatchObject({ code: 0, printed: expect.stringContaining(out) });
    expect(readFileSync(out, 'utf8')).toContain('</html>');
  } finally {
    await folder.remove();
  }
});

it('An error that nobody at the terminal can mend is not hidden', async () => {
  const create = () =>
    new Command('broken').action(() => {
      throw new TypeError('bug');
    });
  const output = { print: () => undefined, warn: () => undefined };
  await expect(runCommand(create, [], output)).rejects.toThrow('bug');
});

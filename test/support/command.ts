import { readFileSync } from 'node:fs';
import { runCommand, type CommandIo } from '../../codegen/cli/run-command.ts';
import type { Command } from 'commander';

/** How a command went that ran in this process. */
export interface CommandRun {
  readonly code: number;
  readonly printed: string;
  readonly warned: string;
}

/** Runs a command line in this process, and keeps what it says. */
export async function runCaptured(create: (io: CommandIo) => Command, args: readonly string[]): Promise<CommandRun> {
  let [printed, warned] = ['', ''];
  const code = await runCommand(create, args, {
    print: (text) => (printed += text),
    warn: (text) => (warned += text),
  });
  return { code, printed, warned };
}

/** The file that `npm run <name>` starts, as package.json has it. */
export function fileOfScript(name: string): string {
  const scripts: unknown = Object(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;
  return String(Reflect.get(Object(scripts), name)).replace(/^.*\btsx /, '');
}

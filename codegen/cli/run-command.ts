import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { InputError } from './input-error.ts';

/** Where a command writes, and how it says how it went. */
export interface CommandIo {
  /** Results. */
  print(text: string): void;
  /** Progress and mistakes. */
  warn(text: string): void;
  /** The exit code, when it is not 0. */
  exit(code: number): void;
}

/**
 * Runs a command line. What whoever typed it can mend (an unknown option, a path, a spec) is told in a sentence and exits with 2;
 * anything else is a bug and is thrown.
 * @param args what stands after the name of the command
 * @returns the exit code
 */
export async function runCommand(
  create: (io: CommandIo) => Command,
  args: readonly string[],
  output: Pick<CommandIo, 'print' | 'warn'>,
): Promise<number> {
  let code = 0;
  const command = create({ ...output, exit: (given) => (code = given) });
  command
    .exitOverride()
    .showHelpAfterError(`Try \`npm run ${command.name()} -- --help\`.`)
    .configureOutput({ writeOut: output.print, writeErr: output.warn });
  try {
    await command.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const told = mistakeIn(error);
    if (told === null) throw error;
    output.warn(`${told}\n`);
    return 2;
  }
}

/** Runs a command with the arguments and the terminal of this process. */
export async function runInTerminal(create: (io: CommandIo) => Command): Promise<void> {
  process.exitCode = await runCommand(create, process.argv.slice(2), {
    print: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
  });
}

/** What is said of a mistake of whoever typed the command; `null` when the error is a bug. */
function mistakeIn(error: unknown): string | null {
  if (error instanceof InputError) return error.message;
  const isOfSystem = error instanceof Error && 'syscall' in error && 'path' in error;
  return isOfSystem ? `${String(error.path)} cannot be used: ${error.message}.` : null;
}

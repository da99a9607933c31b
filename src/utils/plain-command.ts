/** What a command without options answers to its arguments. */
export interface PlainAnswer {
  readonly text: string;
  readonly exitCode: 0 | 2;
}

/**
 * Reads the arguments of a command that has no options but `--help`: it must not start work because of a typing mistake.
 * @returns what to print instead of running; `null`: run
 */
export function answerTo(
  args: readonly string[],
  { name, help }: { readonly name: string; readonly help: string },
): PlainAnswer | null {
  if (args.includes('--help') || args.includes('-h'))
    return { text: `Usage: npm run ${name}\n\n${help}\n`, exitCode: 0 };
  const [first] = args;
  if (first === undefined) return null;
  const what = first.startsWith('-') ? 'option' : 'argument';
  return { text: `error: unknown ${what} '${first}'\nTry \`npm run ${name} -- --help\`.\n`, exitCode: 2 };
}

/** Runs a command that has no options, unless its arguments ask for help or are a mistake (exit code 2). */
export async function runPlainCommand(
  described: { readonly name: string; readonly help: string },
  run: () => Promise<void>,
): Promise<void> {
  const answer = answerTo(process.argv.slice(2), described);
  if (answer === null) return run();
  (answer.exitCode === 0 ? process.stdout : process.stderr).write(answer.text);
  process.exitCode = answer.exitCode;
}

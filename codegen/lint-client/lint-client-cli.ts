import { runInTerminal } from '../cli/run-command.ts';
import { createLintClientCommand } from './lint-client-command.ts';

await runInTerminal(createLintClientCommand);

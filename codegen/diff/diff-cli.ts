import { runInTerminal } from '../cli/run-command.ts';
import { createDiffCommand } from './diff-command.ts';

await runInTerminal(createDiffCommand);

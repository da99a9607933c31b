import { runInTerminal } from '../../cli/run-command.ts';
import { createDocsCommand } from './docs-command.ts';

await runInTerminal(createDocsCommand);

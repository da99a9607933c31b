import { createCodegenCommand } from './cli/codegen-command.ts';
import { runInTerminal } from './cli/run-command.ts';

await runInTerminal(createCodegenCommand);

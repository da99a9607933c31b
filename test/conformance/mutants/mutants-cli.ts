import { runInTerminal } from '../../../codegen/cli/run-command.ts';
import { createMutantsCommand } from './mutants-command.ts';

await runInTerminal(createMutantsCommand);

import { runInTerminal } from '../../codegen/cli/run-command.ts';
import { createBenchCommand } from './bench-command.ts';

await runInTerminal(createBenchCommand);
// Sockets of measured people that are still closing must not hold the program.
process.exit();

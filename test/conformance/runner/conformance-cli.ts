import { runInTerminal } from '../../../codegen/cli/run-command.ts';
import { createConformanceCommand } from './conformance-command.ts';

try {
  await runInTerminal(createConformanceCommand);
} catch (error) {
  // 1 means that the server breaks the contract, and not that the suite is broken.
  console.error(error);
  process.exitCode = 2;
}

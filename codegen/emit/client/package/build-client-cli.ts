import { runInTerminal } from '../../../cli/run-command.ts';
import { createBuildClientCommand } from './build-client-command.ts';

await runInTerminal(createBuildClientCommand);

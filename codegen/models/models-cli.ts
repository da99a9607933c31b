import { runInTerminal } from '../cli/run-command.ts';
import { createModelsCommand } from './models-command.ts';

await runInTerminal(createModelsCommand);

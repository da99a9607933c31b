import { createInterface } from 'node:readline';
import { HELP, readMockSettings } from './mock-settings.ts';
import type { MockSettings } from './mock-settings.ts';
import { MockOptionError } from './options.ts';
import { createPlayer } from './scenario/player.ts';
import { createMockServer } from './server.ts';

const report = (_fields: object, message: string): void => console.error(message);
const silent = (): void => undefined;

async function serve({ port, scenario, as, ...settings }: MockSettings): Promise<void> {
  const player = scenario === null ? null : createPlayer({ scenario, as, tell: (line) => console.log(line) });
  const mock = createMockServer({
    ...settings,
    log: { debug: silent, info: silent, warn: report, error: report },
    clock: () => new Date(),
    ...(player === null ? {} : { player }),
  });
  const url = await mock.listen(port);
  console.log(`The mock listens on ${url} (passcode 000000, Ctrl+C ends it).`);
  if (player !== null && scenario !== null) {
    console.log(`Scenario: ${scenario.title}. You are ${as}.`);
    for (const line of await player.start(url)) console.log(line);
    console.log('Enter plays until it is your turn.');
    createInterface({ input: process.stdin }).on('line', () => {
      player.play().then(
        (lines) => console.log(lines.join('\n')),
        (error: unknown) => console.error(String(error)),
      );
    });
  }
  process.once('SIGINT', () => void mock.close());
  process.once('SIGTERM', () => void mock.close());
}

try {
  const settings = readMockSettings(process.argv.slice(2));
  if (settings === 'help') console.log(HELP);
  else await serve(settings);
} catch (error) {
  console.error(`mock: ${error instanceof Error ? error.message : String(error)}\nTry \`npm run mock -- --help\`.`);
  process.exitCode = error instanceof MockOptionError ? 2 : 1;
}

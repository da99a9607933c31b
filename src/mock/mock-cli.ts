import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseFailure, parseLatency, parseNumber } from './options.ts';
import { createPlayer } from './scenario/player.ts';
import { pickScenario, readScenarios } from './scenario/read.ts';
import { createMockServer } from './server.ts';

const HELP = `npm run mock -- [options]

A server that speaks the contract and stores nothing. Any phone number signs in with the passcode 000000;
everybody is a friend of everybody who has signed in or was added.

  --port <n>            port (4000; 0: any free one)
  --latency <ms>        wait before each answer, like 80 or 50-300 (0)
  --fail <event=CODE>   let an event fail, like addFriend=RATE_LIMITED; may be repeated
  --seed <n>            ids, names and waits follow from it (1)
  --strangers           nobody is a friend until added
  --scenario <file>     play the other people of a scenario (spec/scenarios/*.yaml): Enter plays until it is your turn,
                        POST /scenario/next plays one step; what you do yourself is seen. Implies --strangers
  --play <title>        which scenario of the file (a part of its title; default: the first)
  --as <name>           who you are in it (default: the first person)
  --help                this text
`;

const report = (_fields: object, message: string): void => console.error(message);
const silent = (): void => undefined;

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4000' },
      latency: { type: 'string', default: '0' },
      fail: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string', default: '1' },
      strangers: { type: 'boolean', default: false },
      scenario: { type: 'string' },
      play: { type: 'string' },
      as: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(HELP);
  else {
    const scenario = values.scenario === undefined ? null : pickScenario(readScenarios(values.scenario), values.play);
    const player =
      scenario === null
        ? null
        : createPlayer({ scenario, as: values.as ?? scenario.people[0] ?? '', tell: (line) => console.log(line) });
    const mock = createMockServer({
      seed: parseNumber('--seed', values.seed, 1_000_000),
      latency: parseLatency(values.latency),
      failures: new Map(values.fail.map(parseFailure)),
      log: { debug: silent, info: silent, warn: report, error: report },
      clock: () => new Date(),
      strangers: values.strangers || player !== null,
      ...(player === null ? {} : { player }),
    });
    const url = await mock.listen(parseNumber('--port', values.port, 65_535));
    console.log(`The mock listens on ${url} (passcode 000000, Ctrl+C ends it).`);
    if (player !== null && scenario !== null) {
      console.log(`Scenario: ${scenario.title}. You are ${values.as ?? scenario.people[0]}.`);
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
} catch (error) {
  console.error(`mock: ${error instanceof Error ? error.message : String(error)}\nTry --help.`);
  process.exitCode = 1;
}

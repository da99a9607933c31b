import { parseArgs } from 'node:util';
import { parseFailure, parseLatency, parseNumber } from './options.ts';
import { createMockServer } from './server.ts';

const HELP = `npm run mock -- [options]

A server that speaks the contract and stores nothing. Any phone number signs in with the passcode 000000;
everybody is a friend of everybody who has signed in or was added.

  --port <n>            port (4000; 0: any free one)
  --latency <ms>        wait before each answer, like 80 or 50-300 (0)
  --fail <event=CODE>   let an event fail, like addFriend=RATE_LIMITED; may be repeated
  --seed <n>            ids, names and waits follow from it (1)
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
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(HELP);
  else {
    const mock = createMockServer({
      seed: parseNumber('--seed', values.seed, 1_000_000),
      latency: parseLatency(values.latency),
      failures: new Map(values.fail.map(parseFailure)),
      log: { debug: silent, info: silent, warn: report, error: report },
      clock: () => new Date(),
    });
    console.log(
      `The mock listens on ${await mock.listen(parseNumber('--port', values.port, 65_535))} (passcode 000000, Ctrl+C ends it).`,
    );
    process.once('SIGINT', () => void mock.close());
    process.once('SIGTERM', () => void mock.close());
  }
} catch (error) {
  console.error(`mock: ${error instanceof Error ? error.message : String(error)}\nTry --help.`);
  process.exitCode = 1;
}

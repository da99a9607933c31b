import { parseArgs } from 'node:util';
import type { ErrorCode } from '../contract/errors.ts';
import { MockOptionError, parseFailure, parseLatency, parseNumber } from './options.ts';
import type { Latency } from './options.ts';
import { pickScenario, readScenarios } from './scenario/read.ts';
import type { Scenario } from './scenario/scenario.ts';

export const HELP = `npm run mock -- [options]

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

Examples:
  npm run mock
  npm run mock -- --latency 50-300 --fail addFriend=RATE_LIMITED
  npm run mock -- --scenario spec/scenarios/calls.yaml --as ben
`;

/** What the command line of the mock says. */
export interface MockSettings {
  readonly port: number;
  readonly seed: number;
  readonly latency: Latency;
  readonly failures: ReadonlyMap<string, ErrorCode>;
  readonly strangers: boolean;
  readonly scenario: Scenario | null;
  /** Who the user is in the scenario. */
  readonly as: string;
}

/** Reads the command line; `help` when it asks for that. @throws MockOptionError which says what to write instead */
export function readMockSettings(args: readonly string[]): MockSettings | 'help' {
  const values = optionsIn(args);
  if (values.help) return 'help';
  const scenario = values.scenario === undefined ? null : pickScenario(readScenarios(values.scenario), values.play);
  return {
    port: parseNumber('--port', values.port, 65_535),
    seed: parseNumber('--seed', values.seed, 1_000_000),
    latency: parseLatency(values.latency),
    failures: new Map(values.fail.map(parseFailure)),
    strangers: values.strangers || scenario !== null,
    scenario,
    as: values.as ?? scenario?.people[0] ?? '',
  };
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
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
    }).values;
  } catch (error) {
    throw new MockOptionError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

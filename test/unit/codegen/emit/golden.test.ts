import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { emitAll } from '../../../../codegen/emit/emitters.ts';
import { fixtureContract, fixtureDocument } from './fixture-contract.ts';

const GOLDEN = fileURLToPath(new URL('./golden/', import.meta.url));

/** Golden files are real TypeScript, type-checked with the tests: imports of the runtime are moved to where it is from here. */
const relocated = (text: string): string =>
  text.replaceAll(/'((?:\.\.\/)+)src\/(contract|client)\//g, "'../../../../$1src/$2/");

/** Compiled validators are text for machines; their behaviour is tested instead. */
const isGolden = (path: string): boolean => path !== 'validators.js';

const goldenPaths = (): readonly string[] =>
  readdirSync(GOLDEN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(GOLDEN.length))
    .sort();

let printed: ReadonlyMap<string, string>;

beforeAll(async () => {
  const files = await emitAll(fixtureContract, fixtureDocument);
  printed = new Map([...files].filter(([path]) => isGolden(path)).map(([path, text]) => [path, relocated(text)]));
  if (process.env.UPDATE_GOLDEN !== '1') return;
  for (const [path, text] of printed) {
    mkdirSync(dirname(join(GOLDEN, path)), { recursive: true });
    writeFileSync(join(GOLDEN, path), text);
  }
});

test('every emitter has a golden file, and every golden file an emitter', () => {
  expect(goldenPaths()).toEqual([...printed.keys()].sort());
});

test.each([
  'amqp/consumers.ts',
  'amqp/events.ts',
  'amqp/publisher.ts',
  'amqp/topology.ts',
  'asyncapi.json',
  'client/client.ts',
  'contract.ts',
  'docs/wire-schema.md',
  'payloads.ts',
  'socket/emissions.ts',
  'socket/emitter.ts',
  'socket/events.ts',
  'socket/handlers.ts',
  'socket/router.ts',
  'validators.d.ts',
])('%s is printed as in its golden file (UPDATE_GOLDEN=1 accepts a change)', (path) => {
  const file = join(GOLDEN, path);
  expect(printed.get(path)).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no golden file');
});

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { MockOptionError } from '../options.ts';
import type { Scenario } from './scenario.ts';

const SCHEMA = new URL('../../../spec/scenarios/scenario.schema.json', import.meta.url);

/**
 * The scenarios of a file.
 * @throws MockOptionError that says what is wrong with path or file
 */
export function readScenarios(path: string): readonly Scenario[] {
  const found = read(path);
  const ajv = new Ajv({ allowUnionTypes: true });
  const isScenarios = ajv.compile<readonly Scenario[]>(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  if (isScenarios(found)) return found;
  const complaint = ajv.errorsText(isScenarios.errors, { dataVar: path, separator: '; ' });
  throw new MockOptionError(`--scenario: ${complaint}. See spec/scenarios for how scenarios are written.`);
}

function read(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new MockOptionError(`--scenario: ${path} cannot be read. Give a file like spec/scenarios/chat.yaml.`);
  }
  try {
    return parse(text);
  } catch (error) {
    throw new MockOptionError(`--scenario: ${path} is no YAML: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Files, crowds and devices that nobody is signed in on need a real server. */
export const isPlayable = ({ guests, crowds, steps }: Scenario): boolean =>
  guests === undefined && crowds === undefined && steps.every(({ upload }) => upload === undefined);

/**
 * The scenario of this title (a part of it is enough), or the first that the mock can play.
 * @throws MockOptionError that lists the titles
 */
export function pickScenario(scenarios: readonly Scenario[], title: string | undefined): Scenario {
  const playable = scenarios.filter(isPlayable);
  const wanted = title?.toLowerCase() ?? '';
  const found = playable.find((one) => one.title.toLowerCase().includes(wanted));
  if (found !== undefined) return found;
  const titles = playable.map((one) => `\n  ${one.title}`).join('');
  throw new MockOptionError(
    titles === '' ? '--scenario: the mock can play nothing of this file.' : `--play takes one of${titles}`,
  );
}

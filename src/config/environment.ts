import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's variables over those of a `.env` file (none is fine). An exported variable always wins over the file. */
export function loadEnvironment(path: string, env: Environment): Environment {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return env;
  }
  return { ...parseEnv(text), ...env };
}

/** Everything that is wrong with the environment, at once; each line names the variable and how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

export interface NumberRule {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** Typed readers that note problems instead of throwing. An empty variable counts as not set. */
export interface VariableReader {
  text(name: string): string | null;
  number(name: string, rule: NumberRule): number;
  choice<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value;
  url(name: string, protocols: readonly string[]): string | null;
  list(name: string): readonly string[] | null;
  problem(line: string): void;
  readonly problems: readonly string[];
}

export function createVariableReader(env: Environment): VariableReader {
  const problems: string[] = [];
  const problem = (line: string): void => void problems.push(line);
  const text = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };

  return {
    problems,
    problem,
    text,
    number(name, rule) {
      const value = text(name);
      if (value === null) return rule.fallback;
      const parsed = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
      const valid = parsed >= rule.min && parsed <= rule.max && (!rule.integer || Number.isInteger(parsed));
      if (valid) return parsed;
      const kind = rule.integer ? 'a whole number' : 'a number';
      problem(
        `${name} is not ${kind} from ${rule.min} to ${rule.max}: set it so, or leave it out for ${rule.fallback}.`,
      );
      return rule.fallback;
    },
    choice(name, values, fallback) {
      const value = text(name);
      if (value === null) return fallback;
      const found = values.find((candidate) => candidate === value);
      if (found !== undefined) return found;
      problem(`${name} is none of ${values.join(', ')}: use one of them, or leave it out for ${fallback}.`);
      return fallback;
    },
    url(name, protocols) {
      const value = text(name);
      if (value === null) return null;
      // A MongoDB URL may list several hosts, which WHATWG URLs cannot express: its scheme is all that is checked here.
      const scheme = /^([a-z][a-z0-9+.-]*):\/\/[^\s]+$/.exec(value)?.[1];
      if (scheme !== undefined && protocols.includes(scheme)) return value;
      problem(`${name} is not a URL: it starts with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}.`);
      return null;
    },
    list(name) {
      const value = text(name);
      if (value === null) return null;
      return value
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    },
  };
}

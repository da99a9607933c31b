import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VariableReader } from './environment.ts';

/** What must stay secret, and the same on every node. */
export interface Secrets {
  /** Signs tokens; media urls are signed by a key derived from it. */
  readonly jwtSecret: string;
  /** Keys the hashes of passcodes and seals codes on their way to delivery. */
  readonly passcodePepper: string;
  /** Keys the ids of messages; changing it lets a repeated send be stored twice. */
  readonly messageIdSecret: string;
}

const VARIABLES: { readonly [Key in keyof Secrets]: string } = {
  jwtSecret: 'JWT_SECRET',
  passcodePepper: 'PASSCODE_PEPPER',
  messageIdSecret: 'MESSAGE_ID_SECRET',
};
const KEYS = ['jwtSecret', 'passcodePepper', 'messageIdSecret'] as const;
const MAKE_ONE = 'set it to the output of: openssl rand -base64 32';

/** Reads the secrets that are given, and notes those that are missing where they must not be, or weak in production. */
export function readSecrets(
  read: VariableReader,
  mode: { readonly production: boolean; readonly mayMakeSecrets: boolean },
): Partial<Secrets> {
  const given: { -readonly [Key in keyof Secrets]?: string } = {};
  for (const key of KEYS) {
    const name = VARIABLES[key];
    const value = read.text(name);
    if (value !== null) {
      given[key] = value;
      if (mode.production && isWeak(value)) read.problem(`${name} is too weak for production: ${MAKE_ONE}.`);
    } else if (!mode.mayMakeSecrets) {
      read.problem(`${name} is missing, and every node needs the same: ${MAKE_ONE}.`);
    }
  }
  const values = Object.values(given);
  if (mode.production && new Set(values).size < values.length) {
    read.problem(`${Object.values(VARIABLES).join(', ')} are not all different: make one for each.`);
  }
  return given;
}

function isWeak(secret: string): boolean {
  return secret.length < 32 || new Set(secret).size < 10 || /change|secret|example|password|letschat/i.test(secret);
}

/**
 * The secrets: those given, and where the configuration allows it the missing ones, made once and kept in
 * `dataDir/secrets.json` (readable by the owner alone). Two processes that start at once agree on one set.
 */
export async function openSecrets(config: {
  readonly secrets: Partial<Secrets>;
  readonly mayMakeSecrets: boolean;
  readonly dataDir: string;
}): Promise<Secrets> {
  const complete = asSecrets(config.secrets);
  if (complete !== null) return complete;
  if (!config.mayMakeSecrets) throw new Error('Secrets are missing: readConfig refuses such a configuration.');

  const path = join(config.dataDir, 'secrets.json');
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const kept = await readKept(path);
  if (kept !== null) {
    const known = asSecrets({ ...kept, ...config.secrets });
    if (known !== null) return known;
  }
  const made = { ...makeSecrets(), ...kept };
  await keep(path, { secrets: made, replace: kept !== null });
  const agreed = await readKept(path);
  return { ...made, ...agreed, ...config.secrets };
}

function makeSecrets(): Secrets {
  const one = (): string => randomBytes(32).toString('base64url');
  return { jwtSecret: one(), passcodePepper: one(), messageIdSecret: one() };
}

function asSecrets(partial: Partial<Secrets>): Secrets | null {
  const { jwtSecret, passcodePepper, messageIdSecret } = partial;
  if (jwtSecret === undefined || passcodePepper === undefined || messageIdSecret === undefined) return null;
  return { jwtSecret, passcodePepper, messageIdSecret };
}

async function readKept(path: string): Promise<Partial<Secrets> | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  const broken = new Error(`${path} is damaged: restore it, or remove it (everyone must then sign in again).`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw broken;
  }
  if (typeof content !== 'object' || content === null) throw broken;
  const kept: { -readonly [Key in keyof Secrets]?: string } = {};
  for (const [key, value] of Object.entries(content)) {
    const known = KEYS.find((candidate) => candidate === key);
    if (known !== undefined && typeof value === 'string' && value.length >= 32) kept[known] = value;
  }
  return kept;
}

/** Puts the file in place whole: a new one by a link that never overwrites another process's. */
async function keep(path: string, what: { readonly secrets: Secrets; readonly replace: boolean }): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(what.secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  if (what.replace) return await rename(draft, path);
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

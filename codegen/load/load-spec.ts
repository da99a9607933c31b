import { createHash } from 'node:crypto';
import type { Finding, Locate } from '../lint/finding.ts';
import type { Json } from '../model/contract.ts';
import { canonicalJson } from '../model/json.ts';
import { validateAsyncApi } from './asyncapi.ts';
import type { ValidationCache } from './asyncapi.ts';
import { bundle } from './bundle.ts';
import { checkForm } from './document-form.ts';
import { createProfileCheck } from './profile.ts';
import type { CheckProfile } from './profile.ts';
import { parseSpecFile } from './spec-file.ts';
import type { SpecFile } from './spec-file.ts';

/** Reads files of the spec folder; `null` when there is no such file. */
export interface SpecReader {
  read(file: string): string | null;
}

export interface SpecLoaderOptions {
  readonly reader: SpecReader;
  readonly validated: ValidationCache;
}

/** The spec in one piece, with everything that is wrong with its form. */
export interface LoadedSpec {
  /** The bundled document: all references are local. */
  readonly document: Json;
  /** SHA-256 (hex) of the canonical bundled document. */
  readonly hash: string;
  readonly locate: Locate;
  readonly findings: readonly Finding[];
  /** Validates the document with the AsyncAPI parser, unless it is known to be valid: seconds when it is new. */
  validate(): Promise<readonly Finding[]>;
}

export interface SpecLoader {
  load(): LoadedSpec;
}

export const ENTRY_FILE = 'asyncapi.yaml';
export const PROFILE_SCHEMA_FILE = 'x-socketio.schema.json';

/** SHA-256 (hex) over canonical JSON: equal documents have equal hashes, whatever the order of their keys. */
export const hashOf = (document: Json): string => createHash('sha256').update(canonicalJson(document)).digest('hex');

/** A loader that parses a file again only when its text has changed (watch mode loads many times). */
export function createSpecLoader({ reader, validated }: SpecLoaderOptions): SpecLoader {
  const parsed = new Map<string, { readonly text: string; readonly file: SpecFile }>();
  let profile: { readonly text: string; readonly check: CheckProfile } | null = null;
  const checkProfile = (): CheckProfile => {
    const text = reader.read(PROFILE_SCHEMA_FILE) ?? '{}';
    if (profile?.text !== text) profile = { text, check: createProfileCheck(text) };
    return profile.check;
  };

  const load = (): LoadedSpec => {
    const opened = new Map<string, SpecFile | null>();
    const open = (file: string): SpecFile | null => {
      if (!opened.has(file)) opened.set(file, parse(file));
      return opened.get(file) ?? null;
    };
    const parse = (file: string): SpecFile | null => {
      const text = reader.read(file);
      if (text === null) return null;
      const known = parsed.get(file);
      if (known?.text === text) return known.file;
      const fresh = parseSpecFile(file, text);
      parsed.set(file, { text, file: fresh });
      return fresh;
    };

    const entry = open(ENTRY_FILE);
    if (entry === null) return withoutEntry();
    const { document, locate, findings } = bundle(entry, open);
    const hash = hashOf(document);
    return {
      document,
      hash,
      locate,
      findings: [
        ...syntaxFindings([...opened.values()]),
        ...findings,
        ...(entry.syntaxErrors.length > 0 ? [] : checkForm(document, locate)),
        ...checkProfile()(document, locate),
      ],
      validate: () => validateAsyncApi({ text: JSON.stringify(document), hash, locate }, validated),
    };
  };
  return { load };
}

/** The first mistake of each file: the others mostly follow from it. */
function syntaxFindings(files: readonly (SpecFile | null)[]): readonly Finding[] {
  return files.flatMap((file) =>
    (file?.syntaxErrors ?? []).slice(0, 1).map(({ line, message }) => ({
      rule: 'yaml-syntax',
      message,
      fix: 'Correct the YAML; nothing in this file can be read until then.',
      file: file?.file ?? ENTRY_FILE,
      line,
      pointer: '',
    })),
  );
}

function withoutEntry(): LoadedSpec {
  const location = { file: ENTRY_FILE, line: 1, pointer: '' };
  const finding = {
    rule: 'ref-resolves',
    message: `There is no ${ENTRY_FILE} in the spec folder.`,
    fix: 'Create it, or pass --spec <dir>.',
    ...location,
  };
  return {
    document: {},
    hash: hashOf({}),
    locate: () => location,
    findings: [finding],
    validate: () => Promise.resolve([]),
  };
}

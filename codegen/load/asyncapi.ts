import type { Finding, Locate } from '../lint/finding.ts';
import { pointerOf } from '../model/json.ts';

/** Remembers, by content hash, which documents are known to be valid. */
export interface ValidationCache {
  has(hash: string): boolean;
  add(hash: string): void;
}

export interface AsyncApiInput {
  /** The bundled document as JSON text. */
  readonly text: string;
  readonly hash: string;
  readonly locate: Locate;
}

/** `0` is the parser's severity for an error; warnings and hints are a matter of taste and are left to the house rules. */
const ERROR_SEVERITY = 0;

/**
 * Validates the bundled document as AsyncAPI with the official parser. That takes seconds, so a document that was found
 * valid before is not parsed again, and the parser is loaded only when it is needed.
 */
export async function validateAsyncApi(input: AsyncApiInput, cache: ValidationCache): Promise<readonly Finding[]> {
  if (cache.has(input.hash)) return [];
  const { Parser } = await import('@asyncapi/parser');
  const diagnostics = await new Parser({ ruleset: { recommended: false } }).validate(input.text);
  const findings = diagnostics
    .filter(({ severity }) => severity === ERROR_SEVERITY)
    .map(({ code, message, path }) => ({
      rule: 'asyncapi',
      message: `${message} (${code})`,
      fix: 'Make it what AsyncAPI 3.0.0 allows here: https://www.asyncapi.com/docs/reference/specification/v3.0.0',
      ...input.locate(pointerOf(...path)),
    }));
  if (findings.length === 0) cache.add(input.hash);
  return findings;
}

import { readFileSync } from 'node:fs';

/** As `generated/conformance/cases.json` has it. */
export interface Case {
  readonly id: string;
  readonly event: string;
  readonly kind: string;
  readonly reason: string;
  readonly code: string | null;
  readonly payload?: unknown;
}

export function readCases(): readonly Case[] {
  const parsed: { readonly cases: readonly Case[] } = JSON.parse(
    readFileSync(new URL('../../../generated/conformance/cases.json', import.meta.url), 'utf8'),
  );
  return parsed.cases;
}

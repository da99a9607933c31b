import type { Bump, DiffRule } from '../rule.ts';

/** A change that may break what works: a major version. */
export const breaking = (sentence: string, fix: string): DiffRule => ({
  level: 'breaking',
  bump: 'major',
  sentence,
  fix,
});

/** A change that may surprise: a minor version, and a look at the clients. */
export const warning = (sentence: string, fix: string): DiffRule => ({
  level: 'warning',
  bump: 'minor',
  sentence,
  fix,
});

/** A change that no client can notice unless it wants to. */
export const info = (sentence: string, bump: Bump = 'minor'): DiffRule => ({
  level: 'info',
  bump,
  sentence,
  fix: 'Nothing to do.',
});

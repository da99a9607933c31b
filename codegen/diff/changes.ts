import type { SourceLocation } from '../model/contract.ts';
import type { Direction, Finding } from './finding.ts';
import { DIFF_RULES } from './rules.ts';
import type { RuleId } from './rules.ts';

/** A place in the contract and in the spec. */
export interface Place {
  readonly pointer: string;
  readonly source: SourceLocation;
}

/** Collects the findings of one comparison. */
export interface Changes {
  add(rule: RuleId, direction: Direction, change: Place & { readonly text: string }): void;
  /** Sorted by level, direction and place; each once. */
  list(): readonly Finding[];
}

const LEVELS = ['breaking', 'warning', 'info'];

export function createChanges(): Changes {
  const findings = new Map<string, Finding>();
  return {
    add: (rule, direction, { pointer, source, text }) => {
      const key = `${rule} ${isWordsOnly(rule) ? '' : direction} ${pointer}`;
      if (findings.has(key)) return;
      const { level, bump, fix } = DIFF_RULES[rule];
      findings.set(key, { rule, level, bump, direction, pointer, text, fix, source });
    },
    list: () =>
      [...findings.values()].sort(
        (a, b) =>
          LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
          compareText(a.pointer, b.pointer) ||
          compareText(a.rule, b.rule) ||
          compareText(a.direction, b.direction),
      ),
  };
}

/** A type that goes both ways is described once: so is the change of its words. */
const isWordsOnly = (rule: RuleId): boolean => rule === 'description-changed' || rule === 'type-renamed';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

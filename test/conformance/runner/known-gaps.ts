import gaps from '../known-gaps.json' with { type: 'json' };

/** What a run does not see of the contract, and why: a name, or `*…` and `…*` for every name that ends or begins so. */
export interface KnownGaps {
  /** What no server can ever show. */
  readonly never: Readonly<Record<string, string>>;
  /** What one server cannot show to its clients; a whole test run sees it elsewhere. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

export const KNOWN_GAPS: KnownGaps = gaps;

export const matches = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => {
    if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1));
    return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
  });

/** Patterns that fit nothing in the contract: what they excused was renamed or is gone. */
export const idleGaps = ({ never, elsewhere }: KnownGaps, declared: readonly string[]): readonly string[] =>
  [never, elsewhere].flatMap((list) =>
    Object.keys(list).filter((pattern) => !declared.some((name) => matches([pattern], name))),
  );

import { textOfName, type InputName } from './sequence.ts';

/**
 * What no server may do. `unanswered`: no answer in time. `internal`: an INTERNAL error. `answer`: an undocumented, second or
 * wrong answer. `packet`: an undocumented or invalid packet. `crash`: the server is gone. `figures`: what is measured over all
 * inputs (memory, counts), and belongs to no single one.
 */
export type ProblemKind = 'unanswered' | 'internal' | 'answer' | 'packet' | 'crash' | 'figures';

export interface Problem {
  readonly kind: ProblemKind;
  readonly text: string;
  /** Number of the input that it answers; `null`: not known. */
  readonly input: number | null;
}

/** An input, as it was sent. */
export interface SentInput {
  readonly index: number;
  readonly text: string;
}

export interface Finding extends Problem {
  /** The input; where it is not known, the last ones before it. */
  readonly sent: readonly SentInput[];
}

/** What became of shrinking a finding. */
export type Shrinking =
  | {
      readonly kind: 'shrunken';
      readonly name: InputName;
      readonly text: string;
      readonly tries: number;
      /** Whether every smaller input was tried; else a limit came first. */
      readonly minimal: boolean;
    }
  /** No input that it may come from gives it when it is sent alone. */
  | { readonly kind: 'not-alone' }
  | { readonly kind: 'skipped'; readonly why: string };

const COMMAND = 'npm run conformance:fuzz --';

/**
 * Findings for a person: what is wrong, what was sent, the smallest input that does the same, and the commands that send them
 * again.
 * @param shrinkings by finding, where it was tried
 */
export function describeFindings(
  findings: readonly Finding[],
  stored: readonly string[],
  { seed, shrinkings = new Map() }: { readonly seed: number; readonly shrinkings?: ReadonlyMap<Finding, Shrinking> },
): string {
  const parts = findings.map((finding) => {
    const { input, text, sent } = finding;
    const last = Math.max(0, ...sent.map(({ index }) => index));
    const again =
      input === null
        ? [`  again: ${COMMAND} --seed ${seed} --runs ${last + 1}`]
        : [
            `  again: ${COMMAND} --seed ${seed} --only ${input}`,
            `  or, if it depends on what came before: ${COMMAND} --seed ${seed} --runs ${input + 1}`,
          ];
    const shrinking = shrinkings.get(finding);
    return [
      `FOUND ${text}`,
      ...(input === null ? ['  after these inputs:'] : []),
      ...sent.map((one) => `    #${one.index} ${one.text}`),
      ...again,
      ...(shrinking === undefined ? [] : describeShrinking(shrinking, seed)),
    ];
  });
  return [...parts.flat(), ...stored.map((problem) => `FOUND ${problem}`)].join('\n');
}

function describeShrinking(shrinking: Shrinking, seed: number): readonly string[] {
  switch (shrinking.kind) {
    case 'shrunken': {
      const { name, text, tries, minimal } = shrinking;
      const end = minimal ? `no smaller one in ${tries} tries` : `smallest of ${tries} tries, and then given up`;
      return [
        `  shrunken to (${end}):`,
        `    #${name.index} ${text}`,
        `  again: ${COMMAND} --seed ${seed} --only ${textOfName(name)}`,
      ];
    }
    case 'not-alone':
      return ['  not shrunken: sent alone it does not happen again, so it depends on what came before'];
    case 'skipped':
      return [`  not shrunken: ${shrinking.why}`];
  }
}

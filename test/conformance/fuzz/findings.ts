import type { Finding } from './fuzz.ts';

const COMMAND = 'npm run conformance:fuzz --';

/** Findings for a person: what is wrong, what was sent, and the command that sends it again. */
export function describeFindings(findings: readonly Finding[], stored: readonly string[], seed: number): string {
  const parts = findings.map(({ input, problem, sent }) => {
    if (input === null) {
      const last = Math.max(0, ...sent.map((line) => Number(/^#(\d+)/.exec(line)?.[1] ?? 0)));
      return [
        `FOUND ${problem}`,
        '  after these inputs:',
        ...sent.map((line) => `    ${line}`),
        `  again: ${COMMAND} --seed ${seed} --runs ${last + 1}`,
      ];
    }
    return [
      `FOUND ${problem}`,
      ...sent.map((line) => `    ${line}`),
      `  again: ${COMMAND} --seed ${seed} --only ${input}`,
      `  or, if it depends on what came before: ${COMMAND} --seed ${seed} --runs ${input + 1}`,
    ];
  });
  return [...parts.flat(), ...stored.map((problem) => `FOUND ${problem}`)].join('\n');
}

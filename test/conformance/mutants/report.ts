import type { Outcome } from './run-mutants.ts';

/** A line for while it runs. */
export function progressLine(outcome: Outcome, done: number, total: number): string {
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const seconds = (outcome.milliseconds / 1_000).toFixed(1).padStart(5);
  return `${count} ${seconds} s  ${outcome.mutant.id}  ${endOf(outcome)}`;
}

/** Mutant by mutant what caught it; what survived comes last, with what it breaks. */
export function outcomeTable(outcomes: readonly Outcome[], milliseconds: number): string {
  const width = Math.max(...outcomes.map(({ mutant }) => mutant.id.length));
  const line = (outcome: Outcome): string => `${outcome.mutant.id.padEnd(width)}  ${endOf(outcome)}`;
  const caught = outcomes.filter(({ verdict }) => verdict.kind === 'caught');
  const others = outcomes.filter(({ verdict }) => verdict.kind !== 'caught');
  return [
    ...caught.map((outcome) => `${line(outcome)}${firstProblem(outcome)}`),
    ...others.map(
      (outcome) => `${line(outcome)}\n  breaks: ${outcome.mutant.breaks}\n  by:     ${outcome.mutant.change}`,
    ),
    '',
    `${caught.length} of ${outcomes.length} mutants caught in ${Math.round(milliseconds / 1_000)} s`,
  ].join('\n');
}

/** The same for a program. */
export function outcomeJson(outcomes: readonly Outcome[], milliseconds: number): string {
  const mutants = outcomes.map(({ mutant, verdict, milliseconds: own }) => ({
    id: mutant.id,
    breaks: mutant.breaks,
    change: mutant.change,
    verdict: verdict.kind,
    ...(verdict.kind === 'caught' ? { case: verdict.by.name, problems: verdict.by.problems } : {}),
    ...(verdict.kind === 'broken' ? { reason: verdict.reason } : {}),
    milliseconds: Math.round(own),
  }));
  return JSON.stringify({ milliseconds: Math.round(milliseconds), mutants }, null, 2);
}

function endOf({ verdict }: Outcome): string {
  switch (verdict.kind) {
    case 'caught':
      return `caught by ${verdict.by.name}`;
    case 'survived':
      return 'SURVIVED';
    case 'broken':
      return `BROKEN: ${verdict.reason}`;
  }
}

const LONGEST = 160;

function firstProblem({ verdict }: Outcome): string {
  const problem = verdict.kind === 'caught' ? verdict.by.problems[0] : undefined;
  return problem === undefined ? '' : `\n  ${problem.slice(0, LONGEST)}`;
}

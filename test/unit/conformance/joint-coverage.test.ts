import { afterEach, describe, expect, it } from 'vitest';
import { joinFacts, judgeCoverage, keepFacts } from '../../conformance/joint/joint-coverage.ts';
import { readBranches } from '../../conformance/runner/branches.ts';
import { declaredFacts, KINDS, type Facts } from '../../conformance/runner/coverage-facts.ts';
import { coverageTable } from '../../conformance/runner/coverage-table.ts';
import { createCoverage } from '../../conformance/runner/coverage.ts';
import { KNOWN_GAPS, matches, type KnownGaps } from '../../conformance/runner/known-gaps.ts';
import { temporaryFolder } from '../../support/processes.ts';

const ALL = declaredFacts(readBranches());
const NO_GAPS: KnownGaps = { never: {}, elsewhere: {} };
const everythingBut = (...names: readonly string[]): Facts => {
  const coverage = createCoverage();
  coverage.add(ALL);
  const facts = coverage.facts();
  const of = (kind: (typeof KINDS)[number]) => facts[kind].filter((name) => !names.includes(name));
  return {
    operations: of('operations'),
    unacknowledged: of('unacknowledged'),
    emissions: of('emissions'),
    errors: of('errors'),
    branches: of('branches'),
    audiences: of('audiences'),
    domainEvents: of('domainEvents'),
  };
};
const coverageOf = (facts: Facts) => {
  const coverage = createCoverage();
  coverage.add(facts);
  return coverage;
};

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(async () => void (await Promise.all(folders.splice(0).map((folder) => folder.remove()))));

describe('The joint coverage', () => {
  it('joins what all test files saw', () => {
    const folder = temporaryFolder('joint');
    folders.push(folder);
    const [one, other] = [createCoverage(), createCoverage()];
    one.succeeded('addFriend');
    one.failed('addFriend', 'CONFLICT');
    other.succeeded('markRead');
    other.succeeded('addFriend');
    other.told('typing');
    other.received('newMessage');
    other.audience('markRead → messagesRead to others');
    other.published('message.created');
    other.payload('chatMessage', 'sent', {
      type: 'ChatMessageRequest',
      value: { recipientId: 'a'.repeat(24), clientMessageId: 'c', text: 'Hi' },
    });
    for (const { facts } of [one, other]) keepFacts(folder.path, facts());
    expect(joinFacts(folder.path).facts()).toEqual({
      operations: ['addFriend', 'markRead'].sort(),
      unacknowledged: ['typing'],
      emissions: ['newMessage'],
      errors: ['addFriend:CONFLICT'],
      branches: ['chatMessage sent: ChatMessageToRecipient'],
      audiences: ['markRead → messagesRead to others'],
      domainEvents: ['publishes message.created'],
    });
  });

  it('has no problems when all of the contract was seen', () => {
    expect(judgeCoverage(coverageOf(ALL), NO_GAPS, null).problems).toEqual([]);
  });

  it.each(KINDS.map((kind) => [kind, ALL[kind][0] ?? ''] as const))(
    'fails when one of the %s was never seen',
    (kind, name) => {
      const { problems } = judgeCoverage(coverageOf(everythingBut(name)), NO_GAPS, null);
      expect(problems).toContain(`${kind}: ${name} was never seen`);
    },
  );

  it('fails when something was seen that no contract has', () => {
    const coverage = coverageOf(ALL);
    coverage.received('newMassage');
    expect(judgeCoverage(coverage, NO_GAPS, null).problems).toEqual(['emissions: newMassage is in no contract']);
  });

  it('excuses what no server can show, and nothing that is only seen elsewhere', () => {
    const gaps = { never: { rateLimited: 'for this test' }, elsewhere: { newMessage: 'for this test' } };
    expect(judgeCoverage(coverageOf(everythingBut('rateLimited')), gaps, null).problems).toEqual([]);
    expect(judgeCoverage(coverageOf(everythingBut('rateLimited', 'newMessage')), gaps, null).problems).toEqual([
      'emissions: newMessage was never seen',
    ]);
  });

  it('fails when a gap was seen, and when one fits nothing any more', () => {
    const gaps = { never: { rateLimited: 'seen', 'gone *': 'renamed' }, elsewhere: { '*:GONE': 'renamed' } };
    expect(judgeCoverage(coverageOf(ALL), gaps, null).problems).toEqual([
      'emissions: rateLimited was seen, and is a known gap: take it off the list',
      'known-gaps.json: gone * fits nothing in the contract',
      'known-gaps.json: *:GONE fits nothing in the contract',
    ]);
  });

  it('judges nothing when only a part ran', () => {
    const { report, problems, partial } = judgeCoverage(createCoverage(), NO_GAPS, 'one file did not run');
    expect([problems, partial]).toEqual([[], 'one file did not run']);
    expect(report.operations.missing).not.toEqual([]);
  });
});

describe('The known gaps', () => {
  it('of this repository each say why, and fit something in the contract', () => {
    const names = KINDS.flatMap((kind) => ALL[kind]);
    for (const [pattern, reason] of [...Object.entries(KNOWN_GAPS.never), ...Object.entries(KNOWN_GAPS.elsewhere)]) {
      expect(reason.length, pattern).toBeGreaterThan(20);
      expect(names.filter((name) => matches([pattern], name)).length, pattern).toBeGreaterThan(0);
    }
  });

  it('never excuse an operation, an emission or a declared code for good', () => {
    const never = Object.keys(KNOWN_GAPS.never);
    const hard = [...ALL.operations, ...ALL.unacknowledged, ...ALL.emissions, ...ALL.errors, ...ALL.domainEvents];
    expect(hard.filter((name) => matches(never, name))).toEqual([]);
  });

  it('are names, beginnings or ends', () => {
    expect(matches(['*:INTERNAL'], 'signIn:INTERNAL')).toBe(true);
    expect(matches(['publishes *'], 'publishes user.registered')).toBe(true);
    expect(matches(['signIn'], 'signIn:INTERNAL')).toBe(false);
    expect(matches(['*:INTERNAL', 'publishes *'], 'signIn:CONFLICT')).toBe(false);
  });
});

describe('The table of the coverage', () => {
  it('has a line for each kind, and names what is missing, up to a dozen', () => {
    const coverage = coverageOf(everythingBut('rateLimited', ...ALL.audiences.slice(0, 14)));
    coverage.received('newMassage');
    const table = coverageTable(coverage.report(['rateLimited']));
    expect(table).toMatch(/ {2}operations {7}22 of 22 {3}100 %\n/);
    expect(table).toMatch(/ {2}emissions {8}39 of 40 {4}97 % {2}\(1 known gap\)\n {4}not in the spec: newMassage\n/);
    expect(table).toMatch(/never seen: .* and 2 more\n/);
  });
});

import { describe, expect, it } from 'vitest';
import { changelogBlock, writeChangelog } from '../../../../codegen/diff/changelog.ts';
import { diffContracts } from '../../../../codegen/diff/diff-contracts.ts';
import { judgeVersion } from '../../../../codegen/diff/version.ts';
import { applyWaivers, parseWaivers } from '../../../../codegen/diff/waivers.ts';
import type { Waiver } from '../../../../codegen/diff/waivers.ts';
import { contract, object } from './mini-contract.ts';

const breaking = diffContracts(contract({}, { Ask: object({ type: 'string' }) }), contract({}, { Ask: object(null) }));
const addition = diffContracts(contract({}, { Ask: object(null) }), contract({}, { Ask: object({ type: 'string' }) }));
const words = diffContracts(contract(), contract({ description: 'more' }));
const now = new Date('2026-06-15T12:00:00Z');
const waiver: Waiver = {
  rule: 'sent-property-removed',
  pointer: '/types/*/properties/value',
  reason: 'nobody sent it',
  expires: '2026-06-15',
};

describe('the version', () => {
  it.each([
    {
      changes: 'breaking ones',
      findings: breaking,
      needed: 'major',
      enough: ['2.0.0', '3.1.0'],
      tooLow: ['1.2.0', '1.1.1', '1.1.0', '0.9.0'],
    },
    {
      changes: 'additions',
      findings: addition,
      needed: 'minor',
      enough: ['1.2.0', '2.0.0'],
      tooLow: ['1.1.1', '1.1.0'],
    },
    { changes: 'words', findings: words, needed: 'patch', enough: ['1.1.1', '1.2.0'], tooLow: ['1.1.0'] },
    { changes: 'none', findings: [], needed: 'none', enough: ['1.1.0', '1.1.1'], tooLow: ['1.0.9'] },
  ])('asks for $needed with $changes', ({ findings, needed, enough, tooLow }) => {
    const judge = (after: string) => judgeVersion({ before: '1.1.0', after }, findings);
    expect(judge('1.1.0').needed).toBe(needed);
    expect(enough.map((after) => judge(after).sufficient)).toEqual(enough.map(() => true));
    expect(tooLow.map((after) => judge(after).sufficient)).toEqual(tooLow.map(() => false));
    expect(judge(tooLow.at(-1) ?? '').suggested).toBe(enough[0]);
  });

  it('asks for a minor version when the breaking changes are waived', () => {
    expect(judgeVersion({ before: '1.1.0', after: '1.1.0' }, [], breaking)).toMatchObject({
      needed: 'minor',
      sufficient: false,
      suggested: '1.2.0',
    });
  });

  it('refuses what is no version', () => {
    expect(() => judgeVersion({ before: 'one', after: '1.0.0' }, [])).toThrow('info.version is "one"');
  });
});

describe('waivers', () => {
  it('take a finding out up to and on their last day', () => {
    const { open, waived, waiverFindings } = applyWaivers(breaking, [waiver], now);
    expect([open.length, waived.length, waiverFindings.length]).toEqual([0, 1, 0]);
  });

  it('are findings themselves once they have expired', () => {
    const { open, waiverFindings } = applyWaivers(breaking, [{ ...waiver, expires: '2026-06-14' }], now);
    expect(open).toHaveLength(1);
    expect(waiverFindings.map(({ rule }) => rule)).toEqual(['waiver-expired']);
  });

  it('are findings themselves when they cover nothing', () => {
    const { open, waiverFindings } = applyWaivers(breaking, [{ ...waiver, pointer: '/types/*' }], now);
    expect(open).toHaveLength(1);
    expect(waiverFindings.map(({ rule }) => rule)).toEqual(['waiver-unused']);
  });

  it('match any depth with two stars', () => {
    expect(applyWaivers(breaking, [{ ...waiver, pointer: '/types/**' }], now).open).toEqual([]);
  });

  it.each([
    ['there is no rule', "{ rule: nope, pointer: /a, reason: x, expires: '2026-01-01' }"],
    ['`pointer` must start', "{ rule: type-renamed, pointer: a, reason: x, expires: '2026-01-01' }"],
    ['`reason` is missing', "{ rule: type-renamed, pointer: /a, expires: '2026-01-01' }"],
    ['`expires` must be a day', '{ rule: type-renamed, pointer: /a, reason: x, expires: soon }'],
  ])('are refused when %s', (problem, entry) => {
    expect(() => parseWaivers(`waivers:\n  - ${entry}\n`)).toThrow(problem);
  });

  it('may be none', () => {
    expect([parseWaivers(''), parseWaivers('waivers: []')]).toEqual([[], []]);
  });
});

describe('the changelog', () => {
  const block = changelogBlock({ open: breaking, waived: [] });

  it('gets the entry above the older ones', () => {
    const text = writeChangelog('# Changes\n\nIntro.\n\n## 1.0.0\n\nFirst.\n', '2.0.0', block);
    expect(text).toMatch(
      /Intro\.\n\n## 2\.0\.0\n\n<!-- contract:diff -->[^]*sent-property-removed[^]*## 1\.0\.0\n\nFirst\.\n$/,
    );
  });

  it('is the same when written twice, and keeps words by hand', () => {
    const once = writeChangelog('# Changes\n\n## 2.0.0\n\nWritten by hand.\n', '2.0.0', block);
    expect(once).toContain('Written by hand.');
    expect(writeChangelog(once, '2.0.0', block)).toBe(once);
  });

  it('gets a new block in place of the old one', () => {
    const once = writeChangelog('# Changes\n\n## 1.0.0\n\nFirst.\n', '2.0.0', block);
    const twice = writeChangelog(once, '2.0.0', changelogBlock({ open: words, waived: [] }));
    expect(twice).not.toContain('sent-property-removed');
    expect(twice).toContain('description-changed');
    expect(twice).toContain('## 1.0.0');
  });
});

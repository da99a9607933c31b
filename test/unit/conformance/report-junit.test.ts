import { describe, expect, it } from 'vitest';
import { junitReport } from '../../conformance/runner/report-junit.ts';
import type { CaseResult } from '../../conformance/runner/results.ts';

const result = (name: string, more: Partial<CaseResult> = {}): CaseResult => ({
  name,
  problems: [],
  milliseconds: 250,
  timeline: [],
  ...more,
});

const linesOf = (xml: string): readonly string[] => xml.trimEnd().split('\n');

describe('The report for a CI server', () => {
  it('counts every result once: failed, skipped, or neither', () => {
    const xml = junitReport([
      result('fine'),
      result('broken', { problems: ['answered ok'] }),
      result('late', { problems: ['came late'], known: 'issue 7' }),
      result('timed', { skipped: 'It waits for timers.', milliseconds: 0 }),
    ]);
    expect(linesOf(xml).slice(0, 3)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuite name="conformance" tests="4" failures="1" skipped="2" time="0.750">',
      '  <testcase classname="conformance" name="fine" time="0.250"/>',
    ]);
    expect(xml.match(/<testcase /g)).toHaveLength(4);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml.match(/<skipped /g)).toHaveLength(2);
  });

  it('has of a failure the first problem as its message, and all problems with the timeline inside', () => {
    const xml = junitReport([
      result('broken', {
        problems: ['answered ok', 'ben got newMessage'],
        timeline: [{ at: 12, who: 'ada', direction: 'send', event: 'getFriends', payload: '{"a":1}' }],
      }),
    ]);
    expect(xml).toContain(
      [
        '    <failure message="answered ok">answered ok',
        'ben got newMessage',
        '',
        '    12 ms  ada          → getFriends {&quot;a&quot;:1}</failure>',
      ].join('\n'),
    );
  });

  it('says why something may fail, and why something did not run', () => {
    const xml = junitReport([
      result('late', { problems: ['came late'], known: 'issue 7' }),
      result('timed', { skipped: 'It waits for timers.' }),
    ]);
    expect(xml).toContain('<skipped message="known failure: issue 7">came late');
    expect(xml).toContain('<skipped message="It waits for timers."/>');
  });

  it('escapes whatever names, problems and packets say, and replaces what XML cannot have', () => {
    const hostile = `</failure><x a="1">&'\u0000\u001b[31m\u0085`;
    const xml = junitReport([
      result(hostile, {
        problems: [hostile],
        timeline: [{ at: 0, who: hostile, direction: 'receive', event: hostile, payload: hostile }],
      }),
    ]);
    expect(xml.match(/<\/?[a-z]+/g)).toEqual([
      '<testsuite',
      '<testcase',
      '<failure',
      '</failure',
      '</testcase',
      '</testsuite',
    ]);
    expect(xml).toContain(`name="&lt;/failure&gt;&lt;x a=&quot;1&quot;&gt;&amp;'��[31m�"`);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it('has lone surrogates and the two code points that XML forbids replaced too', () => {
    expect(junitReport([result('a\ud800b\uffffc\ufffed')])).toContain('name="a�b�c�d"');
  });

  it('is a whole document also when nothing ran', () => {
    expect(linesOf(junitReport([])).slice(1)).toEqual([
      '<testsuite name="conformance" tests="0" failures="0" skipped="0" time="0.000">',
      '</testsuite>',
    ]);
  });
});

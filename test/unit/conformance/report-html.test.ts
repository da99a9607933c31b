import { describe, expect, it } from 'vitest';
import { createCoverage } from '../../conformance/runner/coverage.ts';
import { KNOWN_GAPS } from '../../conformance/runner/known-gaps.ts';
import { jointReport } from '../../conformance/runner/report-html-joint.ts';
import { htmlReport, type ConformanceRun } from '../../conformance/runner/report-html.ts';
import type { CaseResult } from '../../conformance/runner/results.ts';
import { MASK } from '../../conformance/runner/mask.ts';
import { createTimeline } from '../../conformance/runner/timeline.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&`;

const result = (name: string, more: Partial<CaseResult> = {}): CaseResult => ({
  name,
  problems: [],
  milliseconds: 10,
  timeline: [],
  ...more,
});
const failed = (name: string): CaseResult =>
  result(name, {
    problems: [`${name} went wrong`],
    timeline: [
      { at: 1, who: 'ada', direction: 'send', event: 'getFriends', payload: '' },
      { at: 9, who: 'ada', direction: 'break', event: `${name} went wrong`, payload: '' },
    ],
  });
const page = (more: Partial<ConformanceRun> = {}): string =>
  htmlReport({
    url: 'http://127.0.0.1:3000',
    seed: 7,
    only: '',
    jobs: more.results?.length ?? 0,
    results: [],
    coverage: createCoverage().report(Object.keys(KNOWN_GAPS.never), Object.keys(KNOWN_GAPS.elsewhere)),
    gaps: KNOWN_GAPS,
    ...more,
  });
/** Without style, script and tags. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('The report for people', () => {
  it('shows failures first, each with its problems and its timeline open at the place where it broke', () => {
    const html = page({ results: [result('addFriend/valid/by-id'), failed('markRead/valid/read')] });
    const order = ['id="failures"', 'id="failure-1"', 'id="failure-1-break"', 'id="coverage"', 'id="cases"'];
    const places = order.map((mark) => html.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(html).toContain('<h1>1 failure</h1>');
    expect(html).toContain('href="#failure-1-break">Broke after 9 ms at ada');
    expect(html).toMatch(/<article class="bad" id="failure-1">.*?<details open>/s);
  });

  it('folds the timelines of many failures but the first', () => {
    const html = page({ results: ['a/1', 'b/1', 'c/1', 'd/1', 'e/1'].map(failed) });
    expect(html.match(/<details open><summary>Timeline/g)).toHaveLength(3);
    expect(html.match(/<details><summary>Timeline/g)).toHaveLength(2);
  });

  it('counts what failed, what may fail, what did not run and what passed, and says why', () => {
    const html = page({
      results: [
        result('a/1'),
        failed('b/1'),
        result('c/1', { problems: ['came late'], known: 'issue 7' }),
        result('scenario: timed', { skipped: 'It waits for timers.' }),
      ],
    });
    const text = textOf(html);
    expect(text).toContain('1 failed 1 known to fail 1 did not run 1 passed');
    expect(text).toContain('issue 7');
    expect(text).toContain('Did not run It waits for timers. scenario: timed');
    expect(html).toContain('class="skipped" data-words="scenario: timed skipped"');
  });

  it('says at the top and at the coverage that only a part was to run', () => {
    const text = textOf(page({ only: 'mark<Read>' }));
    expect(text.match(/Only what has “mark&lt;Read&gt;” in its name was to run\./g)).toHaveLength(2);
    expect(textOf(page())).not.toContain('in its name was to run');
  });

  it('says when the run stopped early', () => {
    expect(textOf(page({ jobs: 9, results: [failed('a/1')] }))).toContain('stopped early: 8 of 9 did not run');
  });

  it('escapes whatever a server, a case or a contract says', () => {
    const broken = result(HOSTILE, {
      problems: [HOSTILE],
      timeline: [
        { at: 1, who: HOSTILE, direction: 'receive', event: HOSTILE, payload: HOSTILE.repeat(9) },
        { at: 2, who: HOSTILE, direction: 'break', event: HOSTILE, payload: HOSTILE },
      ],
    });
    const coverage = createCoverage();
    coverage.received(HOSTILE);
    coverage.failed('signIn', HOSTILE);
    const html = page({
      url: `http://127.0.0.1/${HOSTILE}`,
      only: HOSTILE,
      results: [broken, { ...broken, known: HOSTILE }, { ...broken, skipped: HOSTILE }],
      coverage: coverage.report([]),
    });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    expect(html.split('alert(1)').length).toBeGreaterThan(10);
  });

  it('fetches nothing, and its policy lets nothing but its own style and script run', () => {
    const html = page({ results: [failed('a/1')] });
    const references = [...html.matchAll(/\b(?:src|href|action|data|poster|srcset)="([^"]*)"/g)].map(([, to]) => to);
    expect(references.filter((to) => to !== 'data:,' && to?.startsWith('#') !== true)).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|<link(?! rel="icon" href="data:,">)/);
    expect(html).toContain(`content="default-src 'none'; img-src data:; style-src 'sha256-`);
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });

  it('links only to what it has', () => {
    const html = page({ results: [failed('a/1'), failed('b/1')] });
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((id) => html.split(` id="${id ?? ''}"`).length !== 2)).toEqual([]);
  });

  it('has no token and no passcode', () => {
    const timeline = createTimeline(() => 0);
    timeline.add('ada', 'send', 'signIn', { passcode: '482913', token: 'eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiIx.c2ln' });
    const html = page({ results: [{ ...failed('signIn/valid'), timeline: timeline.entries }] });
    expect(html).toContain(MASK);
    expect(html).not.toMatch(/482913|eyJhbGci/);
  });
});

describe('Its coverage', () => {
  it('names what was never seen, what the contract does not have, and the known gaps with their reasons', () => {
    const coverage = createCoverage();
    coverage.succeeded('addFriend');
    coverage.received('newMassage');
    const text = textOf(
      page({
        coverage: coverage.report(['markRead'], ['*:INTERNAL']),
        gaps: { never: { markRead: 'It is off.' }, elsewhere: { '*:INTERNAL': 'Needs a defect.' } },
      }),
    );
    expect(text).toMatch(/In the contract, never seen.*getFriends.*Seen, not in the contract.*newMassage/);
    expect(text).toMatch(/Known gaps: what this run cannot show.*\*:INTERNAL \d+ Needs a defect\./);
    expect(text).toMatch(/Known gaps: what no server can show.*markRead \d It is off\./);
  });
});

describe('The page of the joint coverage', () => {
  const report = createCoverage().report([]);
  const joint = { report, problems: [], partial: null, gaps: KNOWN_GAPS };

  it('says why a run fails, and why one is not judged', () => {
    expect(textOf(jointReport({ ...joint, problems: [HOSTILE] }))).toContain('Not covered');
    expect(textOf(jointReport({ ...joint, partial: 'one file did not run' }))).toContain('one file did not run');
    expect(jointReport({ ...joint, problems: [HOSTILE] }).match(/<script/g)).toHaveLength(1);
    expect(jointReport(joint)).toContain('<h1>Covered</h1>');
    expect(textOf(jointReport(joint))).toMatch(/Covered \d+ seen \d+ known gaps \d+ never seen \d+ in no contract/);
  });
});

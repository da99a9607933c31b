import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import { isFailure } from './known-failures.ts';
import { breakLink, legend, timelineTable } from './report-html-timeline.ts';
import { stateOf, type CaseResult } from './results.ts';

/** Timelines beyond these are folded: a page full of them hides the next failure. */
const OPEN_TIMELINES = 3;

/** Every failure with its timeline, then what is known to fail. */
export function failuresSection(results: readonly CaseResult[]): string {
  const failures = results.filter(isFailure);
  const known = results.filter((result) => result.known !== undefined);
  const body =
    failures.length === 0
      ? '<p class="empty">Nothing that ran breaks the contract.</p>'
      : `${legend()}${failures.map((one, index) => article(one, `failure-${index + 1}`, index < OPEN_TIMELINES)).join('\n')}`;
  const excused =
    known.length === 0
      ? ''
      : `<h3>Known to fail</h3>\n${known.map((one, index) => article(one, `known-${index + 1}`, false)).join('\n')}`;
  return `<section id="failures"><h2>Failures</h2>\n${body}\n${excused}</section>`;
}

/** What did not run, by the reason; nothing when everything did. */
export function skippedSection(results: readonly CaseResult[]): string {
  const byReason = new Map<string, string[]>();
  for (const { name, skipped } of results)
    if (skipped !== undefined) byReason.set(skipped, [...(byReason.get(skipped) ?? []), name]);
  const lists = [...byReason].map(([reason, names]) => {
    const items = names.map((name) => `<li>${breakable(name)}</li>`);
    return `<p>${escapeHtml(reason)}</p><ul>${items.join('\n')}</ul>`;
  });
  return lists.length === 0 ? '' : `<section id="skipped"><h2>Did not run</h2>${lists.join('\n')}</section>`;
}

/** The name of a case as HTML; a line may end at its slashes. */
const breakable = (name: string): string => escapeHtml(name).replaceAll('/', '/<wbr>');

function article({ name, problems, known, timeline }: CaseResult, id: string, isOpen: boolean): string {
  const reason = known === undefined ? '' : `<p class="reason">${escapeHtml(known)}</p>`;
  const list = problems.map((problem) => `<li>${escapeHtml(problem)}</li>`).join('');
  const events = `${timeline.length} ${timeline.length === 1 ? 'entry' : 'entries'}`;
  const details =
    timeline.length === 0
      ? ''
      : `<details${isOpen ? ' open' : ''}><summary>Timeline of all devices <small>${events}</small></summary>${timelineTable(timeline, id)}</details>`;
  return `<article class="${known === undefined ? 'bad' : 'known'}" id="${id}"><h3>${breakable(name)}</h3>${reason}<ul class="problems">${list}</ul>${breakLink(timeline, id)}${details}</article>`;
}

/** Everything that ran, grouped by operation, scenarios apart, with a filter. */
export function allCases(results: readonly CaseResult[]): string {
  const groups = new Map<string, CaseResult[]>();
  for (const result of results) {
    const group = groupOf(result.name);
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  const lists = [...groups].map(([group, cases]) => {
    const failed = cases.filter(isFailure).length;
    const mark = failed === 0 ? '' : `<em class="bad">${failed} failed</em>`;
    const items = cases.map((one) => item(one, group)).join('\n');
    return `<details class="group"${failed === 0 ? '' : ' open'}><summary>${escapeHtml(group)} <small>${cases.length}</small>${mark}</summary><ul>${items}</ul></details>`;
  });
  return `<section id="cases"><h2>All cases</h2>
<p class="filter" id="filter" hidden><input type="search" id="search" placeholder="Filter: markRead, invalid, failed …" aria-label="Filter cases" autocomplete="off"><span id="found" role="status"></span></p>
<div class="groups">${lists.join('\n')}</div></section>`;
}

function item(result: CaseResult, group: string): string {
  const state = stateOf(result);
  const sign = { failed: '✗', passed: '✓', known: '○', skipped: '–' }[state];
  const words = escapeHtml(`${result.name} ${state}`.toLowerCase());
  const short = [`${group}/`, 'scenario: '].reduce(
    (name, head) => (name.startsWith(head) ? name.slice(head.length) : name),
    result.name,
  );
  return `<li class="${state}" data-words="${words}"><i role="img" aria-label="${state}">${sign}</i><span>${escapeHtml(short)}</span><small>${Math.round(result.milliseconds)} ms</small></li>`;
}

/** Cases are `<operation>/…`. */
const groupOf = (name: string): string =>
  name.startsWith('scenario: ') ? 'Scenarios' : name.includes('/') ? (name.split('/')[0] ?? name) : 'Others';
